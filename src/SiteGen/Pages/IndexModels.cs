using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Pages.Pictures;

namespace SiteGen.Pages;

/// <summary>Models of the pages that look at the whole edition.</summary>
internal static class IndexModels
{
    /// <summary>The start page, with the first of the texts.</summary>
    public static Model Start(EditionPart part, Links links)
    {
        var edition = part.Edition;
        var model = Texts(part, links);
        model["subtitle"] = edition.Settings.Subtitle;
        model["statementHtml"] = NoteMarkdown.ToHtml(edition.Settings.Statement, links);
        model["introductionHtml"] = edition.Pages.GetValueOrDefault("introduction") is { } page
            ? NoteMarkdown.ToHtml(page.Markdown, links, headingShift: 1) : "";
        model["editors"] = string.Join(", ", edition.Settings.Editors.Select(editor => editor.Name));
        model["rightsHtml"] = NoteMarkdown.ToHtml(edition.Settings.Rights, links);
        model["events"] = Words.Some(edition.Timeline.Length, "event", "events");
        model["names"] = Words.Some(edition.Names.Length, "name", "names");
        model["connections"] = Words.Some(edition.Links.Count(), "connection", "connections");
        model["sources"] = Words.Some(edition.Bibliography.Count, "source", "sources");
        return model;
    }

    /// <summary>A list of texts.</summary>
    public static Model Texts(EditionPart part, Links links) => new()
    {
        ["title"] = part.Edition.Settings.Title,
        ["part"] = part.Turns(links),
        ["texts"] = Model.List(part.Texts.Select(text => FactsModel.WithStrip(part.Edition, text, links))),
        ["stripKey"] = Model.List(TextStrip.Key.Select(kind => new Model
        {
            ["name"] = kind.Name,
            ["sampleHtml"] = kind.SampleHtml,
        })),
    };

    /// <summary>A page of the editors' own.</summary>
    public static Model Editorial(EditorialPage page, Links links) => new()
    {
        ["title"] = page.Title,
        ["bodyHtml"] = NoteMarkdown.ToHtml(page.Markdown, links),
    };

    /// <summary>Cross-references with both ends; on the first page the picture of all.</summary>
    public static Model Connections(EditionPart part, Links links)
    {
        var notes = new NoteModels(part.Edition, links);
        var picture = part.IsFirst ? new ConnectionsPicture(part.Edition, links) : null;
        var inTable = part.Texts.Sum(text => text.Links.Length);
        return new Model
        {
            ["count"] = Words.Some(part.IsFirst ? part.Edition.Links.Count() : inTable, "connection", "connections"),
            ["inTable"] = Amount.Of(inTable, "connection", "connections"),
            ["pictureHtml"] = picture?.Draw(),
            ["omission"] = picture?.Omission,
            ["key"] = Model.List((picture?.Key ?? []).Select(entry => new Model
            {
                ["class"] = ConnectionsPicture.ClassOf(entry.Relation),
                ["relation"] = Words.For(entry.Relation),
                ["count"] = entry.Count,
            })),
            ["part"] = part.Turns(links),
            ["connections"] = Model.List(part.Texts.SelectMany(text => text.Links.Select(notes.Connection))),
        };
    }

    /// <summary>The index of names, category by category.</summary>
    public static Model Names(Edition edition, Links links)
    {
        var notes = new NoteModels(edition, links);
        return new Model
        {
            ["count"] = Words.Some(edition.Names.Length, "name", "names"),
            ["categories"] = Model.List(edition.Names.GroupBy(name => name.Name.Category).OrderBy(group => group.Key)
                .Select(group => new Model
                {
                    ["id"] = group.Key.ToString().ToLowerInvariant() + ".names",
                    ["title"] = Words.For(group.Key),
                    ["names"] = Model.List(group.Select(name => new Model
                    {
                        ["id"] = name.Name.Id,
                        ["name"] = name.Name.Name,
                        ["definitionHtml"] = NoteMarkdown.ToEntry(name.Name.Definition, links).Html,
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
            ["count"] = Words.Some(edition.Timeline.Length, "event", "events"),
            ["pictureHtml"] = picture.Draw(),
            ["omission"] = picture.Omission,
            ["silence"] = Amount.Of(TimelineLayout.Silence, "year", "years"),
            ["scrolls"] = !picture.IsFluid,
            ["events"] = Model.List(edition.Timeline.Select(dated => Event(edition, dated, notes, links))),
        };
    }

    private static Model Event(Edition edition, DatedEvent dated, NoteModels notes, Links links)
    {
        var body = NoteMarkdown.ToEntry(dated.Event.Body, links);
        return new Model
        {
            ["id"] = dated.Event.Id,
            ["date"] = Words.Date(dated.Event.Date),
            ["isoDate"] = dated.Event.Date,
            ["title"] = dated.Event.Title,
            ["bodyHtml"] = body.Html,
            ["isBodyLong"] = body.IsLong,
            ["sources"] = notes.Sources(dated.Event.Sources),
            ["mentions"] = Model.List(dated.Mentions.Select(mention => MentionOf(edition, mention, notes))),
        };
    }

    private static Model MentionOf(Edition edition, Mention mention, NoteModels notes)
    {
        var text = edition.Texts[mention.Text];
        var model = notes.Passage(text, mention.Span, id: null);
        var fate = text.Work.Clean.Verdicts[text.Source.LineAt(mention.Span.Start)].Fate;
        model["isTakenOut"] = fate is Fate.Removed or Fate.Lifted
            && text.Source.LineAt(mention.Span.Start) != text.TitleInPlace;
        return model;
    }
}
