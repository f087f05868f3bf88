using System.Text;
using SiteGen.Output;

namespace SiteGen.Pages;

/// <summary>Style sheets as they are published: without the comments and indents that are for those who write them.</summary>
internal ref struct StyleSheet
{
    private readonly ReadOnlySpan<char> _css;
    private readonly StringBuilder _dense;

    // Up to here, what is written stays as it is: in a text, an address or an escape, a space is a space.
    private int _kept;

    private int _at;

    private StyleSheet(string css)
    {
        _css = css;
        _dense = new StringBuilder(css.Length);
    }

    /// <summary>The same rules in fewer bytes. Quoted texts and addresses stay as they are.</summary>
    public static string Dense(string css)
    {
        var sheet = new StyleSheet(css);
        for (var isParted = false; sheet._at < css.Length;)
        {
            if (StyleTokens.IsComment(css, sheet._at))
            {
                sheet._at = StyleTokens.EndOfComment(css, sheet._at);
                isParted = true;
                continue;
            }
            if (isParted)
                sheet.Part();
            isParted = false;
            sheet.Next();
        }
        return sheet._dense.ToString().TrimEnd() + "\n";
    }

    // A comment parts words as a space does, but is none: one that alone stands between two is left, without what it says.
    private readonly void Part()
    {
        if (_dense.Length > 0 && (_dense.Length == _kept || !IsMark(_dense[^1])) && !IsMark(_css[_at]))
            _dense.Append("/**/");

        static bool IsMark(char c) => IsBreak(c) || c is ':' or ')' or '[' or ']';
    }

    private void Next()
    {
        var c = _css[_at];
        if (c is '"' or '\'')
            Keep(StyleTokens.EndOfQuoted(_css, _at) + 1);
        else if (BeginsName())
            KeepName();
        // White space parts words; next to a brace, a semicolon, a child combinator or other white space, and after a colon, it does nothing.
        else if (char.IsWhiteSpace(c))
        {
            if (_dense.Length > 0 && (_dense.Length == _kept || !(IsBreak(_dense[^1]) || _dense[^1] == ':')) && _at + 1 < _css.Length && !IsBreak(_css[_at + 1]))
                _dense.Append(' ');
            _at++;
        }
        // A half is .5 as well as 0.5.
        else if (c == '0' && Peek(1) == '.' && char.IsAsciiDigit(Peek(2)) && IsValueNext())
            _at++;
        else
        {
            // The last semicolon of a rule ends nothing that the brace does not.
            if (c == '}' && _dense.Length > _kept && _dense[^1] is ' ' or ';')
                _dense.Length--;
            _dense.Append(c);
            _at++;
        }
    }

    private void KeepName()
    {
        var begin = _at;
        Keep(StyleTokens.EndOfName(_css, _at));
        if (Peek(0) != '(' || !StyleTokens.Meant(_css[begin.._at]).Equals("url", StringComparison.OrdinalIgnoreCase))
            return;
        if (_css[(_at + 1)..].TrimStart() is not ['"' or '\'', ..])
            Keep(StyleTokens.EndOfAddress(_css, _at) + 1);
    }

    private void Keep(int end)
    {
        end = Math.Min(end, _css.Length);
        _dense.Append(_css[_at..end]);
        _kept = _dense.Length;
        _at = end;
    }

    // A number has no name but its unit.
    private readonly bool BeginsName() =>
        IsLetter(_css[_at]) || (_css[_at] == '-' && (Peek(1) == '-' || IsLetter(Peek(1))));

    private readonly bool IsValueNext()
    {
        var last = _dense.Length - 1;
        if (last > 0 && _dense[last] == '-')
            last--;
        return last >= 0 && _dense[last] is ' ' or ':' or ',';
    }

    private readonly char Peek(int ahead) => _at + ahead < _css.Length ? _css[_at + ahead] : '\0';

    private static bool IsLetter(char c) => StyleTokens.IsOfName(c) && c != '-' && !char.IsAsciiDigit(c);

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '{' or '}' or ';' or ',' or '>';
}
