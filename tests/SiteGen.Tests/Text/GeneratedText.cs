namespace SiteGen.Tests.Text;

/// <summary>Texts made of whatever scrapers have been seen to deliver.</summary>
internal static class GeneratedText
{
    private static readonly string[] s_stock =
    [
        "", " ", "sea", "the sea", "The Sea", "It's", "It’s", "“grey”", "\"grey\"", "–", "-", "…", ".", "#1", "«»",
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r\n", "\n\r", "\u00A0", "\u2028", "\u0085", "\t", "\u200B",
        "\u00AD", "\uFEFF", "\u0000", "e\u0301", "море", "海", "\U0001F6A2", "\uD83D", "\uDEA2",
    ];

    /// <summary>Up to <paramref name="most"/> pieces of the stock; empty now and then.</summary>
    public static string Of(Random random, int most = 24) =>
        (random.Next(8) == 0 ? "\uFEFF" : "") + string.Concat(random.GetItems(s_stock, random.Next(most + 1)));
}
