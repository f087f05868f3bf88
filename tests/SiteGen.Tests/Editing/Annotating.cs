using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Text;

namespace SiteGen.Tests.Editing;

/// <summary>Annotations of which only the place, the kind and the id matter.</summary>
internal static class Annotating
{
    /// <param name="span">In the seed.</param>
    /// <param name="id">Unique.</param>
    /// <param name="line">Where it stands in its sidecar, by which a test finds it again.</param>
    /// <param name="content">What kind it is.</param>
    public static AnchoredAnnotation At(TextSpan span, string id, int line, AnnotationContent content)
    {
        var place = new Place("annotations/drawn.yaml", line, 1);
        return new AnchoredAnnotation(
            new Annotation(id, place, new Target(place, new Quotation(id)), content, "",
                new Attribution(null, null, Status.Published, null), []),
            span);
    }

    public static AnchoredAnnotation Note(TextSpan span, string id) => At(span, id, 1, new Note(null));

    public static AnchoredAnnotation Correction(TextSpan span, string id, string? reading) =>
        At(span, id, 1, new Correction(CorrectionKind.Misprint, reading));

    /// <summary>The text as a document in which every line is kept as it is found.</summary>
    public static Document DocumentOf(SourceText source, params ImmutableArray<Structure> structure)
    {
        var verdicts = Enumerable.Range(0, source.LineCount).Select(line =>
            new LineVerdict(line, source.Line(line).IsWhiteSpace() ? Fate.Blank : Fate.Kept, "", ""));
        return BlockParser.Parse(
            new CleanText(source, [.. verdicts], []) { Paragraphs = Paragraphs.Of(source) }, structure, Repository.Knowledge.Headings).Value;
    }

    /// <summary>The text with a note on each place drawn in it.</summary>
    public static EditedText Edit(string drawn)
    {
        var (source, places) = Drawn.Read(drawn);
        return Editor.Edit(DocumentOf(source), [.. places.Select((place, i) => Note(place, $"n{i}"))]).Value;
    }

    /// <summary>The corrected reading with up to three numbers where they stand.</summary>
    public static string Numbered(EditedText text) => string.Join("\n\n", text.Blocks.Select(block =>
        string.Concat(block.Runs.Select(run =>
            run.Reading + string.Concat(run.Ending.Select(number => "¹²³"[number]))))));
}
