using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Input.Yaml;

/// <summary>Writes texts as YAML scalars.</summary>
internal static class YamlQuoting
{
    /// <summary>Appends a text in double quotation marks, on one line, with what cannot be seen written as a code.</summary>
    public static void AppendQuoted(StringBuilder yaml, string text)
    {
        yaml.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                yaml.Append('\\').Append(c);
            else if (c == '\n')
                yaml.Append("\\n");
            else if (c == '\t')
                yaml.Append("\\t");
            else if (IsUnseen(c))
                yaml.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                yaml.Append(c);
        }
        yaml.Append('"');
    }

    /// <summary>A text in double quotation marks.</summary>
    public static string Quoted(string text)
    {
        var yaml = new StringBuilder(text.Length + 2);
        AppendQuoted(yaml, text);
        return yaml.ToString();
    }

    /// <summary>Whether a text can stand within single quotation marks, where nothing can be written as a code.</summary>
    public static bool FitsSingleQuotes(string text) => !text.Any(c => c is '\n' or '\t' || IsUnseen(c));

    // What YAML reads as the end of a line, what it refuses, and what one who compares two versions would not see.
    private static bool IsUnseen(char c) => HiddenCharacter.Is(c)
        || c is '\u00A0' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\u202F' or '\u2060';
}
