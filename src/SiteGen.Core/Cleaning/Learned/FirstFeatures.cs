using static SiteGen.Cleaning.Learned.PageShape;

namespace SiteGen.Cleaning.Learned;

/// <summary>What can be said of a line before anything is decided.</summary>
internal static class FirstFeatures
{
    private const int W = Bins.WordSteps;

    /// <summary>The questions.</summary>
    public static TemplateList Templates { get; } = new();

    private static readonly Template s_bias = T("always", 1, EvidenceKind.Form);
    private static readonly Template s_words = T("words", 24, EvidenceKind.Form);
    private static readonly Template s_end = T("end", 9 * W, EvidenceKind.Form);
    private static readonly Template s_begin = T("begin", 7 * W, EvidenceKind.Form);
    private static readonly Template s_signs = T("signs-per-word", 10, EvidenceKind.Form);
    private static readonly Template s_capitalised = T("capitalised", 12 * W, EvidenceKind.Form);
    private static readonly Template s_capitals = T("capitals", 5 * W, EvidenceKind.Form);
    private static readonly Template s_digits = T("digits", 5 * W, EvidenceKind.Form);
    private static readonly Template s_sentences = T("sentences", 4 * W, EvidenceKind.Form);
    private static readonly Template s_commas = T("commas", 4 * W, EvidenceKind.Form);
    private static readonly Template s_function = T("function-words", 12 * W, EvidenceKind.Words);
    private static readonly Template s_second = T("second-person", 3 * W, EvidenceKind.Words);
    private static readonly Template s_first = T("first-person", 3 * W, EvidenceKind.Words);
    private static readonly Template s_telling = T("telling", 3 * W, EvidenceKind.Words);
    private static readonly Template s_calendar = T("calendar", 3 * W, EvidenceKind.Words);
    private static readonly Template s_marker = T("marker", 3 * W * 2, EvidenceKind.Form);
    private static readonly Template s_has = T("has", 23 * 3, EvidenceKind.Form);
    private static readonly Template s_stamp = T("stamp", 2, EvidenceKind.Form);

    private static readonly Template s_rule = T("rule", 7 * 2, EvidenceKind.Furniture);
    private static readonly Template s_ruleBefore = T("rule-before", 8 * 3, EvidenceKind.Furniture);
    private static readonly Template s_ruleAfter = T("rule-after", 8 * 3, EvidenceKind.Furniture);
    private static readonly Template s_rulesNear = T("rules-near", 6 * W, EvidenceKind.Furniture);

    private static readonly Template[] s_next =
        [.. Offsets.Select(offset => T($"line{offset:+0;-0}", W * 14 * 2, EvidenceKind.Neighbours))];
    private static readonly Template[] s_nextForm =
        [.. Offsets.Select(offset => T($"form{offset:+0;-0}", 3 * 2 * 9, EvidenceKind.Neighbours))];
    private static readonly Template s_between = T("between", W * 49 * 2, EvidenceKind.Neighbours);
    private static readonly Template s_blanks = T("blanks", 4 * 4 * W, EvidenceKind.Neighbours);
    private static readonly Template s_blankShare = T("blank-share", 12 * 3, EvidenceKind.Neighbours);
    private static readonly Template s_alike = T("alike", 7 * W, EvidenceKind.Neighbours);

    private static readonly Template[] s_around =
        [.. Radii.Select(radius => T($"prose-around-{radius}", 12 * W, EvidenceKind.Density))];
    private static readonly Template[] s_meanAround =
        [.. Radii.Select(radius => T($"mean-around-{radius}", 16 * 3, EvidenceKind.Density))];
    private static readonly Template[] s_before = [.. Sides("before")];
    private static readonly Template[] s_after = [.. Sides("after")];
    private static readonly Template[] s_joint =
        [.. OneSided.Select(length => T($"prose-before-and-after-{length}", 25 * W * 2, EvidenceKind.Density))];

