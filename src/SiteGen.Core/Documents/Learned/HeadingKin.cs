using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>Which short lines of a page have words in common: whole lines, first or last words. Headings of a page often do
/// ("Pros:" under each product, "Step 1", "Step 2").</summary>
internal readonly struct HeadingKin
{
    /// <summary>The kinds of kinship: the same line, the same first word, the same last word.</summary>
    public const int Kinds = 3;

    // Of each line and kind, the number of the group it belongs to; −1 if the line is too long to be a heading.
    private readonly int[] _groups;
    private readonly int[] _sizes;

    public HeadingKin(SourceText source, IReadOnlyList<int> lines, HeadingLine[] forms)
    {
        _groups = new int[forms.Length * Kinds];
        Array.Fill(_groups, -1);
        var sizes = new List<int>();
        var known = new Dictionary<(int Kind, uint Key), int>();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].Style < 0)
                continue;
            var (words, keys) = KeysOf(source.Line(lines[i]));
            // First and last words of one word are the line.
            for (var kind = 0; kind < (words == 0 ? 0 : words == 1 ? 1 : Kinds); kind++)
            {
                var key = (kind, kind switch { 0 => keys.Whole, 1 => keys.First, _ => keys.Last });
                if (!known.TryGetValue(key, out var group))
                {
                    known[key] = group = sizes.Count;
                    sizes.Add(0);
                }
                _groups[(i * Kinds) + kind] = group;
                sizes[group]++;
            }
        }
        _sizes = [.. sizes];
    }

    /// <summary>Number of groups of all kinds.</summary>
    public int Groups => _sizes.Length;

    /// <summary>The group of a line; −1 if it has none.</summary>
    public int GroupOf(int kind, int i) => _groups[(i * Kinds) + kind];

    /// <summary>How many other lines are in a line's group; none if it has no group.</summary>
    public int Others(int kind, int i) => GroupOf(kind, i) is >= 0 and var group ? _sizes[group] - 1 : 0;

    private static (int Words, (uint Whole, uint First, uint Last) Keys) KeysOf(ReadOnlySpan<char> line)
    {
        var (words, whole, first, last) = (0, TokenHash.Empty, 0u, 0u);
        foreach (var word in new WordsOfLine(line))
        {
            // A number is not what lines have in common: "Step 1", "Step 2".
            if (char.IsAsciiDigit(word[0]))
                continue;
            last = TokenHash.Empty;
            foreach (var c in word)
                last = TokenHash.With(last, char.ToLowerInvariant(c));
            first = words++ == 0 ? last : first;
            whole = TokenHash.Pair(whole, last);
        }
        return (words, (whole, first, last));
    }
}
