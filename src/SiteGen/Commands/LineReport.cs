using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Shapes;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>A line of a seed and everything that editors say of it.</summary>
/// <param name="folder">The edition.</param>
/// <param name="work">The text.</param>
/// <param name="terminal">Where it is read.</param>
internal sealed class LineReport(EditionFolder folder, TextWork work, Terminal terminal)
{
    private const int Margin = 4;
    private const int KindWidth = 15;

    private sealed record Entry(string Kind, string Id, Diagnostics.Place Place, string Words, TextSpan Span, Status Status);

    /// <summary>Prints lines.</summary>
    /// <param name="to">The terminal.</param>
    /// <param name="lines">By index.</param>
    public void Print(TextWriter to, (int First, int Last) lines)
    {
        var entries = Annotations().Concat(References()).OrderBy(entry => entry.Span.Start).ThenBy(entry => entry.Place).ToList();
        for (var line = lines.First; line <= lines.Last; line++)
            Print(to, line, [.. OfLine(line), .. entries.Where(entry => Touches(entry.Span, work.Source.LineSpan(line)))]);
    }

    private void Print(TextWriter to, int line, List<Entry> entries)
    {
        var verdict = work.Clean.Verdicts[line];
        var heading = string.Create(CultureInfo.InvariantCulture, $"{work.Source.Path}:{line + 1}: {Vocabulary.WordFor(verdict.Fate)}")
            + (verdict.Rule.Length > 0 ? $" by {verdict.Rule}: {verdict.Reason}" : "");
        foreach (var words in terminal.Wrap(heading, 0))
            to.WriteLine(terminal.Paint(words, Ink.Bold));
        var margin = new string(' ', Margin);
        if (verdict.Fate != Fate.Blank)
            foreach (var words in terminal.Wrap(work.Source.Line(line).ToString(), Margin))
                to.WriteLine(margin + words);
        if (entries.Count == 0)
            to.WriteLine(terminal.Paint("  nothing is said of it", Ink.Faint));
        foreach (var entry in entries)
        {
            var status = entry.Status == Status.Published ? "" : $" ({Vocabulary.WordFor(entry.Status)})";
            to.WriteLine($"  {entry.Kind.PadRight(KindWidth)}  {terminal.Paint(entry.Id + status, Ink.Cyan)}  {entry.Place}");
            if (entry.Words.Length > 0)
                to.WriteLine(terminal.Paint(margin + terminal.Fit(entry.Words, Margin), Ink.Faint));
        }
    }

    private IEnumerable<Entry> Annotations() =>
        from annotation in work.Sidecar.Annotations
        let span = work.Anchorer.Find(annotation.Target).Value
        where span is not null
        select new Entry(KindOf(annotation.Content), annotation.Id, annotation.Place, $"“{annotation.Target.Words}”", span.Value,
            annotation.Attribution.Status);

    // What other texts refer to here stands in their sidecars.
    private IEnumerable<Entry> References() =>
        from path in SidecarFile.In(folder)
        let sidecar = SidecarReader.Read(path, Path.GetFileNameWithoutExtension(path), folder.ReadText(path).Value).Value
        from annotation in sidecar.Annotations
        let target = annotation.Content is CrossReference reference && reference.ToSeed == work.Name ? reference.ToTarget : null
        where target is not null
        let span = work.Anchorer.Find(target).Value
        where span is not null
        select new Entry("referred to", annotation.Id, annotation.Place, $"“{target.Words}”", span.Value, annotation.Attribution.Status);

    private IEnumerable<Entry> OfLine(int line)
    {
        foreach (var entry in work.Sidecar.Cleaning.Where(entry => entry.FirstLine <= line + 1 && line < entry.LastLine))
            yield return new Entry("cleaning", entry.Action is { } action ? Vocabulary.WordFor(action) : "remark", entry.Place,
                entry.Reason.Length > 0 ? entry.Reason : entry.Remark, default, Status.Published);
        foreach (var entry in work.Sidecar.Structure.Where(entry => entry.Line == line + 1))
            yield return new Entry("structure", entry.Id ?? (entry.As is { } kind ? Vocabulary.WordFor(kind) : "remark"), entry.Place,
                entry.Remark, default, Status.Published);
    }

    // A point is at a line if it is within it or at one of its ends.
    private static bool Touches(TextSpan span, TextSpan line) => span.IsEmpty
        ? line.Start <= span.Start && span.Start <= line.End
        : span.Start < line.End && line.Start < span.End;

    private static string KindOf(AnnotationContent content) => content switch
    {
        Correction { Reading: null } => "flag",
        Correction => "correction",
        CrossReference => "cross-reference",
        Gap => "gap",
        _ => "note",
    };
}
