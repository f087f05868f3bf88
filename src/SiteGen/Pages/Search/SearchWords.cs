using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Pages.Search;

/// <summary>Cuts text into words as a search compares them.</summary>
/// <remarks>
/// A word is a run of letters, decimal digits and combining marks; an apostrophe or a hyphen ends it, whatever its
/// form. In scripts that are written without spaces every letter is a word. <c>search.js</c> does the same, and must.
/// </remarks>
internal static class SearchWords
{
    /// <summary>Is given words.</summary>
    internal interface ITaker
    {
        /// <param name="word">A word, folded; its characters are there for the length of the call.</param>
        void Take(ReadOnlySpan<char> word);
    }

    // Each ASCII character as it is in a word; zero for those that end one.
    private static readonly char[] s_ascii =
        [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : '\0')];

    /// <summary>Gives away the words of a text, one after the other.</summary>
    public static void Cut<TTaker>(ReadOnlySpan<char> text, TTaker to)
        where TTaker : ITaker, allows ref struct
    {
        var word = new Word(stackalloc char[64]);
        Span<char> pair = stackalloc char[2];
        ReadOnlySpan<char> ascii = s_ascii;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c < ascii.Length)
            {
                at++;
                if (ascii[c] is not '\0' and var folded)
                    word.Append(folded);
                else
                    word.End(to);
                continue;
            }
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            at += length;
            if (!IsInWord(rune))
            {
                word.End(to);
            }
            else if (IsWord(rune))
            {
                word.End(to);
                word.Append(c);
                word.End(to);
            }
            else if (length == 2)
            {
                var units = Rune.ToLowerInvariant(rune).EncodeToUtf16(pair);
                word.Append(pair[..units]);
            }
            else if (!IsDropped(c))
            {
                word.AppendFolded(char.ToLowerInvariant(c));
            }
        }
        word.End(to);
    }

    /// <summary>The words of a text, folded, each once.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new Set(new HashSet<string>(StringComparer.Ordinal));
        Cut(text, words);
        return words.Words;
    }

    private static bool IsInWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.DecimalDigitNumber => true,
        _ => rune.IsBmp && IsDropped((char)rune.Value),
    };

    // Combining accents, the points of Hebrew and Arabic, the stroke that draws Arabic words out, and signs without width.
    private static bool IsDropped(char c) =>
        c is (>= '\u0300' and <= '\u036F')
            or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
            or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670'
            or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static bool IsWord(Rune rune) => rune.IsBmp && UnspacedScripts.Hold((char)rune.Value);

    private readonly struct Set(HashSet<string> words) : ITaker
    {
        public HashSet<string> Words => words;

        public void Take(ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Add(word);
    }

    private ref struct Word(Span<char> buffer)
    {
        private Span<char> _buffer = buffer;
        private int _length;

        public void Append(char c)
        {
            if (_length == _buffer.Length)
                Grow();
            _buffer[_length++] = c;
        }

        public void Append(scoped ReadOnlySpan<char> letters)
        {
            foreach (var c in letters)
                Append(c);
        }

        public void AppendFolded(char c)
        {
            if (LetterFolding.Fold(c) is { } folded)
                Append(folded);
            else
                Append(c);
        }

        public void End<TTaker>(TTaker to)
            where TTaker : ITaker, allows ref struct
        {
            if (_length > 0)
                to.Take(_buffer[.._length]);
            _length = 0;
        }

        private void Grow()
        {
            var larger = new char[_buffer.Length * 2];
            _buffer.CopyTo(larger);
            _buffer = larger;
        }
    }
}
