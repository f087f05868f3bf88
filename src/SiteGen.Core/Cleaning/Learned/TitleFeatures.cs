using System.Collections.Frozen;
using SiteGen.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>The named features of lines above an article, by which <see cref="TitleModel"/> chooses its title.</summary>
internal sealed class TitleFeatures
{
    private const int ShareSteps = 11;
    private const int MostShared = 7;
    private const int WordSteps = 17;
    private const int DistanceSteps = 11;
    private const int ChanceSteps = 9;
    private const int Forms = 10;
    private const int MostWords = 40;

    private static readonly List<string> s_names = [];

    private static readonly int s_share = Block("share-of-words-of-article", ShareSteps);
    private static readonly int s_shared = Block("words-of-article", MostShared + 1);
    private static readonly int s_words = Block("words", WordSteps);
    private static readonly int s_metadata = Block("metadata-first-soon-later-before", 4);
    private static readonly int s_copies = Block("copies", 4);
    private static readonly int s_repeated = Block("repeated-below", 3);
    private static readonly int s_distance = Block("lines-to-article", DistanceSteps);
    private static readonly int s_fromFirst = Block("candidates-before", 6);
    private static readonly int s_fromLast = Block("candidates-after", 7);
    private static readonly int s_parted = Block("bar-or-window-title", 2);
    private static readonly int s_end = Block("end", 9);
    private static readonly int s_begin = Block("begin", 5);
    private static readonly int s_capitals = Block("capitals", 7);
    private static readonly int s_known = Block("rule-knows-it", 1);
    private static readonly int s_chance = Block("chance-of-article", ChanceSteps);
    private static readonly int s_otherwise = Block("otherwise", StateChain.States);
    private static readonly int s_forms = Block("form-before-that-before-after-after-that", Forms * 4);
    private static readonly int s_blank = Block("blank-before-and-after", 4);
    private static readonly int s_atArticle = Block("next-to-article", 1);
    private static readonly int s_asks = Block("asks-to-do-something", 1);
    private static readonly int s_states = Block("states-something", 1);
    private static readonly int s_picture = Block("speaks-of-a-picture", 1);
    private static readonly int s_chanceAndShare = Block("chance-and-share", 5 * 4);
    private static readonly int s_wordsAndShare = Block("words-and-share", 5 * 4);
    private static readonly int s_distanceAndMetadata = Block("distance-and-metadata", 5 * 2);
    private static readonly int s_copiesAndShare = Block("copies-and-share", 3 * 4);

