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
        var from = passage.Start;
        foreach (var beginning in entry.Items)
        {
            var at = Find(source, new TextSpan(from, passage.End), beginning);
            if (at < 0)
            {
                findings.Add(new Diagnostic(Rules.ItemNotFound, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"“{beginning}” is not in line {entry.Line}, or not in this order")));
                continue;
            }
            starts.Add(at);
            from = at + 1;
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
    private static int Find(SourceText source, TextSpan rest, string beginning)
    {
        var words = source.Slice(rest);
        var exact = words.IndexOf(beginning, StringComparison.Ordinal);
        if (exact >= 0)
            return rest.Start + exact;
        var folded = new FoldedText(words.ToString());
        var needle = Folding.Fold(beginning);
        var at = needle.Length == 0 ? -1 : folded.Content.IndexOf(needle, StringComparison.Ordinal);
        return at < 0 ? -1 : rest.Start + folded.ToOriginal(new TextSpan(at, at + needle.Length)).Start;
    }
}
