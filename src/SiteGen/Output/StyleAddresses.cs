namespace SiteGen.Output;

/// <summary>Finds the addresses that a style sheet loads something from: of <c>url()</c>, <c>@import</c> and <c>image-set()</c>.</summary>
/// <remarks>Reads no more of the language than that takes.</remarks>
internal ref struct StyleAddresses(string css)
{
    private readonly List<string> _found = [];
    private readonly Stack<string> _functions = new();
    private string _rule = "";
    private int _at;

    /// <summary>The addresses, in order, as they are meant: without quotation marks and escapes.</summary>
    /// <param name="css">A style sheet, or the declarations of one element.</param>
    public static IReadOnlyList<string> In(string css)
    {
        var reader = new StyleAddresses(css);
        while (reader._at < css.Length)
            reader.Next();
        return reader._found;
    }

    // What is compared has no capitals.
    private readonly bool LoadsText => _rule is "import" && _functions.Count == 0
        || (_functions.TryPeek(out var function) && function is "url" or "image-set" or "-webkit-image-set");

    private void Next()
    {
        var sign = css[_at];
        if (StyleTokens.IsComment(css, _at))
            _at = StyleTokens.EndOfComment(css, _at);
        else if (sign is '"' or '\'')
            AddText();
        else if (sign == '@')
        {
            _at++;
            _rule = Name();
        }
        else if (StyleTokens.IsOfName(sign))
            AddFunction(Name());
        else
            Pass(sign);
    }

    private void Pass(char sign)
    {
        _at++;
        if (sign == '(')
            _functions.Push("");
        else if (sign == ')')
            _functions.TryPop(out _);
        else if (sign is ';' or '{' or '}')
        {
            _rule = "";
            _functions.Clear();
        }
    }

    private void AddText()
    {
        var end = StyleTokens.EndOfQuoted(css, _at);
        var text = StyleTokens.Meant(css.AsSpan(_at + 1, end - _at - 1));
        _at = end + 1;
        // A name of a namespace looks like an address, and nothing is loaded from it.
        if (LoadsText && _rule is not "namespace")
            _found.Add(text);
    }

    private void AddFunction(string name)
    {
        if (Peek(0) != '(')
            return;
        _at++;
        _functions.Push(name);
        if (name is not "url")
            return;
        while (char.IsWhiteSpace(Peek(0)))
            _at++;
        if (Peek(0) is '"' or '\'')
            return;
        var end = StyleTokens.EndOfAddress(css, _at);
        var address = StyleTokens.Meant(css.AsSpan(_at, end - _at)).TrimEnd();
        _at = end;
        if (_rule is not "namespace")
            _found.Add(address);
    }

    private string Name()
    {
        var begin = _at;
        _at = StyleTokens.EndOfName(css, _at);
        return StyleTokens.Meant(css.AsSpan(begin, _at - begin)).ToLowerInvariant();
    }

    private readonly char Peek(int ahead) => _at + ahead < css.Length ? css[_at + ahead] : '\0';
}
