using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The ledger: every line that was lifted or removed, with rule and reason.</summary>
internal static class LedgerModel
{
    public static Model Of(EditionPart part, Links links) => new()
    {
        ["removed"] = Amount.Of(CountOf(part, Fate.Removed), "line", "lines"),
        ["lifted"] = Amount.Of(CountOf(part, Fate.Lifted), "line", "lines"),
        ["part"] = part.Turns(links),
        ["texts"] = Model.List(part.Texts.Select(text => OfText(part.Edition, text, links))),
    };

    private static Model OfText(Edition edition, EditionText text, Links links)
    {
        var remarks = SourceModel.RemarksByLine(text, links);
        return new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
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

    private static int CountOf(EditionPart part, Fate fate) =>
        part.Texts.Sum(text => text.Work.Clean.Verdicts.Count(verdict => verdict.Fate == fate));
}
