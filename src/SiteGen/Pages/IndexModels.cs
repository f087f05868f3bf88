using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Editions;
using SiteGen.Pages.Pictures;

namespace SiteGen.Pages;

/// <summary>Models of the pages that look at the whole edition.</summary>
internal static class IndexModels
{
    /// <summary>The start page.</summary>
    public static Model Start(Edition edition, Links links) => new()
    {
        ["title"] = edition.Settings.Title,
        ["subtitle"] = edition.Settings.Subtitle,
        ["statementHtml"] = NoteMarkdown.ToHtml(edition.Settings.Statement, links),
        ["introductionHtml"] = edition.Pages.GetValueOrDefault("introduction") is { } page
            ? NoteMarkdown.ToHtml(page.Markdown, links, headingShift: 1) : "",
        ["editors"] = string.Join(", ", edition.Settings.Editors.Select(editor => editor.Name)),
        ["rightsHtml"] = NoteMarkdown.ToHtml(edition.Settings.Rights, links),
        ["texts"] = Model.List(edition.Texts.Select(text => FactsModel.WithStrip(edition, text, links))),
        ["stripKey"] = Model.List(TextStrip.Key.Select(kind => new Model
        {
            ["name"] = kind.Name,
            ["sampleHtml"] = kind.SampleHtml,
        })),
        ["events"] = Words.Count(edition.Timeline.Length, "event", "events"),
        ["names"] = Words.Count(edition.Names.Length, "name", "names"),
        ["connections"] = Words.Count(edition.Links.Count(), "connection", "connections"),
        ["sources"] = Words.Count(edition.Bibliography.Count, "source", "sources"),
    };

    /// <summary>A page of the editors' own.</summary>
    public static Model Editorial(EditorialPage page, Links links) => new()
    {
        ["title"] = page.Title,
        ["bodyHtml"] = NoteMarkdown.ToHtml(page.Markdown, links),
    };

    /// <summary>All corrections and flags, text by text.</summary>
    public static Model Corrections(Edition edition, Links links)
    {
        var corrections = edition.Texts.SelectMany(text => text.Of<Correction>()).ToList();
        var emended = corrections.Count(anchored => anchored.Annotation.Content is Correction { Reading: not null });
        return new Model
        {
            ["emended"] = Words.Count(emended, "correction", "corrections"),
            ["flagged"] = Words.Count(corrections.Count - emended, "flag", "flags"),
            ["texts"] = ByText<Correction>(edition, links),
        };
    }

    /// <summary>All gaps, text by text.</summary>
    public static Model Missing(Edition edition, Links links) => new()
    {
        ["gaps"] = Words.Count(edition.Texts.Sum(text => text.Of<Gap>().Count()), "gap", "gaps"),
        ["texts"] = ByText<Gap>(edition, links),
    };

    /// <summary>The ledger: every line that was lifted or removed, with rule and reason.</summary>
    public static Model Removed(Edition edition, Links links) => new()
    {
        ["removed"] = Words.Count(CountOf(edition, Fate.Removed), "line", "lines"),
        ["lifted"] = Words.Count(CountOf(edition, Fate.Lifted), "line", "lines"),
        ["texts"] = Model.List(edition.Texts.Select(text => Ledger(edition, text, links))),
    };

    /// <summary>All cross-references with both ends.</summary>
    public static Model Connections(Edition edition, Links links)
    {
        var notes = new NoteModels(edition, links);
        var picture = new ConnectionsPicture(edition, links);
        return new Model
        {
            ["count"] = Words.Count(edition.Links.Count(), "connection", "connections"),
            ["pictureHtml"] = picture.Draw(),
            ["omission"] = picture.Omission,
            ["key"] = Model.List(picture.Key.Select(entry => new Model
            {
                ["class"] = ConnectionsPicture.ClassOf(entry.Relation),
                ["relation"] = Words.For(entry.Relation),
                ["count"] = entry.Count,
            })),
            ["connections"] = Model.List(edition.Links.Select(notes.Connection)),
        };
    }

    /// <summary>The index of names, category by category.</summary>
    public static Model Names(Edition edition, Links links)
    {
        var notes = new NoteModels(edition, links);
        return new Model
        {
            ["count"] = Words.Count(edition.Names.Length, "name", "names"),
            ["categories"] = Model.List(edition.Names.GroupBy(name => name.Name.Category).OrderBy(group => group.Key)
                .Select(group => new Model
                {
                    ["id"] = group.Key.ToString().ToLowerInvariant() + ".names",
                    ["title"] = Words.For(group.Key),
                    ["names"] = Model.List(group.Select(name => new Model
                    {
                        ["id"] = name.Name.Id,
                        ["name"] = name.Name.Name,
                        ["definitionHtml"] = NoteMarkdown.ToHtml(name.Name.Definition, links, isInline: true),
                        ["mentions"] = Model.List(name.First.Select(mention => MentionOf(edition, mention, notes))),
                    })),
                })),
        };
    }

