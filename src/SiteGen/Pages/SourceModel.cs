using SiteGen.Cleaning;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The model of a source page: the seed line by line, with what became of each line.</summary>
internal static class SourceModel
{
    public static Model Of(Edition edition, EditionText text, Links links)
    {
        var remarks = RemarksByLine(text, links);
        var reading = Links.Reading(text.Slug);
        var annotated = text.Annotations.ToLookup(anchored => text.Source.LineAt(anchored.Span.Start));
        return new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["isPage"] = !text.Source.Markup.IsEmpty,
            ["hasByteOrderMark"] = text.Source.HasByteOrderMark,
            ["endsWithLineBreak"] = text.Source.LineCount > 0
                && text.Source.LineEndingOf(text.Source.LineCount - 1) != LineEnding.None,
            ["lines"] = Model.List(text.Work.Clean.Verdicts.Select(verdict => new Model(14)
            {
                ["id"] = Links.Line(verdict.Line),
                ["number"] = verdict.Line + 1,
                ["verdict"] = Words.For(verdict.Fate),
                ["path"] = text.Source.Markup.IsEmpty ? "" : text.Source.Markup[verdict.Line].Path,
                ["rule"] = verdict.Rule,
                ["reason"] = verdict.Reason,
                ["remarkHtml"] = remarks.TryGetValue(verdict.Line, out var remark) ? remark.Html : "",
                ["isRemarkLong"] = remark.IsLong,
                ["languageHtml"] = LanguageHtml.Of(text.Source.Line(verdict.Line), text, edition),
                ["textHtml"] = Html.Scraped(text.Source.LineMemory(verdict.Line)),
                // A page says line feed once for all its lines; only what differs is marked, so that the file can be rebuilt.
                ["ending"] = EndingOf(text.Source, verdict.Line),
                ["readingHref"] = verdict.Fate == Fate.Blank
                    ? "" : links.To(reading, Links.Line(verdict.Line)),
                ["annotations"] = annotated.Contains(verdict.Line) ? Model.List(annotated[verdict.Line].Select(anchored => new Model(3)
                {
                    ["href"] = links.To(reading, anchored.Annotation.Id),
                    ["kind"] = Words.For(anchored.Annotation.Content),
                    ["number"] = text.NumberOf(anchored.Annotation.Id),
                })) : Model.None,
            })),
        };
    }

    /// <summary>What the editors remark on lines, by zero-based line.</summary>
    public static Dictionary<int, (string Html, bool IsLong)> RemarksByLine(EditionText text, Links links)
    {
        var remarks = new Dictionary<int, (string Html, bool IsLong)>();
        foreach (var entry in text.Work.Sidecar.Cleaning.Where(entry => entry.Remark.Length > 0))
        {
            var remark = NoteMarkdown.ToEntry(entry.Remark, links);
            // Pages are made in spite of errors, and a range may end a thousand million lines after the text.
            for (var line = entry.FirstLine - 1; line < Math.Min(entry.LastLine, text.Source.LineCount); line++)
                remarks[line] = remark;
        }
        foreach (var entry in text.Work.Sidecar.Structure.Where(entry => entry.Remark.Length > 0))
            remarks[entry.Line - 1] = NoteMarkdown.ToEntry(entry.Remark, links);
        return remarks;
    }

    private static string EndingOf(SourceText source, int line) => source.LineEndingOf(line) switch
    {
        LineEnding.CarriageReturnLineFeed => "crlf",
        LineEnding.None => "none",
        _ => "",
    };
}
