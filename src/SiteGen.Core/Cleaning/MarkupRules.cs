using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What a page's own markup says of its lines. It speaks before any rule that has only words to go by.</summary>
/// <remarks>Readers of the page saw its parts as such: what stands in its navigation, its footer or a form is not the
/// article, whatever its words are. Of what is left nothing is taken for being outside of the page's main part, unless
/// that part holds prose.</remarks>
internal static class MarkupRules
{
    private const double LinkShare = 0.9;
    private const int LeastLinks = 3;
    private const int MostLinkWords = 12;

    /// <summary>Decides what the markup of a page can decide; nothing in a text without markup.</summary>
    public static void Decide(Draft draft)
    {
        var markup = draft.Source.Markup;
        if (markup.IsEmpty)
            return;
        for (var line = 0; line < markup.Length; line++)
            if (draft.IsOpen(line) && markup[line].Statement.Length == 0
                && PartOf(draft.Lines[line], markup[line]) is { } found)
                draft.Decide(line, Fate.Removed, found.Rule, found.Reason);
        draft.FindZones();
        RemoveOutsideMain(draft);
        RemoveLinkLists(draft);
        LiftStatements(draft);
        draft.FindZones();
    }

    private static (string Rule, string Reason)? PartOf(LineFeatures line, LineMarkup markup)
    {
        if (markup.IsHidden)
            return ("hidden-element", "The page does not show this line.");
        if (markup.Regions.HasFlag(PageRegions.Navigation))
            return ("navigation-element", "Stands in the navigation of the page.");
        if (markup.Regions.HasFlag(PageRegions.Dialog))
            return ("dialog-element", "Stands in a window over the page.");
        if (markup.Regions.HasFlag(PageRegions.Footer))
            return ("footer-element", "Stands in the footer of the page.");
        if (markup.Regions.HasFlag(PageRegions.Form))
            return ("form-element", "A part of a form: something to fill in or to press.");
        if (markup.Furniture.Length > 0)
            return ("furniture-element", $"Stands in “{markup.Furniture}”, a part of the page that is not its text.");
        // Within the main part an aside may be a fact box or a quotation that was pulled out.
        if (markup.Regions.HasFlag(PageRegions.Aside) && !markup.Regions.HasFlag(PageRegions.Main))
            return ("aside-element", "Stands beside the text of the page.");
        // Headers hold the title, and a standfirst, as often as the name of the site.
        return markup.Regions.HasFlag(PageRegions.Header) && markup.HeadingLevel == 0 && !line.IsStatement
            && markup.LinkDensity >= LinkShare ? ("header-element", "A link in the header of the page.") : null;
    }

    private static void RemoveOutsideMain(Draft draft)
    {
        var markup = draft.Source.Markup;
        if (!Enumerable.Range(0, markup.Length).Any(line => draft.IsOpen(line) && draft.Lines[line].IsProse && IsMain(markup[line])))
            return;
        for (var line = 0; line < markup.Length; line++)
            if (draft.IsOpen(line) && !IsMain(markup[line]) && markup[line] is { Statement.Length: 0, HeadingLevel: not 1 })
                draft.Decide(line, Fate.Removed, "outside-main", "Stands outside of the main part of the page.");
    }

    // Links alone on their lines, several in a row, outside of the running text: a list of other pages.
    private static void RemoveLinkLists(Draft draft)
    {
        for (var first = 0; first < draft.Lines.Length; first++)
        {
            var end = first;
            while (end < draft.Lines.Length && IsLink(draft, end))
                end++;
            if (end - first >= LeastLinks)
                for (var line = first; line < end; line++)
                    draft.Decide(line, Fate.Removed, "link-list", "One of a row of links to other pages.");
            first = Math.Max(first, end - 1);
        }
    }

    private static void LiftStatements(Draft draft)
    {
        for (var line = 0; line < draft.Lines.Length; line++)
        {
            if (!draft.IsOpen(line) || draft.Source.Markup[line].Statement is "" or "title")
                continue;
            if (Statement(draft, line) is { } stated)
                draft.Lift(line, "page-statement", "States in the page's head what the page does not show.", [stated]);
            else
                draft.Decide(line, Fate.Removed, "page-statement", "Stands in the page's head, but states nothing that can be read.");
        }
    }

    private static Metadata? Statement(Draft draft, int line)
    {
        var span = draft.Source.LineSpan(line);
        var words = draft.Source.Line(line).ToString();
        switch (draft.Source.Markup[line].Statement)
        {
            case "creator":
                // Some sites give the address of a profile.
                return words.Contains("://", StringComparison.Ordinal) ? null : new Metadata(MetadataField.Creator, words, span);
            case "publisher":
                return new Metadata(MetadataField.Publisher, words, span);
            case "subject":
                return new Metadata(MetadataField.Subject, words, span);
            case var field:
                return Dates.Find(words) is { } date ? new Metadata(
                    field == "issued" ? MetadataField.Issued : MetadataField.Modified, date.Iso,
                    new TextSpan(span.Start + date.Span.Start, span.Start + date.Span.End)) : null;
        }
    }

    private static bool IsMain(LineMarkup markup) => markup.Regions.HasFlag(PageRegions.Main);

    private static bool IsLink(Draft draft, int line) =>
        draft.IsOpen(line) && (draft.Zones.IsHead(line) || draft.Zones.IsTail(line))
        && draft.Source.Markup[line] is { LinkDensity: >= LinkShare, HeadingLevel: 0, Statement.Length: 0 }
        && draft.Lines[line].Words <= MostLinkWords;
}
