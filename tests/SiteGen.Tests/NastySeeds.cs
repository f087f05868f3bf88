using System.Text;

namespace SiteGen.Tests;

/// <summary>Seeds of all that can go wrong between a file and a page.</summary>
internal static class NastySeeds
{
    public static string One(Random random)
    {
        string[] stock =
        [
            "", " ", "\t", "\u00A0", "plain words", "<b>", "</code>", "</li>", "&amp;", "&", "\"", "'", "`", "{{title}}", "<!--",
            "]]>", "\0", "\u0001", "\r", "\u200B", "\u202E", "\u2066", "\u2028", "\u0085", "\uFEFF", "\uFFFD", "\uFFFE", "👩‍🚀", "é",
            "e\u0301", "• ", "- ", "1. ", "By Mary Miller", "١٢/٣/2024", "Share this", "Top of page",
            "A sentence of prose that is long enough to be nothing else, with twenty words and then some more of them in it.",
        ];
        string[] endings = ["\n", "\n", "\r\n"];
        var seed = new StringBuilder(random.Next(4) == 0 ? "\uFEFF" : "");
        for (var line = random.Next(1, 12); line > 0; line--)
        {
            foreach (var piece in random.GetItems(stock, random.Next(0, 5)))
                seed.Append(piece);
            seed.Append(line == 1 && random.Next(2) == 0 ? "" : endings[random.Next(3)]);
        }
        return seed.ToString();
    }
}