    private static readonly Template s_lineShare = T("place-in-lines", 20 * 3, EvidenceKind.Place);
    private static readonly Template s_wordShare = T("place-in-words", 20 * 3, EvidenceKind.Place);
    private static readonly Template s_fromTop = T("from-top", 20, EvidenceKind.Place);
    private static readonly Template s_fromBottom = T("from-bottom", 20, EvidenceKind.Place);
    private static readonly Template s_proseBefore = T("prose-before", 24 * 3, EvidenceKind.Place);
    private static readonly Template s_proseAfter = T("prose-after", 24 * 3, EvidenceKind.Place);
    private static readonly Template s_proseShare = T("prose-share-before", 12 * W, EvidenceKind.Place);
    private static readonly Template s_sinceProse = T("since-prose", 16 * W, EvidenceKind.Place);
    private static readonly Template s_untilProse = T("until-prose", 16 * W, EvidenceKind.Place);
    private static readonly Template s_core = T("core", 3 * 16 * W, EvidenceKind.Place);
    private static readonly Template s_page = T("page", 12 * W * 2, EvidenceKind.Place);
    private static readonly Template s_pageSize = T("page-lines", 20 * 3, EvidenceKind.Place);
    private static readonly Template s_pageProse = T("page-prose", 24 * 3, EvidenceKind.Place);

    private static readonly AnnouncementTemplates s_comments = new(Templates, "comments");
    private static readonly AnnouncementTemplates s_stories = new(Templates, "stories");
    private static readonly RunTemplates s_runs = new(Templates);
    private static readonly Template s_repeats = T("repeats", 5 * W, EvidenceKind.Repetition);

    /// <summary>What each feature speaks of; those beyond the questions are of words.</summary>
    public static EvidenceKind[] Kinds { get; } = Templates.Kinds();

    private static string[] CountedNames => ["sentences", "headlines", "labels", "stamps", "markers"];

    private static ReadOnlySpan<int> OffsetSpan => [-3, -2, -1, 1, 2, 3];

    private static int[] Offsets => [-3, -2, -1, 1, 2, 3];

    private static int[] Radii => [2, 5, 12, 30];

    private static int[] OneSided => [3, 8, 25];

    private static readonly Sum[] s_counted = [Sum.Sentence, Sum.Headline, Sum.Label, Sum.Stamp, Sum.Marker];

    /// <summary>Adds the features of one line.</summary>
    public static void Add(PageShape page, int i, FeatureList to)
    {
        ref readonly var line = ref page.Lines[i];
        var w = Bins.Words(line.Words);
        var w3 = w / 2;
        AddForm(line, w, w3, to);
        AddFurniture(page, i, w, w3, to);
        AddNeighbours(page, i, w, to);
        AddDensity(page, i, w, w3, to);
        AddPlace(page, i, w, w3, to);
        s_comments.Add(page, page.Comments, i, w, to);
        s_stories.Add(page, page.Stories, i, w, to);
        s_runs.Add(page, i, w, to);
        to.Add(s_repeats, (Math.Min(page.Repeats[i], 5) - 1) * W + w);
    }

    private static void AddForm(in LineShape line, int w, int w3, FeatureList to)
    {
        to.Add(s_bias, 0);
        to.Add(s_words, Bins.Log(line.Words, 24));
        to.Add(s_end, line.Ending * W + w);
        to.Add(s_begin, line.Beginning * W + w);
        to.Add(s_signs, Math.Min(line.Signs / line.Words, 9));
        to.Add(s_digits, Bins.Quarter(line.Digits, line.Signs) * W + w);
        to.Add(s_sentences, Math.Min(line.Sentences, 3) * W + w);
        to.Add(s_commas, Math.Min(line.Commas, 3) * W + w);
        if (line.IsKnownScript)
            AddLanguage(line, w, to);
        to.Add(s_marker, (line.Marker * W + w) * 2 + (line.EndsSentence ? 1 : 0));
        for (var signs = (int)line.Has; signs != 0; signs &= signs - 1)
            to.Add(s_has, System.Numerics.BitOperations.TrailingZeroCount(signs) * 3 + w3);
        to.Add(s_stamp, line.IsStamp ? 1 : 0);
    }

