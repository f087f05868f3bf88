using SiteGen.Cleaning;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The ledger: every line that was lifted or removed, with rule and reason.</summary>
internal static class LedgerModel
{
    public static Model Of(EditionPart part, Links links) => new()
    {
        ["removed"] = Words.Some(part.Texts.Sum(text => CountOf(text, Fate.Removed)), "line", "lines"),
        ["lifted"] = Words.Some(part.Texts.Sum(text => CountOf(text, Fate.Lifted)), "line", "lines"),
        ["takenOut"] = part.Texts.Sum(text => text.TakenOut),
        ["part"] = part.Turns(links),
        ["texts"] = Model.List(part.Texts.Select(text => OfText(part.Edition, text, links))),
    };

    private static Model OfText(Edition edition, EditionText text, Links links)
    {
        var remarks = SourceModel.RemarksByLine(text, links);
        return new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["lifted"] = CountOf(text, Fate.Lifted),
            ["hasTitle"] = text.TitleInPlace is { } title && text.Work.Clean.Verdicts[title].Fate == Fate.Lifted,
            ["lines"] = Model.List(text.Work.Clean.Ledger.Select(verdict => new Model(11)
            {
                ["number"] = verdict.Line + 1,
                ["verdict"] = Words.For(verdict.Fate),
                ["languageHtml"] = LanguageHtml.Of(text.Source.Line(verdict.Line), text, edition),
                ["textHtml"] = Html.Scraped(text.Source.LineMemory(verdict.Line).Trim()),
                ["rule"] = verdict.Rule,
                ["reason"] = verdict.Reason,
                ["remarkHtml"] = remarks.TryGetValue(verdict.Line, out var remark) ? remark.Html : "",
                ["isRemarkLong"] = remark.IsLong,
                ["readingHref"] = links.To(Links.Reading(text.Slug), Links.Line(verdict.Line)),
                ["sourceHref"] = links.To(Links.Source(text.Slug), Links.Line(verdict.Line)),
            })),
        };
    }

    private static int CountOf(EditionText text, Fate fate) =>
        text.Work.Clean.Ledger.Count(verdict => verdict.Fate == fate && verdict.Line != text.TitleInPlace);
}
