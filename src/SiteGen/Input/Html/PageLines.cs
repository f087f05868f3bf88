using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Input.Html;

/// <summary>Makes lines of a page: its title and what it states about itself, then the words of its body.</summary>
internal static class PageLines
{
    // What a page's head may state about its article, and what the cleaner calls it.
    private static readonly ImmutableDictionary<string, string> s_statements = new Dictionary<string, string>
    {
        ["author"] = "creator",
        ["article:author"] = "creator",
        ["og:site_name"] = "publisher",
        ["application-name"] = "publisher",
        ["article:published_time"] = "issued",
        ["date"] = "issued",
        ["dcterms.issued"] = "issued",
        ["article:modified_time"] = "modified",
        ["article:section"] = "subject",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of a page, each with what the markup says of it.</summary>
    public static (string Text, ImmutableArray<LineMarkup> Markup) Of(PageNode root)
    {
        CountLetters(root);
        var lines = new LineMaker();
        var isInHead = false;
        var around = new Stack<Surroundings>();
        var body = root.Children.Find(child => child.Tag == "body") ?? root;
        foreach (var (node, isEnd) in root.Walk())
        {
            if (node.Tag.Length == 0)
            {
                if (!isEnd && !isInHead)
                    lines.Add(node.Text, around.Peek());
                continue;
            }
            if (isEnd)
            {
                isInHead &= node.Tag != "head";
                var left = around.Pop();
                if (ElementKinds.IsBlock(node))
                    lines.Break(left);
                continue;
            }
            isInHead |= node.Tag == "head";
            var within = Surroundings.Within(node, around.TryPeek(out var outer) ? outer : null, body.Letters);
            around.Push(within);
            if (isInHead)
                State(node, within, lines);
            else if (ElementKinds.IsBlock(node) || node.Tag == "br")
            {
                lines.Break(within);
                if (node.Tag == "tr")
                    lines.BeginRow(within);
            }
            else if (ElementKinds.IsCell(node) && node.Parent?.Children.Find(ElementKinds.IsCell) != node)
                lines.BeginCell(within);
        }
        return lines.Finish();
    }

    private static void State(PageNode node, Surroundings within, LineMaker lines)
    {
        if (node.Tag == "title")
            lines.AddStatement(string.Concat(node.Children.Select(child => child.Text)), within with { Statement = "title" });
        else if (node.Tag == "meta" && node["content"] is { } content
            && s_statements.TryGetValue(node["property"] ?? node["name"] ?? "", out var statement))
            lines.AddStatement(content, within with { Statement = statement });
    }

    // Hidden text does not count, so that a page that hides its menus is still seen to be mostly article.
    private static void CountLetters(PageNode root)
    {
        var hidden = 0;
        foreach (var (node, isEnd) in root.Walk())
        {
            if (node.Tag.Length > 0 && ElementKinds.IsHidden(node))
                hidden += isEnd ? -1 : 1;
            if (node.Tag.Length == 0 && !isEnd && hidden == 0)
                node.Letters = node.Text.Count(c => !char.IsWhiteSpace(c));
            if (isEnd && node.Parent is { } parent)
                parent.Letters += node.Letters;
        }
    }
}
