using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Text;

namespace SiteGen.Tests.Editing;

/// <summary>A generated text with generated annotations, and what the editor made of them.</summary>
/// <param name="Document">Headings, paragraphs, items and lines taken out, some of several items without a space
/// between them.</param>
/// <param name="Given">In random order: nested, crossing, equal, over several blocks, between blocks, points.</param>
/// <param name="Edited">What is tested.</param>
/// <param name="Findings">What was reported.</param>
internal sealed record GeneratedEdition(
    Document Document, ImmutableArray<AnchoredAnnotation> Given, EditedText Edited, ImmutableArray<Diagnostic> Findings)
{
    private static readonly string[] s_words =
    [
        "sea", "sea", "the", "grey", "sky", "it’s", "NATO", "Ukraine’s", "e\u0301te\u0301", "\U0001F6A2", "a-b", "1991",
        "—", "(",
    ];

    private static readonly string[] s_joints = [" ", " ", " ", " ", " ", ", ", ". ", ".” ", ") ", "", "/", "\u00A0"];

    /// <summary>The seed.</summary>
    public SourceText Source => Document.Clean.Source;

    /// <summary>The corrections whose readings stand, by their numbers.</summary>
    public IEnumerable<AnchoredAnnotation> Accepted => Edited.Annotations.Where(anchored =>
        anchored.Annotation.Content is Correction { Reading: not null }
        && !Findings.Any(finding => finding.Place == anchored.Annotation.Place));

    /// <summary>The new words of a correction whose reading stands.</summary>
    public static string ReadingOf(AnchoredAnnotation accepted) => ((Correction)accepted.Annotation.Content).Reading!;

    /// <summary>Editions of every sort; made once, because every law is asked of all of them.</summary>
    public static ImmutableArray<GeneratedEdition> All { get; } = [.. Many(seed: 21, count: 1200, bullets: true)];

    /// <summary>Editions of which nothing but white space is outside of blocks.</summary>
    public static ImmutableArray<GeneratedEdition> WithoutBullets { get; } =
        [.. Many(seed: 22, count: 600, bullets: false)];

    private static IEnumerable<GeneratedEdition> Many(int seed, int count, bool bullets)
    {
        var random = new Random(seed);
        for (var round = 0; round < count; round++)
        {
            var document = DocumentOf(random, bullets);
            var annotations = ImmutableArray.CreateBuilder<AnchoredAnnotation>();
            for (var number = random.Next(10); number > 0; number--)
                annotations.Add(AnnotationOn(random, document.Clean.Source, annotations));
            var given = annotations.ToImmutable();
            var edited = Editor.Edit(document, given);
            yield return new GeneratedEdition(document, given, edited.Value, edited.Diagnostics);
        }
    }

    /// <summary>Fails with everything that is needed to see why.</summary>
    /// <param name="holds">The law.</param>
    /// <param name="about">What it was asked of.</param>
    public void Assert(bool holds, object about)
    {
        // Written out only on failure: the laws are asked of every character.
        if (!holds)
            Xunit.Assert.Fail($"{about} in\n{this}");
    }

    /// <summary>The text, its annotations, and what was made of them.</summary>
    public override string ToString() => string.Join('\n',
    [
        Source.Content.ReplaceLineEndings("⏎"),
        .. Document.Blocks.Select(block => $"block {block.Kind} {block.Span}"),
        .. Edited.Annotations.Select((anchored, number) =>
            $"{number}: {anchored.Annotation.Id} {anchored.Span} {anchored.Annotation.Content}"),
        .. Edited.Blocks.SelectMany(block => block.Runs).Select(run =>
            $"run {run.Source} “{run.Original}” “{run.Reading}” "
                + $"({string.Join(' ', run.Covering)}) {string.Join(' ', run.Ending)}"),
        .. Findings.Select(finding => finding.Message),
    ]);

    private static Document DocumentOf(Random random, bool bullets)
    {
        var lines = Enumerable.Range(0, random.Next(1, 7)).Select(_ => LineOf(random, bullets)).ToList();
        var source = Drawn.Seed(string.Join('\n', lines.Append("the end")));
        var verdicts = Enumerable.Range(0, source.LineCount).Select(line => new LineVerdict(line,
            source.Line(line).IsWhiteSpace() ? Fate.Blank : random.Next(6) == 0 ? Fate.Removed : Fate.Kept, "", ""));
        var clean = new CleanText(source, [.. verdicts], []);
        return BlockParser.Parse(clean, [.. RunInLists(random, clean)], Repository.Knowledge.Headings).Value;
    }

    private static string LineOf(Random random, bool bullets) => random.Next(4) == 0
        ? random.GetItems(["", "", "  "], 1)[0]
        : (bullets ? random.GetItems(["", "", "• ", "• Sea: ", "• NATO’s sea: "], 1)[0] : "")
            + (random.Next(9) == 0 ? " " : "") + Words(random, random.Next(1, 9));

    // Items that begin anywhere, also within a word: then two blocks touch.
    private static IEnumerable<Structure> RunInLists(Random random, CleanText clean)
    {
        foreach (var verdict in clean.Verdicts.Where(verdict => verdict.Fate == Fate.Kept))
        {
            var line = clean.Source.Line(verdict.Line).ToString();
            if (random.Next(4) == 0)
                yield return new Structure(null, verdict.Line + 1, StructureKind.List, null,
                    [line, line[(line.Length / 2)..]], "", new Place("annotations/drawn.yaml", 900, 1));
        }
    }

    private static AnchoredAnnotation AnnotationOn(
        Random random, SourceText source, ImmutableArray<AnchoredAnnotation>.Builder others)
    {
        var span = SpanIn(random, source.Content, others);
        var reading = random.Next(4) switch { 0 => null, _ => ReadingFor(random, source.Slice(span).ToString()) };
        return Annotating.At(span, $"{(char)('a' + random.Next(26))}{others.Count}", others.Count + 1,
            random.Next(3) == 0 ? new Note(null) : new Correction(CorrectionKind.Misprint, reading));
    }

    private static TextSpan SpanIn(Random random, string text, ImmutableArray<AnchoredAnnotation>.Builder others)
    {
        var start = random.Next(text.Length + 1);
        var end = random.Next(6) == 0 ? random.Next(text.Length + 1) : Math.Min(text.Length, start + random.Next(12));
        if (others.Count > 0 && random.Next(4) == 0)
            start = others[random.Next(others.Count)].Span.Start;
        if (others.Count > 0 && random.Next(4) == 0)
            end = others[random.Next(others.Count)].Span.End;
        if (random.Next(6) == 0)
            end = start;
        return new TextSpan(Math.Min(start, end), Math.Max(start, end));
    }

    private static string ReadingFor(Random random, string original)
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(original.Length + 1);
            var gone = original.Remove(at, random.Next(Math.Min(8, original.Length - at) + 1));
            original = random.Next(3) == 0 ? gone : gone.Insert(at, Words(random, random.Next(1, 4)));
        }
        return original;
    }

    private static string Words(Random random, int count) => string.Concat(Enumerable.Range(0, count)
        .Select(_ => s_words[random.Next(s_words.Length)] + s_joints[random.Next(s_joints.Length)]));
}
