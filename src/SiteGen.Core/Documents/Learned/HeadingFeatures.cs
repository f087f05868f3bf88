using System.Buffers;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>The named features of kept lines, by which <see cref="HeadingModel"/> weighs whether they are headings.</summary>
/// <remarks>Two passes: the first looks at the line and its neighbours, the second also at what the first thought of them, of
/// lines of the same style and of the whole page: headings of a page are alike.</remarks>
internal static partial class HeadingFeatures
{
    private const int WordSteps = 10;
    private const int Kinds = 7;
    private const int ShortSteps = 6;
    private const int SelfSteps = 13;
    private const int OddsSteps = 6;
    private const int ShareSteps = 8;
    private const int RunSteps = 6;
    private const int LeastLetters = 4;
    private const int SeriesReach = 40;
    private const int KinSteps = 5;

    // Of a long line, its beginning says what it is about.
    private const int LongestOwn = 120;
    private const int LongestNext = 400;

    private static readonly List<string> s_names = [];

    private static readonly int s_always = Block("always", 1);
    private static readonly int s_words = Block("words", WordSteps);
    private static readonly int s_end = Block("end", 11);
    private static readonly int s_case = Block("case", 5);
    private static readonly int s_statement = Block("statement", 1);
    private static readonly int s_signs = Block("sign", 10);
    private static readonly int s_before = Block("kind-before", Kinds);
    private static readonly int s_after = Block("kind-after", Kinds);
    private static readonly int s_before2 = Block("kind-before-that", Kinds);
    private static readonly int s_after2 = Block("kind-after-that", Kinds);
    private static readonly int s_between = Block("kind-between-kinds", Kinds * Kinds * Kinds);
    private static readonly int s_caseBefore = Block("case-and-kind-after", 5 * Kinds * Kinds);
    private static readonly int s_colonBefore = Block("colon-and-kind-after", Kinds);
    private static readonly int s_wordsBefore = Block("words-before", WordSteps);
    private static readonly int s_wordsAfter = Block("words-after", WordSteps);
    private static readonly int s_colons = Block("colon-before-or-after", 2);
    private static readonly int s_alike = Block("alike-before-or-after", 2);
    private static readonly int s_counts = Block("numbers-before-or-after", 2);
    private static readonly int s_runs = Block("short-lines-before-and-after", (RunSteps + 1) * 2);
    private static readonly int s_alone = Block("no-short-lines-around", 1);
    private static readonly int s_short = Block("share-of-short-lines", ShortSteps);
    private static readonly int s_shared = Block("words-shared-with-next", 5);
    private static readonly int s_series = Block("number-of-series", 3);

    private static readonly int s_kin = Block("lines-of-same-words", HeadingKin.Kinds * KinSteps * 5);

    /// <summary>Number of features of the first pass.</summary>
    public static readonly int FirstCount = s_names.Count;

    private static readonly int s_self = Block("first-thought", SelfSteps);
    private static readonly int s_thoughtBefore = Block("thought-of-line-before", OddsSteps);
    private static readonly int s_thoughtAfter = Block("thought-of-line-after", OddsSteps);
    private static readonly int s_thoughtBefore2 = Block("thought-of-line-before-that", OddsSteps);
    private static readonly int s_thoughtAfter2 = Block("thought-of-line-after-that", OddsSteps);
    private static readonly int s_style = Block("thought-of-style", ShareSteps * 4);
    private static readonly int s_page = Block("thought-of-page", ShareSteps);
    private static readonly int s_thoughtKin = Block("thought-of-lines-of-same-words", HeadingKin.Kinds * ShareSteps);

    /// <summary>Number of features of both passes.</summary>
    public static readonly int Count = s_names.Count;

    /// <summary>The signs that <see cref="HeadingLine.Signs"/> has a bit for.</summary>
    public static IReadOnlyList<string> SignNames { get; } =
        ["begins with digit", "digits", "comma", "begins with quote", "begins with sign", "bar or tab", "colon within", "well-known heading", "asks", "points"];

    /// <summary>The name of each feature.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The features of the first pass, of each line.</summary>
    public static int[][] First(SourceText source, IReadOnlyList<int> lines, HeadingLine[] forms, in HeadingKin kin)
    {
        var shortLines = forms.Count(form => form.Kind == LineKind.Short);
        var features = new int[forms.Length][];
        var found = new List<int>(48);
        // Capitals once for each line: searching without regard to case would make them for each word anew.
        Span<char> capitals = stackalloc char[LongestNext];
        Span<char> spare = stackalloc char[LongestNext];
        var own = forms.Length == 0 ? default : Capitals(source.Line(lines[0]), capitals);
        for (var i = 0; i < forms.Length; i++)
        {
            found.Clear();
            AddForm(forms[i], found);
            AddNeighbours(forms, i, found);
            AddRuns(forms, i, found);
            found.Add(s_short + Math.Min(ShortSteps - 1, shortLines * ShortSteps / forms.Length));
            var next = i + 1 == forms.Length ? default : Capitals(source.Line(lines[i + 1]), i % 2 == 0 ? spare : capitals);
            found.Add(s_shared + Shared(own[..Math.Min(own.Length, LongestOwn)], next));
            own = next;
            AddKin(forms, kin, i, found);
            features[i] = [.. found];
        }
        return features;
    }

