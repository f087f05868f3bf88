using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Text;

namespace SiteGen.Tests.Pages;

/// <summary>Editions of generated texts that refer to one another, with a timeline that they mention.</summary>
internal static class GeneratedTexts
{
    /// <summary>A title that would be markup if it were not escaped.</summary>
    public const string Hostile = "<script>\"&'</script>";

    private static readonly Attribution s_published = new(null, null, Status.Published, null);

    /// <summary>An edition; the same for the same seed.</summary>
    public static Edition Edition(int seed, int texts, int links, int events)
    {
        var random = new Random(seed);
        var sources = Enumerable.Range(0, texts).Select(text => Source(text, random.Next(1, 50))).ToList();
        var annotations = sources.Select(_ => new List<Annotation>()).ToList();
        for (var i = 0; i < links; i++)
        {
            var (from, to) = (random.Next(texts), random.Next(texts));
            var relation = (Relation)random.Next(5);
            var target = random.Next(8) == 0 ? null : TargetIn(random, sources[to]);
            var (own, others) = (annotations[from], annotations[to]);
            Add(own, $"link{i}", TargetIn(random, sources[from]), new CrossReference(relation, sources[to].Name, target));
            Add(others, $"flag{i}", TargetIn(random, sources[to]), new Correction(CorrectionKind.Factual, null));
            Add(others, $"changed{i}", TargetIn(random, sources[to]), new Correction(CorrectionKind.Misprint, "x"));
            Add(others, $"note{i}", TargetIn(random, sources[to]), new Note(null));
            Add(others, $"gap{i}", TargetIn(random, sources[to]) with { At = Side.After }, new Gap(GapUnit.List));
        }
        var timeline = Enumerable.Range(0, events).Select(i => new TimelineEvent(
            $"event{i}", Nowhere(i), DateOf(random), Hostile, "", [], [.. Mentions(random, sources)])).ToImmutableArray();
        var rules = TextKnowledgeReader.Read();
        var works = sources.Select((source, text) => TextPass.Run(source, null, "",
            Sidecar(source, [.. annotations[text]]), rules, withDrafts: false).Value).ToImmutableArray();
        var settings = new EditionSettings("Edition", "", "en", "", [], "", "", null, null, MayIndex: false);
        return EditionBuilder.Build(settings, works, new Registers([], [], timeline), [], []).Value;
    }

    // A third of the lines are blank, and each of the others has a word of its own.
    private static SourceText Source(int text, int lines)
    {
        var content = Enumerable.Range(0, lines)
            .Select(line => line % 3 == 1 ? "" : $"Some words and word{line}end of the text, and more.");
        return new SourceText($"text{text}", $"seeds/text{text}.txt", string.Join('\n', content));
    }

    private static Target TargetIn(Random random, SourceText source)
    {
        var line = random.Next(source.LineCount);
        return new Target(default, new Quotation($"word{(line % 3 == 1 ? line - 1 : line)}end"));
    }

    private static IEnumerable<TimelineMention> Mentions(Random random, List<SourceText> sources)
    {
        for (var count = random.Next(4); count > 0; count--)
        {
            var text = random.Next(sources.Count);
            yield return new TimelineMention(sources[text].Name, TargetIn(random, sources[text]), default);
        }
    }

    private static string DateOf(Random random) => random.Next(3) switch
    {
        0 => $"{random.Next(1900, 2030)}",
        1 => $"{random.Next(2014, 2016)}-{random.Next(1, 13):00}",
        _ => $"{random.Next(2020, 2026)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
    };

    private static void Add(List<Annotation> annotations, string id, Target target, AnnotationContent content) =>
        annotations.Add(new Annotation(id, Nowhere(annotations.Count), target, content, "", s_published, []));

    private static Sidecar Sidecar(SourceText source, ImmutableArray<Annotation> annotations) =>
        Editions.Sidecar.None(source.Name) with
        {
            Text = TextDescription.Empty with { ShortTitle = $"{Hostile} {source.Name}", Slug = source.Name },
            Annotations = annotations,
        };

    private static Place Nowhere(int line) => new("annotations/generated.yaml", line + 1, 1);
}
