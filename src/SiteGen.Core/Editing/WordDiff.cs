using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editing;

/// <summary>Which words a reading changes.</summary>
/// <param name="Source">The words that go, relative to the compared passage; a point where words are only added.</param>
/// <param name="Reading">The words that come; empty where words only go.</param>
internal readonly record struct WordChange(TextSpan Source, string Reading);

/// <summary>Compares a passage with its reading, word by word.</summary>
/// <remarks>Longest common subsequence over words, spaces and signs (Wagner and Fischer's table, 1974): changes that
/// are parted by nothing but white space are one change, because a reader sees them as one.</remarks>
internal static class WordDiff
{
    // Beyond this the table would be large for what it gives; then everything between equal ends is one change.
    private const int LargestTable = 1_000_000;

    /// <summary>The changes, in order; empty if the two are equal.</summary>
    public static ImmutableArray<WordChange> Compare(string source, string reading)
    {
        var (a, b) = (Tokens(source), Tokens(reading));
        var prefix = 0;
        while (prefix < Math.Min(a.Count, b.Count) && Same(source, a[prefix], reading, b[prefix]))
            prefix++;
        var suffix = 0;
        while (suffix < Math.Min(a.Count, b.Count) - prefix && Same(source, a[^(suffix + 1)], reading, b[^(suffix + 1)]))
            suffix++;
        var (goes, comes) = (Middle(a, prefix, suffix), Middle(b, prefix, suffix));
        if (goes.IsEmpty && comes.IsEmpty)
            return [];
        var changes = (long)(a.Count - prefix - suffix) * (b.Count - prefix - suffix) > LargestTable
            ? [new WordChange(goes, reading[comes.Start..comes.End])]
            : Changes(source, a.GetRange(prefix, a.Count - prefix - suffix), goes.Start,
                reading, b.GetRange(prefix, b.Count - prefix - suffix), comes.Start);
        return Joined(source, changes);
    }

    // What lies between the equal ends; a point if nothing does.
    private static TextSpan Middle(List<TextSpan> tokens, int prefix, int suffix)
    {
        var start = prefix == 0 ? 0 : tokens[prefix - 1].End;
        return new TextSpan(start, Math.Max(start, tokens.Count == suffix ? 0 : tokens[^(suffix + 1)].End));
    }

    private static List<WordChange> Changes(
        string source, List<TextSpan> a, int at, string reading, List<TextSpan> b, int from)
    {
        var changes = new List<WordChange>();
        var table = Table(source, a, reading, b);
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && Same(source, a[i], reading, b[j]))
            {
                (at, from) = (a[i++].End, b[j++].End);
            }
            else if (j == b.Count || (i < a.Count && table[i + 1, j] >= table[i, j + 1]))
            {
                changes.Add(new WordChange(new TextSpan(at, a[i].End), ""));
                at = a[i++].End;
            }
            else
            {
                changes.Add(new WordChange(new TextSpan(at, at), reading[from..b[j].End]));
                from = b[j++].End;
            }
        }
        return changes;
    }

    private static int[,] Table(string source, List<TextSpan> a, string reading, List<TextSpan> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                table[i, j] = Same(source, a[i], reading, b[j])
                    ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table;
    }

    private static ImmutableArray<WordChange> Joined(string source, List<WordChange> changes)
    {
        var joined = new List<WordChange>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && joined[^1] is var last
                && source.AsSpan(last.Source.End, change.Source.Start - last.Source.End) is var between
                && between.IsWhiteSpace())
                joined[^1] = new WordChange(new TextSpan(last.Source.Start, change.Source.End),
                    string.Concat(last.Reading, between, change.Reading));
            else
                joined.Add(change);
        }
        return [.. joined];
    }

    private static bool Same(string source, TextSpan a, string reading, TextSpan b) =>
        source.AsSpan(a.Start, a.Length).SequenceEqual(reading.AsSpan(b.Start, b.Length));

    // A word with its apostrophes, a letter of a script without spaces, a single space, or a single sign; each with the marks on it.
    private static List<TextSpan> Tokens(string text)
    {
        var tokens = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (IsOfWord(text[start]))
                while (end < text.Length && IsOfWord(text[end]))
                    end++;
            while (end < text.Length && WordEnds.IsMark(text[end]))
                end++;
            tokens.Add(new TextSpan(start, end));
            start = end;
        }
        return tokens;
    }

    private static bool IsOfWord(char c) => !UnspacedScripts.Hold(c)
        && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || WordEnds.IsMark(c) || c is '\'' or '\u2019' or '-' or '\u2010');
}
