using System.Globalization;
using System.Text;

namespace SiteGen.Output;

/// <summary>Finds the addresses that a style sheet loads something from: of <c>url()</c>, <c>@import</c> and <c>image-set()</c>.</summary>
/// <remarks>Reads tokens as CSS Syntax (W3C, level 3) has them, escapes included, and no more of the language than that takes.</remarks>
internal ref struct StyleAddresses(string css)
{
    private const int MostHexDigits = 6;

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
        if (sign == '/' && Peek(1) == '*')
            _at = css.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
        else if (sign is '"' or '\'')
            AddText(sign);
        else if (sign == '@')
        {
            _at++;
            _rule = Name();
        }
        else if (IsOfName(sign))
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

    private void AddText(char mark)
    {
        _at++;
        var text = Until(sign => sign == mark || sign is '\n' or '\r' or '\f');
        _at++;
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
        var address = Until(sign => sign == ')').TrimEnd();
        if (_rule is not "namespace")
            _found.Add(address);
    }

    private string Name() => Until(sign => !IsOfName(sign)).ToLowerInvariant();

    private string Until(Func<char, bool> isEnd)
    {
        var text = new StringBuilder();
        while (_at < css.Length && !isEnd(css[_at]))
            if (css[_at] == '\\')
                AddEscaped(text);
            else
                text.Append(css[_at++]);
        return text.ToString();
    }

    private void AddEscaped(StringBuilder text)
    {
        _at++;
        var end = _at;
        while (end < css.Length && end - _at < MostHexDigits && char.IsAsciiHexDigit(css[end]))
            end++;
        if (end > _at)
        {
            text.Append(Rune.TryCreate(int.Parse(css.AsSpan(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out var sign) ? sign : Rune.ReplacementChar);
            _at = end + (char.IsWhiteSpace(end < css.Length ? css[end] : '\0') ? 1 : 0);
        }
        // A line that goes on in the next.
        else if (_at < css.Length && css[_at++] is not '\n' and var next)
            text.Append(next);
    }

    private readonly char Peek(int ahead) => _at + ahead < css.Length ? css[_at + ahead] : '\0';

    private static bool IsOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '\\' || sign > '\x7F';
}
