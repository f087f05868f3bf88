using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Annotations;
using SiteGen.Documents;
using SiteGen.Editions;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>Every annotation stands at its passage, in all three readings.</summary>
public sealed class AnnotationTests
{
    public static TheoryData<string> Texts => [.. Repository.Site.Edition.Texts.Select(text => text.Slug)];

    [Fact]
    public void The_edition_has_127_annotations_and_30_references_back()
    {
        var annotations = Repository.Site.Edition.Texts.SelectMany(text => text.Edited.Annotations).ToList();
        Assert.Equal(30, annotations.Count(anchored => anchored.Annotation.Content is BackReference));
        Assert.Equal(127, annotations.Count(anchored => anchored.Annotation.Content is not BackReference));
        Assert.Equal(127, Repository.Site.Edition.Texts.Sum(text => text.Work.Sidecar.Annotations.Length));
        Assert.Equal(
            (39, 58, 30),
            (annotations.Count(anchored => anchored.Annotation.Content is Correction or Gap),
                annotations.Count(anchored => anchored.Annotation.Content is Note),
                annotations.Count(anchored => anchored.Annotation.Content is CrossReference)));
        Assert.Equal(6, annotations.Count(anchored => anchored.Annotation.Content is Correction { Reading: not null }));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_annotation_has_one_number_one_note_and_its_passage(string slug)
    {
        var (text, page) = Open(slug);
        var expected = text.Work.Sidecar.Annotations.Select(annotation => annotation.Id)
            .Concat(Repository.Site.Edition.Links.Where(link => Repository.Site.Edition.Texts[link.ToText] == text)
                .Select(link => link.BackId!)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, page.QuerySelectorAll("aside[role=doc-footnote]").Select(note => note.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Select(id => id + ".ref"),
            page.QuerySelectorAll("a[role=doc-noteref]").OrderBy(number => number.GetAttribute("href"), StringComparer.Ordinal)
                .Select(number => number.Id!));

        foreach (var anchored in text.Edited.Annotations)
        {
            var id = anchored.Annotation.Id;
            var number = page.GetElementById(id + ".ref")!;
            var back = page.GetElementById(id)!.QuerySelector("a[role=doc-backlink]")!;
            Assert.Equal(("#" + id, $"#{id}.ref"), (number.GetAttribute("href"), back.GetAttribute("href")));
            Assert.Equal(text.NumberOf(id), int.Parse(number.LastChild!.TextContent, null));
            Assert.Equal(anchored.Span.IsEmpty, Passage(page, id).Length == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void As_scraped_a_passage_has_the_words_of_the_source(string slug)
    {
        var (text, page) = Open(slug);
        ShownWords.Shown(page, "scraped");
        for (var number = 0; number < text.Edited.Annotations.Length; number++)
        {
            var anchored = text.Edited.Annotations[number];
            var words = ShownWords.Words(Passage(page, anchored.Annotation.Id));
            Assert.Equal(WordsOf(text, number, run => run.Original.ToString()), words);
            // Words that are replaced together are marked together; so the passage may be longer than the quotation.
            if (Lines(text, anchored) == 1)
                Assert.Contains(Quoted(text, anchored), words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Corrected_a_passage_has_the_words_of_the_reading(string slug)
    {
        var (text, page) = Open(slug);
        ShownWords.Shown(page, "corrected", withTakenOut: true);
        for (var number = 0; number < text.Edited.Annotations.Length; number++)
        {
            var annotation = text.Edited.Annotations[number].Annotation;
            var words = ShownWords.Words(Passage(page, annotation.Id));
            Assert.Equal(WordsOf(text, number, run => run.Reading.ToString()), words);
            if (annotation.Content is Correction { Reading: { } reading })
                Assert.Equal(ShownWords.Words(reading), words);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void As_scraped_every_line_has_its_words_in_its_place(string slug)
    {
        var (text, page) = Open(slug);
        ShownWords.Shown(page, "scraped");
        var lines = page.QuerySelectorAll("article [id^=L]").Where(line => line.Id!.Skip(1).All(char.IsAsciiDigit)).ToList();

        var expected = text.Work.Clean.Verdicts.Where(verdict => verdict.Fate != SiteGen.Cleaning.Fate.Blank)
            .Select(verdict => (Links.Line(verdict.Line), WithoutMarker(text, verdict.Line)));
        Assert.Equal(expected, lines.Select(line => (line.Id!, ShownWords.Words(line))));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Corrected_there_are_the_article_s_words_and_no_sign_of_an_editor(string slug)
    {
        var (text, page) = Open(slug);
        ShownWords.Shown(page, "corrected");
        Assert.Empty(page.QuerySelectorAll(".reference, .note-card, .gap-sign, .taken-out, .original"));
        var shown = page.QuerySelectorAll("article > h1, article > h2, article > h3, article > h4, article > p, article > ul, article > ol").Select(ShownWords.Words).Where(words => words.Length > 0);
        var article = text.Edited.Blocks.Where(block => block.Block.Kind != BlockKind.TakenOut)
            .Select(block => ShownWords.Words(SiteGen.Editing.Readings.Corrected(block)));
        var title = text.Description.IsTitleSupplied ? ShownWords.Words(text.Description.ShownTitle) : "";
        Assert.Equal(title + string.Concat(article), string.Concat(shown));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Annotated_no_number_and_no_note_is_hidden(string slug)
    {
        var (text, page) = Open(slug);
        ShownWords.Shown(page, "annotated");
        Assert.Equal(text.Edited.Annotations.Length, page.QuerySelectorAll("a[role=doc-noteref]").Length);
        Assert.Equal(text.Edited.Annotations.Length, page.QuerySelectorAll("aside[role=doc-footnote]").Length);
    }

    private static (EditionText Text, IHtmlDocument Page) Open(string slug) => (
        Repository.Site.Edition.Texts.Single(text => text.Slug == slug), Repository.Page(Repository.Site, $"texts/{slug}.html"));

    private static IElement[] Passage(IHtmlDocument page, string id) =>
        [.. page.QuerySelectorAll(".passage").Where(passage => passage.GetAttribute("data-annotation") == id)];

    private static string WordsOf(EditionText text, int number, Func<SiteGen.Editing.Run, string> words) => ShownWords.Words(
        string.Concat(text.Edited.Blocks.SelectMany(block => block.Runs)
            .Where(run => run.Covering.Contains(number)).Select(words)));

    private static int Lines(EditionText text, AnchoredAnnotation anchored) =>
        text.Source.LineAt(anchored.Span.End) - text.Source.LineAt(anchored.Span.Start) + 1;

    // A bullet is part of the line, but not of the item's words.
    private static string Quoted(EditionText text, AnchoredAnnotation anchored) =>
        anchored.Span.Start == text.Source.LineSpan(text.Source.LineAt(anchored.Span.Start)).Start
        && anchored.Span.End == text.Source.LineSpan(text.Source.LineAt(anchored.Span.Start)).End
            ? WithoutMarker(text, text.Source.LineAt(anchored.Span.Start))
            : ShownWords.Words(text.Source.Slice(anchored.Span).ToString());

    private static string WithoutMarker(EditionText text, int line)
    {
        var isItem = text.Work.Document.Blocks.Any(block => block.Line == line && block.Kind == BlockKind.Item);
        var words = text.Source.Line(line);
        return ShownWords.Words((isItem ? words[SiteGen.Cleaning.ListMarker.Of(words).Length..] : words).ToString());
    }
}