    // Of a script whose words are not known, or that has no capitals, their absence tells nothing.
    private static void AddLanguage(in LineShape line, int w, FeatureList to)
    {
        to.Add(s_capitalised, Bins.Share(line.Capitalised, line.Words) * W + w);
        to.Add(s_capitals, Bins.Quarter(line.Capitals, Math.Max(line.Letters, 1)) * W + w);
        to.Add(s_function, Bins.Share(line.Function * 2, line.Words) * W + w);
        to.Add(s_second, Math.Min(line.Second, 2) * W + w);
        to.Add(s_first, Math.Min(line.First, 2) * W + w);
        to.Add(s_telling, Math.Min(line.Telling, 2) * W + w);
        to.Add(s_calendar, Math.Min(line.Calendar, 2) * W + w);
    }

    private static void AddFurniture(PageShape page, int i, int w, int w3, FeatureList to)
    {
        if (page.Hints[i] != 0)
            to.Add(s_rule, Math.Min(page.Hints[i], LineHint.EvidenceOnly) * 2 + (w >= 3 ? 1 : 0));
        to.Add(s_ruleBefore, DistanceToFurniture(page, i, -1) * 3 + w3);
        to.Add(s_ruleAfter, DistanceToFurniture(page, i, +1) * 3 + w3);
        to.Add(s_rulesNear, Math.Min(page.Over(Sum.Furniture, i - 6, i + 7), 5) * W + w);
    }

    private static void AddNeighbours(PageShape page, int i, int w, FeatureList to)
    {
        for (var k = 0; k < s_next.Length; k++)
        {
            var j = i + OffsetSpan[k];
            if (j < 0 || j >= page.Lines.Length)
            {
                to.Add(s_next[k], (w * 14 + 6) * 2);
                continue;
            }
            ref readonly var other = ref page.Lines[j];
            to.Add(s_next[k], (w * 14 + Bins.Words(other.Words) + (other.EndsSentence ? 7 : 0)) * 2
                + (other.Marker == page.Lines[i].Marker ? 1 : 0));
            to.Add(s_nextForm[k], (other.Marker * 2 + (other.IsStamp ? 1 : 0)) * 9 + other.Ending);
        }
        to.Add(s_between, (w * 49 + (SizeAt(page, i - 1) * 7) + SizeAt(page, i + 1)) * 2
            + (page.Lines[i].EndsSentence ? 1 : 0));
        var blankAfter = i + 1 < page.Lines.Length ? page.Lines[i + 1].BlankBefore : 3;
        to.Add(s_blanks, (page.Lines[i].BlankBefore * 4 + blankAfter) * W + w);
        to.Add(s_blankShare, Bins.Share(page.Whole(Sum.Blank), page.Lines.Length) * 3
            + Math.Min(page.Lines[i].BlankBefore, (byte)2));
        var alike = 0;
        for (var j = Math.Max(0, i - 3); j <= Math.Min(i + 3, page.Lines.Length - 1); j++)
            if (j != i && Bins.Words(page.Lines[j].Words) == w && page.Lines[j].EndsSentence == page.Lines[i].EndsSentence)
                alike++;
        to.Add(s_alike, alike * W + w);
    }

