using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Documents;

/// <summary>Divides a list that was run together, where an editor says so.</summary>
internal static class RunInList
{
    /// <summary>The items of a passage, which together hold all of it.</summary>
    /// <param name="source">The text, with each paragraph in one line.</param>
    /// <param name="passage">The list.</param>
    /// <param name="entry">What the editor says of it.</param>
    /// <param name="findings">Receives an error for what is not as the editor says.</param>
    public static IEnumerable<TextSpan> Divide(
        SourceText source, TextSpan passage, Structure entry, ImmutableArray<Diagnostic>.Builder findings)
    {
        var starts = new List<int>();
        var words = source.Slice(passage).ToString();
        var from = 0;
        foreach (var beginning in entry.Items)
        {
            var at = Find(words, from, beginning);
            if (at < 0)
            {
                findings.Add(new Diagnostic(Rules.ItemNotFound, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"“{beginning}” is not in line {entry.Line}, or not in this order")));
                continue;
            }
            starts.Add(passage.Start + at);
            from = at + 1;
        }
        for (var item = 0; starts.Count == entry.Items.Length && item < starts.Count; item++)
        {
            var end = (item + 1 < starts.Count ? starts[item + 1] : passage.End) - passage.Start;
            if (starts[item] > passage.Start && IsThereAgain(words.AsSpan(0, end), starts[item] - passage.Start, entry.Items[item]))
                findings.Add(new Diagnostic(Rules.QuotationAmbiguous, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"“{entry.Items[item]}” stands in line {entry.Line} more than once before the next item"),
                    "Give more of the item's first words."));
        }
        if (starts.Count == 0)
        {
            // Reported above, or nothing was asked for: either way the line must not be lost.
            starts.Add(passage.Start);
        }
        else if (!source.Slice(new TextSpan(passage.Start, starts[0])).IsWhiteSpace())
        {
            findings.Add(new Diagnostic(Rules.ItemNotFound, entry.Place, string.Create(
                CultureInfo.InvariantCulture, $"line {entry.Line} begins before its first item, “{entry.Items[0]}”")));
            starts.Insert(0, passage.Start);
        }
        for (var i = 0; i < starts.Count; i++)
            yield return new TextSpan(starts[i], i + 1 < starts.Count ? starts[i + 1] : passage.End);
    }

    // Items are looked for as annotations are: exactly, then folded.
    private static int Find(string words, int from, string beginning)
    {
        var exact = First(words, from, beginning, place => place);
        if (exact >= 0)
            return exact;
        var folded = new FoldedText(words);
        var needle = Folding.Fold(beginning);
        return needle.Length == 0 ? -1
            : First(folded.Content, from, needle, place => folded.ToOriginal(new TextSpan(place, place + needle.Length)).Start);
    }

    // Whether the same words come again as words.
    private static bool IsThereAgain(ReadOnlySpan<char> words, int first, string beginning)
    {
        var last = words.LastIndexOf(beginning, StringComparison.Ordinal);
        return last > first && WordEnds.IsAt(words, first) && WordEnds.IsAt(words, last) && WordEnds.IsAt(words, last + beginning.Length);
    }

    // An item begins with a word, unless the page has glued it to the last word of the item before.
    private static int First(string words, int from, string beginning, Func<int, int> toOriginal)
    {
        var glued = -1;
        for (var at = words.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = words.IndexOf(beginning, at + 1, StringComparison.Ordinal))
        {
            if (toOriginal(at) < from)
                continue;
            if (WordEnds.IsAt(words, at))
                return toOriginal(at);
            if (glued < 0)
                glued = toOriginal(at);
        }
        return glued;
    }
}
