using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>The first pass: one text and its sidecar, without the other texts.</summary>
internal static class TextPass
{
    /// <summary>The whole pass.</summary>
    /// <inheritdoc cref="Annotate"/>
    public static Reported<TextWork> Run(
        SourceText source, byte[]? page, string sha256, Sidecar sidecar, TextKnowledge knowledge, bool withDrafts)
    {
        var document = Read(source, sidecar, knowledge);
        var work = Annotate(ParsedText.Kept(document.Value), page, sha256, sidecar, withDrafts);
        return new(work.Value, [.. document.Diagnostics, .. work.Diagnostics]);
    }

    /// <summary>The text cleaned and in blocks.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="sidecar">What the editors say.</param>
    /// <param name="knowledge">What is known of scraped texts.</param>
    /// <param name="withEvidence">Whether to keep what the model thought; what came of it is in the verdicts, and the thought
    /// itself is many times their size.</param>
    public static Reported<Document> Read(SourceText source, Sidecar sidecar, TextKnowledge knowledge, bool withEvidence = false)
    {
        var clean = Cleaner.Clean(source, knowledge.Pages, sidecar.Text.Title);
        var cleaned = Overrules.Apply(withEvidence ? clean : clean with { Judgement = null }, sidecar.Cleaning);
        var document = BlockParser.Parse(cleaned.Value, sidecar.Structure, knowledge.Headings);
        return new(document.Value, [.. cleaned.Diagnostics, .. document.Diagnostics, .. RunInLists.Suggest(document.Value), .. LostMeaning.In(cleaned.Value)]);
    }

    /// <summary>The text with its annotations at their passages, in reading order.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="page">The seed's file, if the text was made of it; null if the text is the file.</param>
    /// <param name="sha256">The digest of the file.</param>
    /// <param name="sidecar">What the editors say.</param>
    /// <param name="withDrafts">Whether annotations that are not published are shown too.</param>
    /// <param name="memory">What a build before has found out; null knows nothing.</param>
    public static Reported<TextWork> Annotate(
        ParsedText parsed, byte[]? page, string sha256, Sidecar sidecar, bool withDrafts, ITextMemory? memory = null)
    {
        ImmutableArray<Annotation> shown = [.. sidecar.Annotations.Where(annotation => IsShown(annotation, withDrafts))];
        var work = new TextWork(page, sha256, sidecar, parsed, []);
        var found = memory is null ? Find() : memory.SpansOf("annotations", work.Id, [], [], Find);
        ImmutableArray<AnchoredAnnotation> anchored = [.. shown.Zip(found.Value).Where(entry => entry.Second is not null)
            .Select(entry => new AnchoredAnnotation(entry.First, entry.Second!.Value))];
        // Of a text of which nothing is said nobody need know the words.
        if (anchored.IsEmpty)
            return new(work, found.Diagnostics);
        var order = memory is null ? Order() : memory.OrderOf("order", work.Id, [], Order);
        anchored = [.. order.Select(place => anchored[place])];
        var findings = memory.FindingsOf("edit", work.Id, [], () => Editor.Check(parsed.Document, anchored));
        return new(work with { Annotations = anchored }, [.. found.Diagnostics, .. findings]);

        ImmutableArray<int> Order() => Editor.ReadingOrder(parsed.Document, anchored);

        Reported<ImmutableArray<TextSpan?>> Find()
        {
            var findings = ImmutableArray.CreateBuilder<Diagnostic>();
            if (sidecar.Digest is { } digest && digest.Sha256 != sha256)
                findings.Add(new Diagnostic(Rules.SeedChanged, digest.Place,
                    $"{parsed.Path} is not the seed that was annotated: its SHA-256 is {sha256}"));
            var anchorer = work.Anchorer;
            var spans = shown.Select(annotation => anchorer.Find(annotation.Target)).ToImmutableArray();
            return new([.. spans.Select(span => span.Value)], [.. findings, .. spans.SelectMany(span => span.Diagnostics)]);
        }
    }

    // What was taken back is never shown: its id is kept in the sidecar so that it is not given out again.
    private static bool IsShown(Annotation annotation, bool withDrafts) =>
        annotation.Attribution.Status == Status.Published
        || (withDrafts && annotation.Attribution.Status != Status.Withdrawn);
}
