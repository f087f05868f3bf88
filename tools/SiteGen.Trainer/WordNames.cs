using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Trainer;

/// <summary>Finds out which words are behind the keys that the model's scanner makes of them.</summary>
internal static class WordNames
{
    /// <summary>Names of keys, as the file of weights has them.</summary>
    public static Dictionary<uint, string> Of(IEnumerable<TrainingPage> pages, IReadOnlyList<uint> keys)
    {
        var wanted = keys.ToHashSet();
        var names = new Dictionary<uint, string>();
        foreach (var page in pages)
        {
            var lines = page.Shape.Lines.Select(line => Words(page.Shape.Source.Line(line.Line)[ListMarker(page, line.Line)..])).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                var pattern = Pattern(lines[i]);
                Name(WordPosition.Pattern, pattern);
                Name(WordPosition.PatternBefore, pattern);
                Name(WordPosition.PatternAfter, pattern);
                var words = lines[i].Select(word => word.Lower).ToList();
                if (words.Count == 0)
                    continue;
                foreach (var position in new[] { WordPosition.First, WordPosition.Lead, WordPosition.FirstBefore, WordPosition.FirstAfter })
                    Name(position, words[0]);
                Name(WordPosition.Last, words[^1]);
                foreach (var word in words)
                {
                    Name(WordPosition.Word, word);
                    Name(WordPosition.Long, word);
                }
                for (var k = 0; k + 1 < words.Count; k++)
                {
                    Name(WordPosition.Pair, $"{words[k]} {words[k + 1]}");
                    Name(WordPosition.LeadPair, $"{words[k]} {words[k + 1]}");
                }
                if (words.Count <= 4)
                    foreach (var position in new[] { WordPosition.Line, WordPosition.LineBefore, WordPosition.LineAfter })
                        Name(position, string.Join(' ', words));
            }
        }
        return names;

        void Name(WordPosition position, string words)
        {
            var name = LexiconKey.Name(position, words);
            // Of two words with one key, the first in the alphabet names it, so that the order of pages does not matter.
            if (LexiconKey.Parse(name) is { } key && wanted.Contains(key)
                && (!names.TryGetValue(key, out var known) || string.CompareOrdinal(name, known) < 0))
                names[key] = name;
        }
    }

    private static int ListMarker(TrainingPage page, int line) =>
        SiteGen.Cleaning.ListMarker.Of(page.Shape.Source.Line(line)).Length;

    private static List<(string Lower, char Form)> Words(ReadOnlySpan<char> line)
    {
        var words = new List<(string, char)>();
        var word = new System.Text.StringBuilder();
        bool isNumber = false, isCapitalised = false, isAllCapitals = false;
        foreach (var c in line.ToString() + "\n")
        {
            var folded = Folding.Fold(c);
            var isDigit = char.IsDigit(c);
            var isLetter = char.IsLetter(c);
            if (folded == '\0' || (folded == '\'' && word.Length > 0 && !isNumber))
                continue;
            if (word.Length > 0 && ((!isDigit && !isLetter) || isDigit != isNumber))
            {
                words.Add(isNumber ? ("#", '#') : (word.ToString(), isAllCapitals ? 'A' : isCapitalised ? 'C' : 'w'));
                word.Clear();
            }
            if (!isDigit && !isLetter)
                continue;
            if (word.Length == 0)
                (isNumber, isCapitalised, isAllCapitals) = (isDigit, char.IsUpper(c), true);
            isAllCapitals &= char.IsUpper(c);
            word.Append(char.ToLowerInvariant(c));
        }
        return words;
    }

    private static string Pattern(List<(string Lower, char Form)> words) => string.Concat(words.Take(8)
        .Select(word => word.Form != '#' && WordKinds.Of(TokenHash.Of(word.Lower)) != WordKind.None ? 'f' : word.Form));
}
