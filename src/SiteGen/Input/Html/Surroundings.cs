using SiteGen.Text;

namespace SiteGen.Input.Html;

/// <summary>What the elements around a place of a page say of the text there.</summary>
internal sealed record Surroundings
{
    private const int MostSteps = 8;
    private const int MostClasses = 2;
    private const int LongestName = 32;

    // A page's main part holds at least this share of what it shows outside of known furniture.
    private const double LeastMainShare = 0.5;

    private Surroundings? Outer { get; init; }

    private string Step { get; init; } = "";

    public PageRegions Regions { get; init; }

    public bool IsHidden { get; init; }

    public bool IsLink { get; init; }

    public bool IsPreformatted { get; init; }

    public int QuotationDepth { get; init; }

    public InlineMeanings Meanings { get; init; }

    public bool IsNumbered { get; init; }

    public int ListDepth { get; init; }

    public int HeadingLevel { get; init; }

    public string Furniture { get; init; } = "";

    public string Statement { get; init; } = "";

    /// <summary>The item of a list that is nearest; null outside of lists.</summary>
    public PageNode? Item { get; init; }

    /// <summary>The path of elements, outermost first.</summary>
    public string Path
    {
        get
        {
            var steps = new List<string>();
            var at = this;
            for (; at is not null && steps.Count < MostSteps; at = at.Outer)
                steps.Add(at.Step);
            steps.Reverse();
            return (at is null ? "" : "… > ") + string.Join(" > ", steps);
        }
    }

    /// <summary>The surroundings within an element.</summary>
    /// <param name="node">The element.</param>
    /// <param name="outer">Those around it; null for the root.</param>
    /// <param name="letters">What the page shows, in letters and signs.</param>
    public static Surroundings Within(PageNode node, Surroundings? outer, int letters)
    {
        var inherited = outer ?? new Surroundings();
        var step = StepOf(node);
        var level = ElementKinds.HeadingLevel(node);
        return inherited with
        {
            Outer = ElementKinds.IsBlock(node) || ElementKinds.IsCell(node) ? outer : inherited.Outer,
            Step = ElementKinds.IsBlock(node) || ElementKinds.IsCell(node) || outer is null ? step : inherited.Step,
            Regions = inherited.Regions | RegionOf(node, inherited.Regions, letters),
            IsHidden = inherited.IsHidden || ElementKinds.IsHidden(node),
            IsLink = inherited.IsLink || (node.Tag == "a" && node["href"] is not null),
            IsPreformatted = node.Tag is "pre" or "textarea" || inherited.IsPreformatted,
            QuotationDepth = inherited.QuotationDepth + (node.Tag == "blockquote" ? 1 : 0),
            IsNumbered = node.Tag == "ol" || (inherited.IsNumbered && node.Tag is not ("ul" or "menu")),
            Meanings = inherited.Meanings | MeaningOf(node, inherited.IsLink),
            ListDepth = inherited.ListDepth + (node.Tag is "ol" or "ul" or "menu" ? 1 : 0),
            HeadingLevel = level > 0 ? level : inherited.HeadingLevel,
            Furniture = inherited.Furniture.Length == 0 && ElementKinds.IsBlock(node) && FurnitureNames.IsFurniture(node, letters)
                ? step : inherited.Furniture,
            Item = node.Tag == "li" ? node : inherited.Item,
        };
    }

    private static PageRegions RegionOf(PageNode node, PageRegions around, int letters)
    {
        var isInArticle = around.HasFlag(PageRegions.Main);
        var isLarge = node.Letters >= letters * LeastMainShare;
        return (node["role"] ?? node.Tag) switch
        {
            "main" or "article" when isLarge => PageRegions.Main,
            _ when node["itemprop"] == "articleBody" && isLarge => PageRegions.Main,
            _ when isLarge => PageRegions.None,
            "nav" or "navigation" or "menu" or "menubar" when node["role"] is not null || node.Tag == "nav" => PageRegions.Navigation,
            "header" or "banner" when !isInArticle => PageRegions.Header,
            "footer" or "contentinfo" when !isInArticle => PageRegions.Footer,
            "aside" or "complementary" => PageRegions.Aside,
            "dialog" or "alertdialog" => PageRegions.Dialog,
            "search" => PageRegions.Form,
            _ => ElementKinds.IsForm(node) ? PageRegions.Form : PageRegions.None,
        };
    }

    private static InlineMeanings MeaningOf(PageNode node, bool isInLink) => node.Tag switch
    {
        "sup" when !isInLink && node.Children is not [{ Text: ['[' or '(', ..] }, ..] && !node.Children.Exists(child => child.Tag == "a") => InlineMeanings.Raised,
        "sub" => InlineMeanings.Lowered,
        "s" or "del" or "strike" => InlineMeanings.StruckOut,
        "q" => InlineMeanings.Quoted,
        _ => InlineMeanings.None,
    };

    private static string StepOf(PageNode node)
    {
        var id = node["id"] is { Length: > 0 } given && IsPlain(given) ? "#" + given : "";
        var classes = (node["class"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(IsPlain).Take(MostClasses).Select(name => "." + name);
        return node.Tag + id + string.Concat(classes);
    }

    private static bool IsPlain(string name) =>
        name.Length <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
