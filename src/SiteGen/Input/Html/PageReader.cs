using AngleSharp.Dom;
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

    /// <summary>The page's root; malformed markup is mended as the HTML standard says.</summary>
    public static PageNode Read(string html) => Read(html, s_attributes);

    /// <summary>The page's root.</summary>
    /// <param name="html">The page.</param>
    /// <param name="attributes">The attributes that are asked for.</param>
    public static PageNode Read(string html, IReadOnlyCollection<string> attributes)
    {
        var document = new HtmlParser().ParseDocument(html);
        var root = new PageNode("html", null);
        if (document.DocumentElement is { } element)
            Copy(element, root, attributes);
        return root;
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
}
