using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>What can be said of one line without its neighbours.</summary>
internal readonly record struct LineFeatures
{
    // A paragraph of prose is longer than any teaser, caption or button; shorter ones count if they hold two sentences.
    private const int ProseWords = 20;
    private const int ProseWordsOfTwoSentences = 12;

    /// <param name="line">The line.</param>
    public LineFeatures(ReadOnlySpan<char> line)
    {
        IsBlank = line.IsWhiteSpace();
        HasOnlyNoBreakSpaces = IsBlank && line.Contains('\u00A0');
        Marker = ListMarker.Of(line);
        (Words, Sentences, EndsSentence) = Count(line[Marker.Length..].TrimEnd());
        EndsInQuestionOrCry = line.TrimEnd() is [.., '?' or '!' or '？' or '！' or '؟'];
    }

    /// <summary>Nothing but white space.</summary>
    public bool IsBlank { get; }

    /// <summary>White space with a no-break space in it: what is left of an empty element of the page.</summary>
    public bool HasOnlyNoBreakSpaces { get; }

    /// <summary>The bullet or number in front.</summary>
    public ListMarker Marker { get; }

    /// <summary>Number of words: stretches without white space that hold a letter or digit.</summary>
    public int Words { get; }

    /// <summary>Number of sentences that end within the line.</summary>
    public int Sentences { get; }

    /// <summary>Whether the line ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>Whether it is running text however short: two sentences, or one that ends in a full stop. A question or a
    /// cry may be a title, and "U.S." in the middle ends nothing.</summary>
    public bool IsStatement => Sentences > 1 || (EndsSentence && !EndsInQuestionOrCry);

    private bool EndsInQuestionOrCry { get; }

    /// <summary>A paragraph that can only be someone's running text.</summary>
    public bool IsProse => EndsSentence && Marker.Length == 0
        && (Words >= ProseWords || (Sentences >= 2 && Words >= ProseWordsOfTwoSentences));

    private static (int Words, int Sentences, bool EndsSentence) Count(ReadOnlySpan<char> line)
    {
        int words = 0, sentences = 0;
        bool inWord = false, ended = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsAsciiLetter(c) || char.IsLetterOrDigit(c))
            {
                if (!inWord)
                    words++;
                inWord = true;
                ended = false;
                // Most characters are small letters within a word.
                while (i + 1 < line.Length && char.IsAsciiLetterLower(line[i + 1]))
                    i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (ended)
                    sentences++;
                inWord = ended = false;
            }
            else if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।')
            {
                ended = true;
            }
            else if (Folding.Fold(c) is not ('\'' or '"' or ')' or ']'))
            {
                ended = false;
            }
        }
        return (words, ended ? sentences + 1 : sentences, ended);
    }
}
