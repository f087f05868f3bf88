using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>Models of single annotations, for the pages that show them.</summary>
internal sealed class NoteModels(Edition edition, Links links)
{
    /// <summary>The note that stands beside a passage, or in a list of the edition's annotations.</summary>
    public Model Note(EditionText text, AnchoredAnnotation anchored, int number)
    {
        var annotation = anchored.Annotation;
        var line = text.Source.LineAt(anchored.Span.Start);
        var reading = Links.Reading(text.Slug);
        return new Model(24)
        {
            ["id"] = annotation.Id,
            ["number"] = number,
            ["class"] = Words.Class(annotation.Content),
            ["kind"] = Words.For(annotation.Content),
            ["detail"] = DetailOf(annotation.Content),
            ["line"] = line + 1,
            ["lineHref"] = links.To(reading, Links.Line(line)),
            ["backHref"] = links.To(reading, Links.Reference(annotation.Id)),
            ["href"] = links.To(reading, annotation.Id),
            ["textTitle"] = text.Description.ShownTitle,
            ["textShortTitle"] = text.Description.ShortTitle,
            ["textHref"] = links.To(reading),
            ["quotedHtml"] = anchored.Span.IsEmpty ? "" : Html.Scraped(Quoted(text, anchored.Span)),
            ["languageHtml"] = LanguageHtml.Of(text.Source.Slice(anchored.Span), text, edition),
            ["isPoint"] = anchored.Span.IsEmpty,
            ["readingHtml"] = annotation.Content is Correction { Reading: { } words } ? Html.Escape(words) : "",
            ["isEmended"] = annotation.Content is Correction { Reading: not null },
            ["isFlagged"] = annotation.Content is Correction { Reading: null },
            ["bodyHtml"] = NoteMarkdown.ToHtml(annotation.Body, links),
            ["other"] = OtherEnd(text, annotation),
            ["status"] = Words.For(annotation.Attribution.Status),
            ["attribution"] = Attribution(annotation.Attribution, text.Work.Sidecar.Defaults),
            ["sources"] = Sources(annotation.Sources),
        };
    }

    /// <summary>Who says so, where that is not what the text's page says for all of its annotations.</summary>
    private Model Attribution(Attribution own, Attribution usual) => new(4)
    {
        ["certainty"] = own.Certainty is { } certainty && certainty != usual.Certainty ? Words.For(certainty) : "",
        ["by"] = own.By is { } by && by != usual.By ? edition.EditorName(by) : "",
        ["date"] = own.Date is { } date && date != usual.Date ? Words.Date(date) : "",
        ["isoDate"] = own.Date is not null && own.Date != usual.Date ? own.Date : "",
    };

    /// <summary>Who says what no annotation of a text attributes otherwise.</summary>
    public Model Usual(EditionText text) => Attribution(
        text.Work.Sidecar.Defaults, new Attribution(null, null, Status.Published, null));

    /// <summary>Citations as links to the page of sources.</summary>
    public List<object?> Sources(ImmutableArray<Citation> sources) => sources.IsEmpty ? Model.None : Model.List(sources.Select(source =>
    {
        var entry = edition.Bibliography.GetValueOrDefault(source.Ref);
        return new Model
        {
            ["href"] = links.To("sources.html", source.Ref),
            ["title"] = entry?.Title ?? source.Ref,
            ["label"] = edition.CitationLabels.GetValueOrDefault(source.Ref, source.Ref),
            ["locator"] = source.Locator,
        };
    }));

    /// <summary>A cross-reference with both its passages, for the page of connections.</summary>
    public Model Connection(CrossLink link)
    {
        var (origin, other) = (edition.Texts[link.FromText], edition.Texts[link.ToText]);
        var relation = ((CrossReference)link.From.Annotation.Content).Relation;
        return new Model
        {
            ["relation"] = Words.For(relation),
            ["class"] = relation.ToString().ToLowerInvariant(),
            ["status"] = Words.For(link.From.Annotation.Attribution.Status),
            ["bodyHtml"] = NoteMarkdown.ToEntry(link.From.Annotation.Body, links).Html,
            ["from"] = Passage(origin, link.From.Span, link.From.Annotation.Id),
            ["to"] = Passage(other, link.ToSpan, link.BackId),
        };
    }

    /// <summary>A cross-reference to a text as a whole, as that text's page has it.</summary>
    public Model ToWhole(CrossLink link)
    {
        var model = End(Passage(edition.Texts[link.FromText], link.From.Span, link.From.Annotation.Id),
            Words.Inverse(((CrossReference)link.From.Annotation.Content).Relation));
        model["bodyHtml"] = NoteMarkdown.ToEntry(link.From.Annotation.Body, links).Html;
        return model;
    }

    /// <summary>A passage of a text: its words, its line, and the way there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The passage; null means the whole text.</param>
    /// <param name="id">The annotation whose number stands there; null leads to the line.</param>
    public Model Passage(EditionText text, TextSpan? span, string? id)
    {
        var line = span is { } known ? text.Source.LineAt(known.Start) : 0;
        var fragment = span is null ? null : id is null ? Links.Line(line) : Links.Reference(id);
        return new Model(10)
        {
            ["textTitle"] = text.Description.ShownTitle,
            ["textShortTitle"] = text.Description.ShortTitle,
            ["titleLanguageHtml"] = LanguageHtml.Of(text.Description.ShortTitle, text, edition),
            ["textHref"] = links.To(Links.Reading(text.Slug)),
            ["href"] = links.To(Links.Reading(text.Slug), fragment),
            ["quotedHtml"] = span is { IsEmpty: false } words ? Html.Scraped(Quoted(text, words)) : "",
            ["languageHtml"] = LanguageHtml.Of(span is { } quoted ? text.Source.Slice(quoted) : "", text, edition),
            ["line"] = line + 1,
            ["isWhole"] = span is null,
        };
    }

    private ModelValue OtherEnd(EditionText text, Annotation annotation)
    {
        if (annotation.Content is CrossReference reference)
        {
            var link = text.Links.FirstOrDefault(link => link.From.Annotation.Id == annotation.Id);
            return link is null ? false
                : End(Passage(edition.Texts[link.ToText], link.ToSpan, link.BackId), Words.For(reference.Relation));
        }
        if (annotation.Content is BackReference back)
        {
            var origin = edition.Text(back.FromSeed);
            TextSpan? span = origin.NumberOf(back.FromId) is > 0 and var number ? origin.Annotations[number - 1].Span : null;
            return End(Passage(origin, span, back.FromId), Words.Inverse(back.Relation));
        }
        return false;
    }

    private static Model End(Model passage, string relation)
    {
        passage["relation"] = relation;
        return passage;
    }

    private static string DetailOf(AnnotationContent content) => content switch
    {
        Correction correction => Words.For(correction.Kind),
        Gap gap => Words.For(gap.Unit),
        Note { Kind: { } kind } => Words.For(kind),
        _ => "",
    };

    private static ReadOnlyMemory<char> Quoted(EditionText text, TextSpan span)
    {
        var words = text.Source.Content.AsMemory(span.Start, span.Length);
        return (words.Span.Contains('\n') ? words.ToString().Replace('\n', ' ').AsMemory() : words).Trim();
    }
}
