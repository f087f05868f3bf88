using System.Diagnostics;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Pages.Pictures;

namespace SiteGen.Pages;

/// <summary>What is known of a text and what was done to it, for the pages that introduce it.</summary>
internal static class FactsModel
{
    public static Model Of(Edition edition, EditionText text, Links links)
    {
        var description = text.Description;
        var notes = new NoteModels(edition, links);
        var (emended, flags, noted, references, back, own, gaps) = CountsOf(text);
        return new Model(34)
        {
            ["name"] = text.Name,
            ["slug"] = text.Slug,
            ["title"] = description.ShownTitle,
            ["languageHtml"] = LanguageHtml.Of(description.Title, text, edition),
            ["shortTitle"] = description.ShortTitle,
            ["shortLanguageHtml"] = LanguageHtml.Of(description.ShortTitle, text, edition),
            ["isTitleSupplied"] = description.IsTitleSupplied,
            ["isUntitled"] = description.IsUntitled,
            ["nothingKept"] = Count(text, Fate.Kept) == 0,
            ["creator"] = description.Creator,
            ["publisher"] = description.Publisher,
            ["issued"] = description.Issued.Length > 0 ? Words.Date(description.Issued) : "",
            ["isoIssued"] = description.Issued,
            ["subject"] = description.Subject,
            ["extent"] = description.Extent,
            ["origin"] = description.Source,
            ["language"] = description.Language,
            ["href"] = links.To(Links.Reading(text.Slug)),
            ["sourceHref"] = links.To(Links.Source(text.Slug)),
            ["seedHref"] = links.ToFile(SitePages.SeedPath(text)),
            ["sha256"] = text.Work.Sha256,
            ["shortSha256"] = text.Work.Sha256[..12],
            ["counts"] = string.Join(", ", new[]
            {
                Words.Some(emended, "correction", "corrections"),
                Words.Some(flags, "flag", "flags"),
                Words.Some(noted, "note", "notes"),
                Words.Some(references, "cross-reference", "cross-references"),
                Words.Some(back, "link from another text", "links from other texts"),
                Words.Some(own, "link from elsewhere in this text", "links from elsewhere in this text"),
                Words.Some(gaps, "gap", "gaps"),
            }.Where(count => count.Length > 0)),
            ["removed"] = Count(text, Fate.Removed),
            ["lifted"] = Count(text, Fate.Lifted),
            ["lines"] = Amount.Of(text.LinesWithText, "line", "lines"),
            ["usual"] = notes.Usual(text),
            ["sources"] = notes.Sources(description.Sources),
            ["remarks"] = Model.List(s_remarks.Where(remark => description.Remarks.ContainsKey(remark.Key)).Select(remark =>
                new Model
                {
                    ["name"] = remark.Name,
                    ["bodyHtml"] = NoteMarkdown.ToEntry(description.Remarks[remark.Key], links).Html,
                })),
        };
    }

    /// <summary>The same with the strip that shows where in the text things were done, for pages that show it.</summary>
    public static Model WithStrip(Edition edition, EditionText text, Links links)
    {
        var facts = Of(edition, text, links);
        facts["stripHtml"] = TextStrip.Draw(text);
        var notes = new NoteModels(edition, links);
        facts["toWhole"] = Model.List(edition.LinksToWhole(text).Select(notes.ToWhole));
        return facts;
    }

    private static readonly (string Key, string Name)[] s_remarks =
    [
        ("title", "Title"), ("creator", "Writer"), ("publisher", "Published by"), ("issued", "Date"),
        ("subject", "Section"), ("source", "Address"), ("page", "The page"),
    ];

    private static int Count(EditionText text, Fate fate)
    {
        var count = 0;
        foreach (var verdict in text.Work.Clean.Verdicts)
            count += verdict.Fate == fate ? 1 : 0;
        return count;
    }

    private static (int Emended, int Flags, int Notes, int References, int Back, int Own, int Gaps) CountsOf(EditionText text)
    {
        int emended = 0, flags = 0, notes = 0, references = 0, back = 0, own = 0, gaps = 0;
        foreach (var anchored in text.Annotations)
        {
            _ = anchored.Annotation.Content switch
            {
                Correction { Reading: not null } => emended++,
                Correction => flags++,
                Note => notes++,
                CrossReference => references++,
                BackReference other => other.FromSeed == text.Name ? own++ : back++,
                Gap => gaps++,
                var strange => throw new UnreachableException(strange.GetType().Name),
            };
        }
        return (emended, flags, notes, references, back, own, gaps);
    }
}
