using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Annotations;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Pages;
using SiteGen.Pages.Pictures;

namespace SiteGen.Tests.Pages;

public sealed partial class TextStripTests
{
    [Fact]
    public void Draws_one_mark_for_each_annotation_within_the_strip()
    {
        for (var seed = 0; seed < 20; seed++)
            foreach (var text in GeneratedTexts.Edition(seed, texts: 4, links: 25, events: 0).Texts)
            {
                var strip = Drawing.Read(TextStrip.Draw(text));
                Drawing.AssertSound(strip);
                foreach (var kind in text.Edited.Annotations.GroupBy(one => Words.Class(one.Annotation.Content)))
                {
                    var places = PlacesOf(Assert.Single(strip.All("path", kind.Key)).Get("d")).ToList();
                    Assert.Equal(kind.Count(), places.Count);
                    Assert.All(places, place => Assert.InRange(place, 0, TextStrip.Width));
                    Assert.Contains($"{kind.Count()} ", strip.Element("title")!.Value, StringComparison.Ordinal);
                }
            }
    }

    [Fact]
    public void Stays_small()
    {
        var text = GeneratedTexts.Edition(3, texts: 1, links: 20, events: 0).Texts[0];

        Assert.InRange(Encoding.UTF8.GetByteCount(TextStrip.Draw(text)), 1, 2500);
    }

    [Fact]
    public void Draws_the_whole_text_as_kept_or_taken_out()
    {
        var lines = Enumerable.Range(0, 12).Select(line => $"There is a sentence in line {line}.");
        var sidecar = Sidecar.None("drawn") with
        {
            Cleaning = [.. new[] { 1, 5, 6, 12 }.Select(line =>
                new CleaningEntry(line, line, CleaningAction.Remove, "for the test", "", default))],
        };
        var work = TextPass.Run(Drawn.Seed(string.Join('\n', lines)), null, "", sidecar,
            TextKnowledgeReader.Read(), withDrafts: false).Value;
        var settings = new EditionSettings("", "", "en", "", [], "", "", null, null, MayIndex: false);
        var edition = EditionBuilder.Build(settings, [work], new Registers([], [], []), [], []);
        var strip = Drawing.Read(TextStrip.Draw(edition.Value.Texts[0]));

        var runs = strip.All("path").SelectMany(path => Run().Matches(path.Get("d"))).Select(match =>
            (From: Parse(match.Groups[1].Value), To: Parse(match.Groups[2].Value))).OrderBy(run => run.From).ToList();
        Assert.Equal("M0 7H83M333 7H500M917 7H1000", Assert.Single(strip.All("path", "out")).Get("d"));
        Assert.Equal((0, TextStrip.Width), (runs[0].From, runs[^1].To));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Places_never_go_back_as_offsets_go_on()
    {
        foreach (var text in GeneratedTexts.Edition(5, texts: 6, links: 0, events: 0).Texts)
        {
            var places = Enumerable.Range(0, text.Source.Content.Length + 1)
                .Select(offset => LinePlace.Of(text.Source, offset)).ToList();
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
            Assert.InRange(places[^1], 0, text.Source.LineCount);
        }
    }

    // Marks are written as steps from the one before.
    private static IEnumerable<int> PlacesOf(string path)
    {
        var place = 0;
        foreach (Match step in Step().Matches(path))
            yield return place += Parse(step.Groups[1].Value);
    }

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[Mm](\d+)[ -]\d+v\d+")]
    private static partial Regex Step();

    [GeneratedRegex(@"M(\d+) 7H(\d+)")]
    private static partial Regex Run();
}
