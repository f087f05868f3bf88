using System.Globalization;
using System.Text;
using SiteGen.Input.Html;

namespace SiteGen.Verification;

/// <summary>Reads the lines of a seed back out of the pages that show it.</summary>
internal static class SeedPages
{
    private static readonly string[] s_attributes = ["id", "class", "href", "data-code", "data-ending", "data-byte-order-mark"];

    // What stands in a line without being of the seed: other readings, numbers, signs, verdicts.
    private static readonly string[] s_added = ["emended", "reference", "gap-sign", "verdict", "line"];

    /// <summary>The seed as its source page has it, and the digest that the page states; empty if it states none.</summary>
    public static (SeedLines Seed, string StatedDigest) Source(string html)
    {
        var lines = new List<SeedLine>();
        var hasByteOrderMark = false;
        var stated = "";
        foreach (var (node, isEnd) in Parse(html).Walk())
        {
            if (isEnd)
                continue;
            if (node.Tag == "ol" && HasClass(node, "source-lines"))
                hasByteOrderMark = node["data-byte-order-mark"] == "yes";
            else if (node["id"] == "source.sha256")
                stated = Scraped(node, isList: false);
            else if (node.Tag == "li" && NumberOf(node) is { } number)
                lines.Add(new SeedLine(number, WordsIn(node, "source-text"), node["data-ending"] switch
                {
                    "crlf" => "\r\n",
                    "none" => "",
                    _ => "\n",
                }));
        }
        return (new SeedLines([.. lines], hasByteOrderMark), stated);
    }

    /// <summary>The words of each line as the reading page has them in its as-scraped reading, by number; without white space
    /// at the ends. The lines of one block are together, by the number of the first.</summary>
    public static Dictionary<int, string> Reading(string html)
    {
        var lines = new Dictionary<int, string>();
        foreach (var (node, isEnd) in Parse(html).Walk())
            if (!isEnd && !HasClass(node, "line-begin") && NumberOf(node) is { } number)
                lines[number] = lines.GetValueOrDefault(number, "") + Scraped(node, node.Tag is "ol" or "ul").Trim();
        return lines;
    }

    /// <summary>Where the links of a page lead, as they are written.</summary>
    public static IEnumerable<string> Links(string html) =>
        Parse(html).Walk().Where(step => !step.IsEnd && step.Node["href"] is not null).Select(step => step.Node["href"]!);

    // A page nested deeper than any of ours takes longer to parse than anybody waits; it holds no line either.
    private static PageNode Parse(string html) => PageReader.Read(html, s_attributes) ?? new PageNode("html", null);

    private static int? NumberOf(PageNode node) =>
        node["id"] is ['L', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static bool HasClass(PageNode node, string name) => (node["class"] ?? "").Split(' ').Contains(name);

    private static string WordsIn(PageNode line, string name) => string.Concat(
        line.Walk().Where(step => !step.IsEnd && HasClass(step.Node, name)).Select(step => Scraped(step.Node, isList: false)));

    private static string Scraped(PageNode node, bool isList)
    {
        var words = new StringBuilder();
        var pending = new Stack<PageNode>([node]);
        while (pending.TryPop(out var next))
        {
            // White space between the items of a list is the page's own.
            if (next.Tag.Length == 0 && !(isList && next.Parent == node))
                words.Append(next.Text);
            else if (HasClass(next, "hidden-character"))
                words.Append(CharacterOf(next["data-code"] ?? ""));
            else if (!s_added.Any(name => HasClass(next, name)))
                for (var child = next.Children.Count - 1; child >= 0; child--)
                    pending.Push(next.Children[child]);
        }
        return words.ToString();
    }

    private static string CharacterOf(string code) =>
        ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? ((char)value).ToString() : "";
}