    /// <summary>The timeline as a list.</summary>
    public static Model Timeline(Edition edition, Links links)
    {
        var notes = new NoteModels(edition, links);
        var picture = new TimelinePicture(edition, links);
        return new Model
        {
            ["count"] = Words.Count(edition.Timeline.Length, "event", "events"),
            ["pictureHtml"] = picture.Draw(),
            ["omission"] = picture.Omission,
            ["silence"] = Words.Count(TimelineLayout.Silence, "year", "years"),
            ["scrolls"] = !picture.IsFluid,
            ["events"] = Model.List(edition.Timeline.Select(dated => new Model
            {
                ["id"] = dated.Event.Id,
                ["date"] = Words.Date(dated.Event.Date),
                ["isoDate"] = dated.Event.Date,
                ["title"] = dated.Event.Title,
                ["bodyHtml"] = NoteMarkdown.ToHtml(dated.Event.Body, links, isInline: true),
                ["sources"] = notes.Sources(dated.Event.Sources),
                ["mentions"] = Model.List(dated.Mentions.Select(mention => MentionOf(edition, mention, notes))),
            })),
        };
    }

    /// <summary>The sources, each with where it is cited.</summary>
    public static Model Sources(Edition edition, Links links) => new()
    {
        ["count"] = Words.Count(edition.Bibliography.Count, "source", "sources"),
        ["horizon"] = edition.Settings.Horizon is { } horizon ? Words.Date(horizon) : "",
        ["entries"] = Model.List(edition.Bibliography.Values
            .OrderBy(entry => edition.CitationLabels[entry.Id], StringComparer.OrdinalIgnoreCase).Select(entry => SourceEntry(edition, entry, links))),
    };

    private static Model SourceEntry(Edition edition, BibliographyEntry entry, Links links) => new()
    {
        ["id"] = entry.Id,
        ["label"] = edition.CitationLabels[entry.Id],
        ["title"] = entry.Title,
        ["author"] = entry.Author,
        ["publisher"] = entry.Publisher,
        ["container"] = entry.ContainerTitle,
        ["issued"] = entry.Issued is { } issued ? Words.Date(issued) : "",
        ["isoIssued"] = entry.Issued ?? "",
        ["url"] = entry.Url,
        ["unopened"] = entry.Unopened,
        ["archived"] = Model.List(entry.Archived.Where(address => address != entry.Url)),
        ["kind"] = entry.Kind is { } kind ? Words.For(kind) : "",
        ["consulted"] = entry.Consulted is { } consulted ? Words.For(consulted) : "",
        ["noteHtml"] = NoteMarkdown.ToHtml(entry.Note, links, isInline: true),
        ["annoteHtml"] = NoteMarkdown.ToHtml(entry.Annote, links, isInline: true),
        ["cited"] = Model.List(edition.Cited.GetValueOrDefault(entry.Id, []).Select(cited => CitedAt(edition, cited, links))),
    };

    private static Model CitedAt(Edition edition, CitedAt cited, Links links)
    {
        if (cited.Text is not { } index)
            return new Model
            {
                ["href"] = links.To("timeline.html", cited.Id),
                ["label"] = "Timeline, " + Words.Date(edition.Timeline.First(dated => dated.Event.Id == cited.Id).Event.Date),
                ["locator"] = cited.Locator,
            };
        var text = edition.Texts[index];
        return new Model
        {
            ["href"] = links.To(Links.Reading(text.Slug), cited.Id ?? "about.text"),
            ["label"] = cited.Id is null ? $"{text.Description.ShortTitle}, about the text"
                : $"{text.Description.ShortTitle}, {Words.Number(text.NumberOf(cited.Id))}",
            ["locator"] = cited.Locator,
        };
    }

    private static Model Ledger(Edition edition, EditionText text, Links links)
    {
        var remarks = SourceModel.RemarksByLine(text);
        return new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["lines"] = Model.List(text.Work.Clean.Ledger.Select(verdict => new Model
            {
                ["number"] = verdict.Line + 1,
                ["verdict"] = Words.For(verdict.Fate),
                ["textHtml"] = Html.Scraped(text.Source.Line(verdict.Line).Trim()),
                ["rule"] = verdict.Rule,
                ["reason"] = verdict.Reason,
                ["remarkHtml"] = remarks.TryGetValue(verdict.Line, out var remark)
                    ? NoteMarkdown.ToHtml(remark, links, isInline: true) : "",
                ["readingHref"] = links.To(Links.Reading(text.Slug), Links.Line(verdict.Line)),
                ["sourceHref"] = links.To(Links.Source(text.Slug), Links.Line(verdict.Line)),
            })),
        };
    }

    private static List<object?> ByText<T>(Edition edition, Links links)
        where T : AnnotationContent
    {
        var notes = new NoteModels(edition, links);
        return Model.List(edition.Texts.Where(text => text.Of<T>().Any()).Select(text => new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["annotations"] = Model.List(text.Of<T>().Select(anchored =>
                notes.Note(text, anchored, text.NumberOf(anchored.Annotation.Id)))),
        }));
    }

    private static Model MentionOf(Edition edition, Mention mention, NoteModels notes)
    {
        var text = edition.Texts[mention.Text];
        var model = notes.Passage(text, mention.Span, id: null);
        var fate = text.Work.Clean.Verdicts[text.Source.LineAt(mention.Span.Start)].Fate;
        model["isTakenOut"] = fate is Fate.Removed or Fate.Lifted
            && text.Source.LineAt(mention.Span.Start) != text.Work.Clean.TitleLine;
        return model;
    }

    private static int CountOf(Edition edition, Fate fate) =>
        edition.Texts.Sum(text => text.Work.Clean.Verdicts.Count(verdict => verdict.Fate == fate));
}
