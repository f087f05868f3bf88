using SiteGen.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>The longer words of the beginning of an article, which say what it is about.</summary>
internal readonly struct ArticleWords
{
    /// <summary>Shorter words are mostly articles and prepositions, which any two lines have in common.</summary>
    public const int LeastLetters = 4;

    private const int WordsRead = 600;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public ArticleWords(Draft draft)
    {
        _words = new HashSet<string>(WordsRead, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var read = 0;
        for (var line = draft.ArticleStart; line < draft.Lines.Length && read < WordsRead; line++)
        {
            if (!draft.Lines[line].IsProse)
                continue;
            foreach (var word in new WordsOfLine(draft.Source.Line(line)))
            {
                read++;
                if (word.Length >= LeastLetters)
                    _words.Add(word);
            }
        }
    }

    /// <summary>How many longer words a line has, and how many of them the article has, too.</summary>
    public (int Words, int Shared) SharedWith(ReadOnlySpan<char> line)
    {
        int words = 0, shared = 0;
        foreach (var word in new WordsOfLine(line))
        {
            if (word.Length < LeastLetters)
                continue;
            words++;
            shared += _words.Contains(word) ? 1 : 0;
        }
        return (words, shared);
    }
}
