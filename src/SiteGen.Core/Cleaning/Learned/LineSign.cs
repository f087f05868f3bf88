namespace SiteGen.Cleaning.Learned;

/// <summary>Signs and forms that a line may hold.</summary>
[Flags]
internal enum LineSigns
{
    None = 0,
    Pipe = 1 << 0,
    Arrow = 1 << 1,
    Copyright = 1 << 2,
    At = 1 << 3,
    Address = 1 << 4,
    Hash = 1 << 5,
    Currency = 1 << 6,
    Percent = 1 << 7,
    Parenthesis = 1 << 8,
    Quotation = 1 << 9,
    InnerColon = 1 << 10,
    Tab = 1 << 11,
    Slash = 1 << 12,
    Clock = 1 << 13,
    Year = 1 << 14,
    Ago = 1 << 15,
    Dash = 1 << 16,
    Bracket = 1 << 17,
    Plus = 1 << 18,
    MiddleDot = 1 << 19,
    Question = 1 << 20,
    Picture = 1 << 21,
    Glued = 1 << 22,
}

/// <summary>Signs of which one is enough to say something of a line.</summary>
internal static class LineSign
{
    /// <summary>What a sign says of the line that holds it.</summary>
    /// <param name="c">The sign.</param>
    /// <param name="before">The character before it.</param>
    public static LineSigns Of(char c, char before) => c switch
    {
        '|' => LineSigns.Pipe,
        '>' or '»' or '›' or '→' or '«' or '‹' or '<' => LineSigns.Arrow,
        '©' => LineSigns.Copyright,
        '@' => LineSigns.At,
        '#' => LineSigns.Hash,
        '$' or '€' or '£' or '¥' or '₹' => LineSigns.Currency,
        '%' => LineSigns.Percent,
        '(' => LineSigns.Parenthesis,
        '[' => LineSigns.Bracket,
        '/' => LineSigns.Slash,
        '-' when before == ' ' => LineSigns.Dash,
        '+' => LineSigns.Plus,
        '·' or '•' => LineSigns.MiddleDot,
        ':' when char.IsAsciiDigit(before) => LineSigns.Clock,
        >= '\uD83C' and <= '\uD83E' => LineSigns.Picture,
        _ => LineSigns.None,
    };
}
