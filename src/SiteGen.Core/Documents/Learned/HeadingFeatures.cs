namespace SiteGen.Documents.Learned;

/// <summary>The named features of kept lines, by which the first pass of <see cref="HeadingModel"/> guesses whether they are headings: a line and its neighbours.</summary>
internal static class HeadingFeatures
{
    private const int WordSteps = 10;
    private const int Kinds = 7;
    private const int KinSteps = 5;

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
    private static readonly int s_runs = Block("short-lines-before-and-after", (HeadingPlace.MostRun + 1) * 2);
    private static readonly int s_alone = Block("no-short-lines-around", 1);
    private static readonly int s_short = Block("share-of-short-lines", HeadingPage.ShareSteps);
    private static readonly int s_shared = Block("words-shared-with-next", HeadingPlace.SharedSteps);
    private static readonly int s_series = Block("number-of-series", 3);
    private static readonly int s_kin = Block("lines-of-same-words", HeadingKin.Kinds * KinSteps * 5);

    /// <summary>The name of each feature.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The features of each line.</summary>
    public static int[][] Of(HeadingPage page)
    {
        var features = new int[page.Forms.Length][];
        var found = new List<int>(48);
        for (var i = 0; i < features.Length; i++)
        {
            found.Clear();
            AddForm(page.Forms[i], found);
            AddNeighbours(page, i, found);
            AddPlace(page, i, found);
            AddKin(page, i, found);
            features[i] = [.. found];
        }
        return features;
    }

    private static void AddForm(in HeadingLine form, List<int> found)
    {
        found.Add(s_always);
        found.Add(s_words + WordStep(form.Words));
        found.Add(s_end + form.End);
        found.Add(s_case + form.Case);
        if (form.IsStatement)
            found.Add(s_statement);
        for (var sign = 0; sign < HeadingLine.SignNames.Count; sign++)
            if (form.Shows(sign))
                found.Add(s_signs + sign);
    }

    private static void AddNeighbours(HeadingPage page, int i, List<int> found)
    {
        var form = page.Forms[i];
        var (before, after) = ((int)page.KindAt(i - 1), (int)page.KindAt(i + 1));
        found.Add(s_before + before);
        found.Add(s_after + after);
        found.Add(s_before2 + (int)page.KindAt(i - 2));
        found.Add(s_after2 + (int)page.KindAt(i + 2));
        found.Add(s_between + ((((before * Kinds) + (int)form.Kind) * Kinds) + after));
        found.Add(s_caseBefore + ((((form.Case * Kinds) + (int)form.Kind) * Kinds) + after));
        if (form.EndsInColon)
            found.Add(s_colonBefore + after);
        for (var side = 0; side < 2; side++)
        {
            var j = side == 0 ? i - 1 : i + 1;
            if (j < 0 || j >= page.Forms.Length)
                continue;
            found.Add((side == 0 ? s_wordsBefore : s_wordsAfter) + WordStep(page.Forms[j].Words));
            if (page.Forms[j].EndsInColon)
                found.Add(s_colons + side);
            if (page.AreAlike(i, j))
                found.Add(s_alike + side);
            if (page.Forms[j].Mark == Marked.Number && form.Mark == Marked.Number)
                found.Add(s_counts + side);
        }
    }

    private static void AddPlace(HeadingPage page, int i, List<int> found)
    {
        var place = page.Places[i];
        if (page.Forms[i].Mark == Marked.Number)
            found.Add(s_series + place.Series);
        found.Add(s_runs + place.Before);
        found.Add(s_runs + HeadingPlace.MostRun + 1 + place.After);
        if (place.Before + place.After == 0)
            found.Add(s_alone);
        found.Add(s_short + page.ShortLines);
        found.Add(s_shared + place.Shared);
    }

    private static void AddKin(HeadingPage page, int i, List<int> found)
    {
        var form = page.Forms[i];
        if (form.Style < 0)
            return;
        var end = form.EndsInColon ? 0 : form.End == 0 ? 1 : form.End == 9 ? 2 : form.End is 1 or 2 or 3 ? 3 : 4;
        for (var kind = 0; kind < HeadingKin.Kinds; kind++)
            found.Add(s_kin + (((kind * KinSteps) + KinStep(page.Kin.Others(kind, i))) * 5) + end);
    }

    private static int KinStep(int others) => others switch
    {
        <= 1 => others,
        <= 3 => 2,
        <= 7 => 3,
        _ => 4,
    };

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
