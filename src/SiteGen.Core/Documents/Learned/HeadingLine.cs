using System.Buffers;
using System.Collections.Frozen;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>The form of a kept line, as far as it tells headings from paragraphs.</summary>
internal readonly record struct HeadingLine
{
    private const int ShortWords = 16;
    private const double TitleCaseShare = 0.6;

    private static readonly FrozenSet<string> s_known = new[]
    {
        "conclusion", "introduction", "overview", "faq", "faqs", "summary", "references", "background", "final thoughts", "key takeaways",
        "frequently asked questions", "ingredients", "instructions", "specifications", "features", "pricing", "verdict", "bottom line",
        "the bottom line", "methodology", "sources", "notes", "results", "discussion", "pros", "cons",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_asking = new[]
        { "how", "what", "why", "when", "where", "who", "which", "is", "are", "can", "do", "does", "should" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_pointing = new[]
    {
        "photo", "photos", "image", "credit", "source", "by", "see", "read", "click", "related", "watch", "note", "updated", "published", "advertisement",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create(" ,:'’-");

    /// <param name="line">The characters of the line.</param>
    public HeadingLine(ReadOnlySpan<char> line)
        : this(line, new LineFeatures(line))
    {
    }

    /// <param name="line">The characters of the line.</param>
    /// <param name="features">What is known of it already.</param>
    public HeadingLine(ReadOnlySpan<char> line, in LineFeatures features)
    {
        var words = line[features.Marker.Length..].Trim();
        Words = features.Words;
        Characters = words.Length;
        Mark = features.Marker.Length == 0 ? Marked.Not : features.Marker.IsNumber ? Marked.Number : Marked.Bullet;
        Number = Mark == Marked.Number ? NumberOf(line) : -1;
        IsStatement = RunningText.Is(line);
        End = EndOf(words);
        Case = CaseOf(words);
        Kind = Mark == Marked.Bullet ? LineKind.Bullet : Mark == Marked.Number ? LineKind.Number
            : features.IsProse ? LineKind.Prose : IsStatement ? LineKind.Statement
            : Words <= ShortWords ? LineKind.Short : LineKind.Other;
        Signs = SignsOf(line, words);
    }

    public int Words { get; }

    /// <summary>Number of characters after the mark, as UTF-16 counts them.</summary>
    public int Characters { get; }

    public Marked Mark { get; }

    /// <summary>The number in front; −1 if there is none.</summary>
    public int Number { get; }

    public bool IsStatement { get; }

    /// <summary>0 to 10: what the line ends in.</summary>
    public int End { get; }

    /// <summary>0 to 4: how it begins and which of its words have capitals.</summary>
    public int Case { get; }

    public LineKind Kind { get; }

    /// <summary>Whether it ends in a colon.</summary>
    public bool EndsInColon => End == 4;

    /// <summary>The signs that a line may show.</summary>
    public static IReadOnlyList<string> SignNames { get; } =
        ["begins-with-digit", "digits", "comma", "begins-with-quote", "begins-with-sign", "bar-or-tab", "colon-within", "well-known-heading", "asks", "points"];

    private int Signs { get; }

    /// <summary>Whether the line shows a sign.</summary>
    /// <param name="sign">Its index in <see cref="SignNames"/>.</param>
    public bool Shows(int sign) => (Signs & (1 << sign)) != 0;

    /// <summary>Lines of one style are headings together, or none of them is; −1 for lines too long to be one.</summary>
    public int Style => Words > ShortWords || Kind == LineKind.Prose ? -1
        : ((int)Mark * 5 + Case) * 5 + (End switch { 4 => 1, 3 => 2, 2 => 3, 1 => 4, _ => 0 });

    /// <summary>Number of values of <see cref="Style"/>.</summary>
    public const int Styles = 3 * 5 * 5;

    private static int EndOf(ReadOnlySpan<char> words) => words.IsEmpty ? 10 : words[^1] switch
    {
        '.' => 1,
        '!' or '！' => 2,
        '?' or '？' or '؟' => 3,
        ':' or '：' => 4,
        ',' or '、' => 5,
        ';' => 6,
        ')' => 7,
        '…' => 8,
        var c when char.IsDigit(c) => 9,
        var c when char.IsLetter(c) => 0,
        _ => 10,
    };

    // Scripts without capitals have a case of their own, for which nothing was learnt: the other features decide.
    private static int CaseOf(ReadOnlySpan<char> words)
    {
        int counted = 0, capital = 0;
        bool hasUpper = false, hasLower = false;
        foreach (var spaced in new SpacedWords(words))
        {
            var word = spaced;
            if (word.IsEmpty)
                continue;
            if (!char.IsAsciiLetter(word[0]))
                word = word.TrimStart("“\"‘'(");
            for (var i = 0; i < word.Length && !(hasUpper && hasLower); i++)
            {
                hasUpper |= char.IsUpper(word[i]);
                hasLower |= char.IsLower(word[i]);
            }
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            counted++;
            capital += char.IsUpper(word[0]) ? 1 : 0;
        }
        return !hasUpper && !hasLower ? 4 : !hasLower ? 3 : char.IsLower(words[0]) ? 0 : counted > 0 && capital >= counted * TitleCaseShare ? 2 : 1;
    }

    private static int NumberOf(ReadOnlySpan<char> line)
    {
        var number = 0;
        foreach (var c in line.TrimStart())
        {
            if (!char.IsAsciiDigit(c))
                break;
            number = (number * 10) + (c - '0');
        }
        return number;
    }

    private static int SignsOf(ReadOnlySpan<char> line, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return 0;
        var end = words.IndexOfAny(s_wordEnds);
        var first = end < 0 ? words : words[..end];
        ReadOnlySpan<bool> signs =
        [
            char.IsDigit(words[0]), words.ContainsAnyInRange('0', '9'), words.Contains(','), words[0] is '"' or '“' or '‘' or '\'' or '«',
            words[0] is '-' or '–' or '—' or '(' or '@' or '#' or '[' or '$' or '£' or '€' or '*', words.Contains('|') || line.Contains('\t'),
            words.Contains(": ", StringComparison.Ordinal), Knows(s_known, words.TrimEnd(':')), Knows(s_asking, first), Knows(s_pointing, first),
        ];
        var bits = 0;
        for (var i = 0; i < signs.Length; i++)
            bits |= signs[i] ? 1 << i : 0;
        return bits;
    }

    private static bool Knows(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

/// <summary>What stands in front of a line.</summary>
internal enum Marked
{
    Not,
    Bullet,
    Number,
}

/// <summary>What a line looks like at first sight.</summary>
internal enum LineKind
{
    Prose,
    Bullet,
    Number,
    Statement,
    Short,
    Other,
    None,
}