    private static void AddKin(HeadingLine[] forms, in HeadingKin kin, int i, List<int> found)
    {
        if (forms[i].Style < 0)
            return;
        var end = forms[i].End is var sign && sign == 4 ? 0 : sign == 0 ? 1 : sign == 9 ? 2 : sign is 1 or 2 or 3 ? 3 : 4;
        for (var kind = 0; kind < HeadingKin.Kinds; kind++)
            found.Add(s_kin + (((kind * KinSteps) + kin.Size(kind, i)) * 5) + end);
    }

    private static void AddForm(in HeadingLine form, List<int> found)
    {
        found.Add(s_always);
        found.Add(s_words + WordStep(form.Words));
        found.Add(s_end + form.End);
        found.Add(s_case + form.Case);
        if (form.IsStatement)
            found.Add(s_statement);
        for (var sign = 0; sign < SignNames.Count; sign++)
            if ((form.Signs & (1 << sign)) != 0)
                found.Add(s_signs + sign);
    }

    private static void AddNeighbours(HeadingLine[] forms, int i, List<int> found)
    {
        var (before, after) = (Kind(forms, i - 1), Kind(forms, i + 1));
        found.Add(s_before + before);
        found.Add(s_after + after);
        found.Add(s_before2 + Kind(forms, i - 2));
        found.Add(s_after2 + Kind(forms, i + 2));
        found.Add(s_between + ((((before * Kinds) + (int)forms[i].Kind) * Kinds) + after));
        found.Add(s_caseBefore + ((((forms[i].Case * Kinds) + (int)forms[i].Kind) * Kinds) + after));
        if (forms[i].End == 4)
            found.Add(s_colonBefore + after);
        for (var side = 0; side < 2; side++)
        {
            var j = side == 0 ? i - 1 : i + 1;
            if (j < 0 || j >= forms.Length)
                continue;
            found.Add((side == 0 ? s_wordsBefore : s_wordsAfter) + WordStep(forms[j].Words));
            if (forms[j].End == 4)
                found.Add(s_colons + side);
            if (forms[j].Mark == forms[i].Mark && Math.Abs(forms[j].Words - forms[i].Words) <= 2 && forms[j].Kind == LineKind.Short)
                found.Add(s_alike + side);
            if (forms[j].Mark == Marked.Number && forms[i].Mark == Marked.Number)
                found.Add(s_counts + side);
        }
        if (forms[i].Mark == Marked.Number)
            found.Add(s_series + SeriesOf(forms, i));
    }

    private static void AddRuns(HeadingLine[] forms, int i, List<int> found)
    {
        int before = 0, after = 0;
        while (before < RunSteps && Kind(forms, i - 1 - before) == (int)LineKind.Short)
            before++;
        while (after < RunSteps && Kind(forms, i + 1 + after) == (int)LineKind.Short)
            after++;
        found.Add(s_runs + before);
        found.Add(s_runs + RunSteps + 1 + after);
        if (before + after == 0)
            found.Add(s_alone);
    }

    // 0: no other number fits; 1: the neighbours count on; 2: they do with text between.
    private static int SeriesOf(HeadingLine[] forms, int i)
    {
        var (isSeries, hasText) = (false, false);
        foreach (var step in (ReadOnlySpan<int>)[-1, +1])
        {
            for (var j = i + step; j >= 0 && j < forms.Length && Math.Abs(j - i) <= SeriesReach; j += step)
            {
                if (forms[j].Mark != Marked.Number)
                    continue;
                isSeries |= forms[j].Number == forms[i].Number + step;
                hasText |= forms[j].Number == forms[i].Number + step && Math.Abs(j - i) > 1;
                if (forms[j].Number == forms[i].Number + step)
                    break;
            }
        }
        return hasText ? 2 : isSeries ? 1 : 0;
    }

    private static int Shared(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        int words = 0, shared = 0;
        foreach (var word in new WordsOfLine(line))
        {
            if (word.Length < LeastLetters)
                continue;
            words++;
            shared += next.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        }
        return Math.Min(4, shared * 5 / (words + 1));
    }

    private static ReadOnlySpan<char> Capitals(ReadOnlySpan<char> line, Span<char> capitals)
    {
        line = line[..Math.Min(line.Length, capitals.Length)];
        if (Ascii.ToUpper(line, capitals, out _) != OperationStatus.Done)
            line.ToUpperInvariant(capitals);
        return capitals[..line.Length];
    }

    private static int Kind(HeadingLine[] forms, int i) => i < 0 || i >= forms.Length ? (int)LineKind.None : (int)forms[i].Kind;

    private static int WordStep(int words) => words switch
    {
        <= 3 => words,
        <= 5 => 4,
        <= 8 => 5,
        <= 12 => 6,
        <= 16 => 7,
        <= 24 => 8,
        _ => 9,
    };

    private static int Block(string name, int answers)
    {
        var first = s_names.Count;
        for (var answer = 0; answer < answers; answer++)
            s_names.Add(answers == 1 ? name : $"{name} {answer}");
        return first;
    }
}
