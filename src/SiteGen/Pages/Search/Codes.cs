using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>The signs that the index is written in: those of ASCII that need no escape in a script's string.</summary>
internal static class Codes
{
    /// <summary>Ninety signs: all that can be seen but the quotation mark, the backslash, the comma and the
    /// tilde.</summary>
    public const string Signs =
        "!#$%&'()*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

    /// <summary>Says that the next character stands for itself.</summary>
    public const char Literal = '~';

    /// <summary>Says that a part ends.</summary>
    public const char Divider = ',';

    private const int Half = 45;

    /// <summary>Appends a number, not negative: digits to the base 45, the lowest first; a sign of the upper half of
    /// <see cref="Signs"/> says that more follow.</summary>
    public static void AppendNumber(StringBuilder code, int number)
    {
        for (; number >= Half; number = (number / Half) - 1)
            code.Append(Signs[Half + (number % Half)]);
        code.Append(Signs[number]);
    }
}
