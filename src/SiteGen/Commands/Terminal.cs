using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>Where a command's words appear: how wide that is, and whether it shows colours.</summary>
/// <param name="Width">In characters.</param>
/// <param name="HasColours">Whether it obeys ANSI escapes.</param>
internal sealed record Terminal(int Width, bool HasColours)
{
    // Of a file or a pipe, which have no width; wide enough for a line to be recognised.
    private const int UsualWidth = 100;
    private const int LeastWidth = 40;

    /// <summary>What a writer leads to.</summary>
    public static Terminal Of(TextWriter output)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
            return new Terminal(UsualWidth, HasColours: false);
        // See https://no-color.org. Windows' old consoles print escapes instead of obeying them, so there none are sent.
        var wantsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
        return new Terminal(Math.Max(LeastWidth, WidthOfConsole()), wantsColours);
    }

    /// <summary>A text in a colour, if there are colours.</summary>
    public string Paint(string text, Ink ink) => HasColours && ink != Ink.Plain ? $"\e[{(int)ink}m{text}\e[0m" : text;

    /// <summary>As much of a text as fits into a line, without what a terminal would obey.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="taken">How many characters of the line are taken already.</param>
    public string Fit(string text, int taken)
    {
        var shown = Visible(text).Replace('\t', ' ').Replace('\n', ' ');
        return Shortening.Of(shown, Math.Max(LeastWidth / 2, Width - taken));
    }

    /// <summary>A text in lines that fit, broken between words, without what a terminal would obey.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="taken">How many characters of each line are taken already.</param>
    public IEnumerable<string> Wrap(string text, int taken)
    {
        var shown = Visible(text).Replace('\t', ' ').Replace('\n', ' ');
        var room = Math.Max(LeastWidth / 2, Width - taken);
        while (shown.Length > room)
        {
            var end = shown.LastIndexOf(' ', room);
            // A word longer than the line is not broken: it would no longer be that word to whoever copies it.
            if (end <= 0 && (end = shown.IndexOf(' ', room)) < 0)
                break;
            yield return shown[..end];
            shown = shown[(end + 1)..];
        }
        yield return shown;
    }

    /// <summary>A text without what a terminal obeys: a control character, or one that turns the direction of writing.</summary>
    public static string Visible(string text) =>
        string.Create(text.Length, text, (visible, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                visible[i] = HiddenCharacter.Is(from[i]) ? '\uFFFD' : from[i];
        });

    private static int WidthOfConsole()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}

/// <summary>A colour; its value is the number of the ANSI escape.</summary>
internal enum Ink
{
    Plain = 0,
    Bold = 1,
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
