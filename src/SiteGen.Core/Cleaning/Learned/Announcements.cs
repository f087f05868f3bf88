namespace SiteGen.Cleaning.Learned;

/// <summary>The lines of a page that announce one thing.</summary>
internal sealed class Announcements
{
    private readonly int[] _above;
    private readonly int[] _below;

    /// <param name="lines">The page's lines.</param>
    /// <param name="hints">Of each line of the seed.</param>
    /// <param name="what">What they announce.</param>
    public Announcements(ReadOnlySpan<LineShape> lines, ReadOnlySpan<LineHint> hints, params ReadOnlySpan<Announcement> what)
    {
        (_above, _below) = (new int[lines.Length], new int[lines.Length]);
        for (int i = 0, last = -1; i < lines.Length; i++)
        {
            last = what.Contains(hints[lines[i].Line].Announces) ? i : last;
            _above[i] = last;
        }
        for (int i = lines.Length - 1, next = -1; i >= 0; i--)
        {
            _below[i] = next;
            next = _above[i] == i ? i : next;
        }
    }

    /// <summary>The nearest one above a line, or the line itself; −1 if there is none.</summary>
    public int Above(int line) => _above[line];

    /// <summary>The nearest one below a line; −1 if there is none.</summary>
    public int Below(int line) => _below[line];
}