    private static void AddDensity(PageShape page, int i, int w, int w3, FeatureList to)
    {
        for (var k = 0; k < s_around.Length; k++)
        {
            var radius = Radius(k);
            var (from, end) = (Math.Max(0, i - radius), Math.Min(page.Lines.Length, i + radius + 1));
            to.Add(s_around[k], Bins.Share(page.Over(Sum.Prose, from, end), end - from) * W + w);
            to.Add(s_meanAround[k], Bins.Log(page.Over(Sum.Words, from, end) / (end - from), 16) * 3 + w3);
        }
        var at = 0;
        for (var k = 0; k < s_joint.Length; k++)
        {
            var length = Length(k);
            foreach (var sum in s_counted)
            {
                to.Add(s_before[at], Bins.Share(page.Over(sum, i - length, i), Math.Min(length, i)) * 3 + w3);
                to.Add(s_after[at], Bins.Share(
                    page.Over(sum, i + 1, i + 1 + length), Math.Min(length, page.Lines.Length - i - 1)) * 3 + w3);
                at++;
            }
            to.Add(s_joint[k], ((Bins.Quarter(page.Over(Sum.Sentence, i - length, i), Math.Min(length, i)) * 5
                + Bins.Quarter(page.Over(Sum.Sentence, i + 1, i + 1 + length), Math.Min(length, page.Lines.Length - i - 1)))
                * W + w) * 2 + (page.Lines[i].EndsSentence ? 1 : 0));
        }
    }

    private static void AddPlace(PageShape page, int i, int w, int w3, FeatureList to)
    {
        var lines = page.Lines.Length;
        var words = page.Whole(Sum.Words);
        to.Add(s_lineShare, (int)(i * 20L / lines) * 3 + w3);
        to.Add(s_wordShare, (int)(page.Over(Sum.Words, 0, i) * 20L / words) * 3 + w3);
        to.Add(s_fromTop, Bins.Log(i, 20));
        to.Add(s_fromBottom, Bins.Log(lines - 1 - i, 20));
        var prose = page.Whole(Sum.ProseWords);
        var before = page.Over(Sum.ProseWords, 0, i);
        var after = page.Over(Sum.ProseWords, i + 1, lines);
        to.Add(s_proseBefore, Bins.Log(before, 24) * 3 + w3);
        to.Add(s_proseAfter, Bins.Log(after, 24) * 3 + w3);
        to.Add(s_proseShare, Bins.Share(before, prose) * W + w);
        to.Add(s_sinceProse, Bins.Log(page.SinceProse(i), 16) * W + w);
        to.Add(s_untilProse, Bins.Log(page.UntilProse(i), 16) * W + w);
        var (side, distance) = i < page.CoreStart ? (0, page.CoreStart - i)
            : i >= page.CoreEnd ? (2, i - page.CoreEnd + 1) : (1, Math.Min(i - page.CoreStart, page.CoreEnd - 1 - i));
        to.Add(s_core, (side * 16 + Bins.Log(distance, 16)) * W + w);
        to.Add(s_page, (Bins.Share(prose, words) * W + w) * 2 + (page.Lines[i].EndsSentence ? 1 : 0));
        to.Add(s_pageSize, Bins.Log(lines, 20) * 3 + w3);
        to.Add(s_pageProse, Bins.Log(prose, 24) * 3 + w3);
    }

    private static int SizeAt(PageShape page, int i) =>
        i < 0 || i >= page.Lines.Length ? 6 : Bins.Words(page.Lines[i].Words);

    private static int DistanceToFurniture(PageShape page, int i, int step)
    {
        for (var distance = 1; distance < 8; distance++)
        {
            var j = i + (step * distance);
            if (j < 0 || j >= page.Lines.Length)
                break;
            if (page.Hints[j] != 0)
                return distance - 1;
        }
        return 7;
    }

    private static int Radius(int k) => k switch { 0 => 2, 1 => 5, 2 => 12, _ => 30 };

    private static int Length(int k) => k switch { 0 => 3, 1 => 8, _ => 25 };

    private static IEnumerable<Template> Sides(string side) =>
        from length in OneSided
        from sum in CountedNames
        select T($"{sum}-{side}-{length}", 12 * 3, EvidenceKind.Density);

    private static Template T(string name, int size, EvidenceKind kind) => Templates.New(name, size, kind);
}
