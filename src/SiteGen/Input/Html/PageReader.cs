using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Input.Html;

/// <summary>Parses a page as browsers do. The one place where input knows AngleSharp.</summary>
internal static class PageReader
{
    // What evidence is made of; all else would only take memory.
    private static readonly string[] s_attributes =
        ["id", "class", "role", "hidden", "aria-hidden", "style", "href", "name", "property", "content", "itemprop", "open", "start", "value", "reversed"];

    // Elements whose words are a program's, or another page's.
    private static readonly HashSet<string> s_withoutText = new(
        ["script", "style", "template", "iframe", "noembed", "noframes", "object", "embed"], StringComparer.Ordinal);

    // Those that a paragraph leaves open for the next one (WHATWG HTML, 13.2.4.3).
    private static readonly HashSet<string> s_formatting = new(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.Ordinal);

    /// <summary>The page's root; malformed markup is mended as the HTML standard says.</summary>
    /// <param name="html">The page.</param>
    /// <param name="problem">Why it is not read, in plain words; empty if it is.</param>
    /// <returns>Null if more elements are open at once than <see cref="NestingDepth"/> allows.</returns>
    public static PageNode? Read(string html, out string problem) => Read(html, s_attributes, out problem);

    /// <param name="html">The page.</param>
    /// <param name="attributes">The attributes that are asked for.</param>
    /// <inheritdoc cref="Read(string, out string)"/>
    public static PageNode? Read(string html, IReadOnlyCollection<string> attributes) => Read(html, attributes, out _);

    private static PageNode? Read(string html, IReadOnlyCollection<string> attributes, out string problem)
    {
        problem = "";
        var root = new PageNode("html", null);
        try
        {
            if (Parse(html).DocumentElement is { } element)
                Copy(element, root, attributes);
            return root;
        }
        catch (TooDeepException tooDeep)
        {
            problem = tooDeep.Message;
            return null;
        }
    }

    // Which elements are open only the parser knows: ends are left out, or are none, or are text. It tells of each element before that
    // has its place; by then the one before it has.
    private static IHtmlDocument Parse(string html)
    {
        var (most, mostKinds) = (NestingDepth.MostIn(html), NestingDepth.MostKindsIn(html));
        INode? last = null;
        return new HtmlParser(new HtmlParserOptions
        {
            // Of itself it would put what is deeper somewhere else, where text can come out of order.
            MaximumDepth = int.MaxValue,
            OnCreated = (element, _) =>
            {
                var depth = 0;
                for (var at = last; at is IElement; at = at.Parent)
                    depth++;
                if (depth > most)
                    throw new TooDeepException($"more than {most} elements are open at once");
                if (depth > mostKinds && KindsAround(last!) > mostKinds)
                    throw new TooDeepException($"more than {mostKinds} kinds of elements that format words are open at once");
                last = element;
            },
        }).ParseDocument(html);
    }

    private static int KindsAround(INode node)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var at = node; at is IElement element; at = at.Parent)
            if (s_formatting.Contains(element.LocalName))
                kinds.Add(string.Join('\0', element.Attributes.Select(attribute => $"{attribute.Name}\0{attribute.Value}").Prepend(element.LocalName)));
        return kinds.Count;
    }

    private static void Copy(INode from, PageNode to, IReadOnlyCollection<string> attributes)
    {
        var pending = new Stack<(INode From, PageNode To)>();
        pending.Push((from, to));
        while (pending.TryPop(out var step))
        {
            foreach (var child in step.From.ChildNodes)
            {
                if (child is IText text)
                {
                    step.To.Children.Add(new PageNode("", step.To) { Text = text.Data });
                }
                else if (child is IElement element && !s_withoutText.Contains(element.LocalName))
                {
                    var node = new PageNode(element.LocalName, step.To);
                    foreach (var name in attributes)
                        if (element.GetAttribute(name) is { } value)
                            node[name] = value;
                    step.To.Children.Add(node);
                    pending.Push((element, node));
                }
            }
        }
    }

    private sealed class TooDeepException(FormattableString problem) : Exception(FormattableString.Invariant(problem));
}
