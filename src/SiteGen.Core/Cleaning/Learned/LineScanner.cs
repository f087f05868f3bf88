using SiteGen.Text;

namespace SiteGen.Cleaning.Learned;

/// <summary>Reads a line once, character by character.</summary>
internal ref struct LineScanner
{
    private static readonly uint s_ago = TokenHash.Of("ago");
    private static readonly uint s_http = TokenHash.Of("http");
    private static readonly uint s_https = TokenHash.Of("https");
    private static readonly uint s_www = TokenHash.Of("www");
    private static readonly uint s_com = TokenHash.Of("com");
    private static readonly uint s_number = TokenHash.Of("#");

    private readonly List<Token> _tokens;
    private LineShape _shape;
    private uint _hash;
    private int _length;
    private int _digits;
    private int _number;
    private int _unspaced;
    private bool _inWord;
    private bool _ended;
    private char _before;
    private bool _isCapitalised;
    private bool _isAllCapitals;

    private LineScanner(int line, List<Token> tokens)
    {
        _tokens = tokens;
        _shape = new LineShape { Line = line, TokenStart = tokens.Count, Key = TokenHash.Empty, Pattern = TokenHash.Empty };
        _hash = TokenHash.Empty;
        _before = ' ';
    }

    /// <summary>The shape of a line; its words are added to the list.</summary>
    /// <param name="line">Zero-based.</param>
    /// <param name="text">The line.</param>
    /// <param name="tokens">The words of the page so far.</param>
    public static LineShape Scan(int line, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var marker = ListMarker.Of(text);
        var words = text[marker.Length..].Trim();
        var scanner = new LineScanner(line, tokens);
        for (var at = 0; at < words.Length;)
        {
            at += scanner.TakeSmallLetters(words[at..]);
            if (at < words.Length)
                scanner.Take(words[at++]);
        }
        scanner.Take('\n');
        scanner.EndToken();
        scanner._shape.Marker = (byte)(marker.Length == 0 ? 0 : marker.IsNumber ? 2 : 1);
        scanner._shape.TokenCount = tokens.Count - scanner._shape.TokenStart;
        if (!words.IsEmpty)
        {
            scanner._shape.Begin = words[0];
            scanner._shape.End = words[^1];
        }
        return scanner._shape;
    }

    private void Take(char c)
    {
        if (char.IsAsciiLetter(c))
            TakeLetter((char)(c | 0x20), c < 'a', isKnown: true);
        else if (c is ' ' or '\n')
            TakeSpace(c);
        else if (char.IsAsciiDigit(c))
            TakeDigit(c);
        else if (c < 128)
            TakeSign(c);
        else if (UnspacedScripts.Hold(c))
            TakeUnspaced(c);
        else if (char.IsLetter(c))
            TakeLetter(char.ToLowerInvariant(c), char.IsUpper(c), c < '\u0250');
        else if (char.IsDigit(c))
            TakeDigit(c);
        else if (char.IsWhiteSpace(c))
            TakeSpace(c);
        else
            TakeSign(Folding.Fold(c));
        _before = c;
    }

    // Most characters are small letters within a word, and of them there is least to remember.
    private int TakeSmallLetters(ReadOnlySpan<char> text)
    {
        if (_length == 0 || _digits > 0)
            return 0;
        var count = 0;
        var hash = _hash;
        while (count < text.Length && char.IsAsciiLetterLower(text[count]))
            hash = TokenHash.With(hash, text[count++]);
        if (count == 0)
            return 0;
        _isAllCapitals = false;
        _shape.Signs += count;
        _shape.Letters += count;
        _shape.KnownLetters += count;
        (_hash, _before) = (hash, text[count - 1]);
        _length += count;
        return count;
    }

    private void TakeLetter(char lower, bool isCapital, bool isKnown)
    {
        if (!_inWord)
        {
            _shape.Words++;
            if (isCapital)
                _shape.Capitalised++;
            _inWord = true;
        }
        else if (isCapital && (char.IsAsciiLetterLower(_before) || char.IsAsciiDigit(_before)))
        {
            _shape.Has |= LineSigns.Glued;
        }
        _ended = false;
        _shape.Signs++;
        _shape.Letters++;
        if (isCapital)
            _shape.Capitals++;
        if (isKnown)
            _shape.KnownLetters++;
        if (_digits > 0 && _length == _digits)
            EndToken();
        if (_length == 0)
            _isCapitalised = _isAllCapitals = isCapital;
        else
            _isAllCapitals &= isCapital;
        _hash = TokenHash.With(_hash, lower);
        _length++;
    }

    // Where no spaces are written two letters make a word, as they do on average in Chinese, and a sentence ends in its sign.
    private void TakeUnspaced(char c)
    {
        if (_ended)
            _shape.Sentences++;
        if (_unspaced++ % 2 == 0)
            _inWord = false;
        TakeLetter(c, isCapital: false, isKnown: false);
    }

    private void TakeDigit(char c)
    {
        if (!_inWord)
        {
            _shape.Words++;
            _inWord = true;
        }
        _ended = false;
        _shape.Signs++;
        _shape.Digits++;
        if (_length > 0 && _digits == 0)
            EndToken();
        _number = _digits < 6 ? (_number * 10) + (c - '0') : _number;
        _digits++;
        _length++;
    }

    private void TakeSpace(char c)
    {
        EndToken();
        if (_ended)
            _shape.Sentences++;
        if (c == '\n')
            _shape.EndsSentence = _ended;
        else if (c == '\t')
            _shape.Has |= LineSigns.Tab;
        if (_before == ':' && c != '\n')
            _shape.Has |= LineSigns.InnerColon;
        _inWord = _ended = false;
    }

    private void TakeSign(char c)
    {
        // An apostrophe within a word does not end it: don't is one word, and so is l'été.
        if (c == '\'' && _inWord && _digits == 0)
        {
            _shape.Signs++;
            return;
        }
        if (c == '\0')
            return;
        EndToken();
        if (c is '\t' or '\v' or '\f' or '\r')
        {
            TakeSpace(c);
            return;
        }
        _shape.Signs++;
        switch (c)
        {
            case '.' or '!' or '…' or '。' or '！' or '।':
                _ended = true;
                break;
            case '?' or '？' or '؟':
                _ended = true;
                _shape.Has |= LineSigns.Question;
                break;
            case ')' or ']' or '\'':
                break;
            case '"':
                _shape.Has |= LineSigns.Quotation;
                break;
            default:
                _ended = false;
                if (c is ',' or ';' or '、' or '，')
                    _shape.Commas++;
                break;
        }
        _shape.Has |= LineSign.Of(c, _before);
    }

    private void EndToken()
    {
        if (_length == 0)
            return;
        var token = _digits == _length ? s_number : _hash;
        if (_digits == 4 && _number is >= 1900 and <= 2050)
            _shape.Has |= LineSigns.Year;
        var kind = token == s_number ? WordKind.None : WordKinds.Of(token);
        Count(token, kind);
        if (_tokens.Count - _shape.TokenStart < 8)
            _shape.Pattern = TokenHash.With(_shape.Pattern, token == s_number ? '#'
                : kind != WordKind.None ? 'f' : _isAllCapitals ? 'A' : _isCapitalised ? 'C' : 'w');
        _tokens.Add(new Token(token, kind));
        _shape.Key = TokenHash.Pair(_shape.Key, token);
        _hash = TokenHash.Empty;
        _length = _digits = _number = 0;
    }

    private void Count(uint token, WordKind kind)
    {
        if (kind != WordKind.None)
        {
            _shape.Function += (kind & WordKind.Function) != 0 ? 1 : 0;
            _shape.Second += (kind & WordKind.Second) != 0 ? 1 : 0;
            _shape.First += (kind & WordKind.First) != 0 ? 1 : 0;
            _shape.Calendar += (kind & WordKind.Calendar) != 0 ? 1 : 0;
            _shape.Telling += (kind & WordKind.Telling) != 0 ? 1 : 0;
        }
        if (token == s_ago)
            _shape.Has |= LineSigns.Ago;
        else if (token == s_http || token == s_https || token == s_www || token == s_com)
            _shape.Has |= LineSigns.Address;
    }
}
