using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SiteGen.Tests.Pages;

/// <summary>What a reader sees of a reading page: the style sheet's own rules decide.</summary>
internal static partial class ShownWords
{
    private static readonly string[] s_sheets = ["edition.css", "text.css"];

    private static readonly Lazy<List<(string Selector, string Display)>> s_rules = new(ReadRules);

    /// <summary>The page after a reader chose a reading, without what the style sheet then hides.</summary>
    /// <param name="page">The page; it is changed.</param>
    /// <param name="reading">annotated, corrected or scraped.</param>
    /// <param name="withTakenOut">Whether the reader also asked for the lines that were taken out.</param>
    public static IHtmlDocument Shown(IHtmlDocument page, string reading, bool withTakenOut = false)
    {
        foreach (var choice in page.QuerySelectorAll("input[name=reading]").OfType<IHtmlInputElement>())
            choice.IsChecked = choice.Value == reading;
        if (page.GetElementById("reading.taken-out") is IHtmlInputElement box)
            box.IsChecked = withTakenOut;
        else
            Assert.Null(page.QuerySelector(".taken-out"));

        var display = new Dictionary<IElement, (Priority Weight, string Value)>();
        foreach (var (selector, value) in s_rules.Value)
            foreach (var alternative in Alternatives(selector))
            {
                var parsed = Parse(page, alternative);
                foreach (var element in page.All.Where(element => parsed.Match(element)))
                    if (!display.TryGetValue(element, out var set) || parsed.Specificity >= set.Weight)
                        display[element] = (parsed.Specificity, value);
            }
        foreach (var (element, _) in display.Where(entry => entry.Value.Value == "none").ToList())
            element.Remove();
        return page;
    }

    /// <summary>Words without white space, hidden characters put back: what two texts must have in common.</summary>
    public static string Words(IEnumerable<IElement> elements) => string.Concat(elements.Select(Words));

    public static string Words(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".hidden-character"))
            hidden.TextContent = ((char)ushort.Parse(
                hidden.GetAttribute("data-code")!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
        return Words(copy.TextContent);
    }

    public static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static ISelector Parse(IHtmlDocument page, string selector) =>
        page.Context.GetService<ICssSelectorParser>()!.ParseSelector(selector)
        ?? throw new InvalidOperationException($"AngleSharp does not understand “{selector}”.");

    // Rules outside of any @-rule: those hold on every screen.
    private static List<(string, string)> ReadRules()
    {
        var css = Comment().Replace(string.Concat(s_sheets.Select(sheet =>
            File.ReadAllText(Path.Combine(Repository.Root, "templates/assets", sheet)))), "");
        var rules = new List<(string, string)>();
        for (var at = 0; css.IndexOf('{', at) is var open and >= 0;)
        {
            var depth = 1;
            var end = open + 1;
            for (; depth > 0; end++)
                depth += css[end] == '{' ? 1 : css[end] == '}' ? -1 : 0;
            var selector = css[at..open].Trim();
            if (!selector.StartsWith('@') && Display().Match(css[open..end]) is { Success: true } display)
                rules.Add((selector, display.Groups[1].Value));
            at = end;
        }
        Assert.NotEmpty(rules);
        return rules;
    }

    // A list of selectors, and what :is() means where AngleSharp does not know it.
    private static IEnumerable<string> Alternatives(string selector) =>
        Comma().Split(selector).SelectMany(single => Is().Match(single) is { Success: true } match
            ? match.Groups[1].Value.Split(',').SelectMany(part => Alternatives(single.Replace(match.Value, part.Trim(), StringComparison.Ordinal)))
            : [single.Trim()]);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![-\w])display:\s*([-\w]+)")]
    private static partial Regex Display();

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@":is\(([^()]*)\)")]
    private static partial Regex Is();
}