    private static readonly FrozenSet<string> s_asking = new[]
    {
        "subscribe", "sign", "join", "follow", "get", "learn", "shop", "read", "share", "save", "listen", "watch", "more", "print", "skip", "home",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_stating = new[]
        { "by", "posted", "published", "updated", "written", "source", "from", "last" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "Ann Miller/Getty": who made a picture, and for whom.
    private static readonly string[] s_picturing = ["getty", "photo", "credit", "images", "/"];

    private readonly Draft _draft;
    private readonly IReadOnlyList<(int Line, int Distance)> _candidates;
    private readonly IReadOnlyDictionary<int, int> _copies;
    private readonly ArticleWords _article;
    private readonly Dictionary<string, int> _below = new(StringComparer.Ordinal);

    /// <param name="draft">The page, before anything is said of its head.</param>
    /// <param name="candidates">Lines above the article, each with the number of lines from it to the article.</param>
    /// <param name="copies">How many candidates say the same, by line; those that are not there stand alone.</param>
    public TitleFeatures(Draft draft, IReadOnlyList<(int Line, int Distance)> candidates, IReadOnlyDictionary<int, int> copies)
    {
        (_draft, _candidates, _copies) = (draft, candidates, copies);
        _article = new ArticleWords(draft);
        // Lines of as many words as some candidate has: the others need not be spelt out.
        var counts = new bool[MostWords + 1];
        foreach (var (line, _) in candidates)
            counts[Math.Min(draft.Lines[line].Words, MostWords)] = true;
        for (var line = draft.ArticleStart; line < draft.Lines.Length; line++)
            if (draft.Lines[line].Words <= MostWords && counts[draft.Lines[line].Words] && LineKey.Letters(draft.Source.Line(line)) is var letters)
                _below[letters] = _below.GetValueOrDefault(letters) + 1;
    }

    /// <summary>The name of each feature.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The features of a candidate.</summary>
    /// <param name="index">Its index.</param>
    public List<int> Of(int index)
    {
        var found = new List<int>(40);
        var (line, distance) = _candidates[index];
        var text = _draft.Source.Line(line).Trim();
        var (words, shared) = _article.SharedWith(text);
        // Of one word more than there are, so that one word alone says little.
        var share = shared * (ShareSteps - 1) / (words + 1);
        var length = WordStep(_draft.Lines[line].Words);
        var copies = Math.Min(_copies.GetValueOrDefault(line), 3);
        var hasMetadata = IsLifted(line, 1, 1) || IsLifted(line, 2, 2);
        found.Add(s_share + share);
        found.Add(s_shared + Math.Min(shared, MostShared));
        found.Add(s_words + length);
        AddIf(IsLifted(line, 1, 1), s_metadata);
        AddIf(hasMetadata, s_metadata + 1);
        AddIf(IsLifted(line, 3, 5), s_metadata + 2);
        AddIf(IsLifted(line, -1, -1), s_metadata + 3);
        found.Add(s_copies + copies);
        found.Add(s_repeated + Math.Min(2, _below.GetValueOrDefault(LineKey.Letters(text))));
        found.Add(s_distance + DistanceStep(distance));
        found.Add(s_fromFirst + Math.Min(index, 5));
        found.Add(s_fromLast + Math.Min(_candidates.Count - 1 - index, 6));
        AddIf(text.Contains(" | ", StringComparison.Ordinal) || text.Contains(" » ", StringComparison.Ordinal), s_parted);
        AddIf(WindowTitle.Split(text) is not null, s_parted + 1);
        AddForm(text, found);
        AddIf(_draft.Known[line].Length > 0, s_known);
        AddPlace(line, found);
        found.Add(s_wordsAndShare + (Math.Min(length / 3, 4) * 4) + (share / 3));
        found.Add(s_distanceAndMetadata + (Math.Min(distance / 3, 4) * 2) + (hasMetadata ? 1 : 0));
        found.Add(s_copiesAndShare + (Math.Min(copies, 2) * 4) + (share / 3));
        if (_draft.Judgement is { IsSilent: false } judgement)
        {
            var chance = judgement.Probability(line) ?? 0;
            found.Add(s_chance + (int)(chance * (ChanceSteps - 1)));
            found.Add(s_otherwise + (int)judgement.Otherwise(line));
            found.Add(s_chanceAndShare + ((int)(chance * 4) * 4) + (share / 3));
        }
        return found;

        void AddIf(bool answer, int feature)
        {
            if (answer)
                found.Add(feature);
        }
    }

    private void AddPlace(int line, List<int> found)
    {
        var (before, after) = (_draft.Neighbour(line, -1), _draft.Neighbour(line, +1));
        int?[] around = [before is { } one ? _draft.Neighbour(one, -1) : null, before, after, after is { } other ? _draft.Neighbour(other, +1) : null];
        for (var place = 0; place < around.Length; place++)
            found.Add(s_forms + (place * Forms) + FormOf(around[place]));
        found.Add(s_blank + (IsBlank(line - 1) ? 2 : 0) + (IsBlank(line + 1) ? 1 : 0));
        if (after >= _draft.ArticleStart)
            found.Add(s_atArticle);
    }

    private static void AddForm(ReadOnlySpan<char> text, List<int> found)
    {
        found.Add(s_end + (char.IsLetter(text[^1]) ? 0 : char.IsDigit(text[^1]) ? 1 : text[^1] switch
        {
            '.' or '。' => 2,
            '?' or '!' or '？' or '！' => 3,
            ':' or '：' => 4,
            ')' => 5,
            '…' => 6,
            '"' or '”' or '»' => 7,
            _ => 8,
        }));
        found.Add(s_begin + (char.IsLower(text[0]) ? 0 : char.IsLetter(text[0]) ? 1 : char.IsDigit(text[0]) ? 2 : text[0] is '"' or '“' or '‘' or '\'' or '«' ? 3 : 4));
        found.Add(s_capitals + CapitalsOf(text));
        foreach (var word in new WordsOfLine(text))
        {
            if (Knows(s_asking, word))
                found.Add(s_asks);
            if (Knows(s_stating, word))
                found.Add(s_states);
            break;
        }
        foreach (var sign in s_picturing)
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(s_picture);
                break;
            }
    }

    // 0: no longer word; 1 to 5: how many of them begin with a capital; 6: nothing but capitals.
    private static int CapitalsOf(ReadOnlySpan<char> text)
    {
        var (words, capital, hasSmall) = (0, 0, false);
        foreach (var c in text)
            hasSmall |= char.IsLower(c);
        foreach (var word in new WordsOfLine(text))
        {
            if (word.Length < ArticleWords.LeastLetters || !char.IsLetter(word[0]))
                continue;
            words++;
            capital += char.IsUpper(word[0]) ? 1 : 0;
        }
        return words == 0 ? 0 : !hasSmall && capital > 0 ? 6 : 1 + (capital * 4 / words);
    }

    private int FormOf(int? at) => at is not { } line ? 0
        : _draft[line]?.Fate is { } fate ? fate == Fate.Lifted ? 1 : 2
        : _draft.Lines[line].IsProse ? 3
        : RunningText.Is(_draft.Source.Line(line)) ? 4
        : _draft.Lines[line].Marker.Length > 0 ? 5
        : _draft.Lines[line].Words switch { <= 3 => 6, <= 8 => 7, <= 16 => 8, _ => 9 };

    private bool IsBlank(int line) => line >= 0 && line < _draft.Lines.Length && _draft.Lines[line].IsBlank;

    // Whether one of the lines so far off states something of the article.
    private bool IsLifted(int line, int from, int to)
    {
        int? at = line;
        for (var step = 1; step <= Math.Abs(to) && at is not null; step++)
        {
            at = _draft.Neighbour(at.Value, Math.Sign(to));
            if (step >= Math.Abs(from) && at is { } known && _draft[known]?.Fate == Fate.Lifted)
                return true;
        }
        return false;
    }

    private static int WordStep(int words) => words switch { <= 12 => words, <= 15 => 13, <= 20 => 14, <= 28 => 15, _ => 16 };

    private static int DistanceStep(int distance) => distance switch { <= 6 => distance, <= 8 => 7, <= 12 => 8, <= 20 => 9, _ => 10 };

    private static bool Knows(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static int Block(string name, int answers)
    {
        var first = s_names.Count;
        for (var answer = 0; answer < answers; answer++)
            s_names.Add(answers == 1 ? name : $"{name} {answer}");
        return first;
    }
}
