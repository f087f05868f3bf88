using SiteGen.Text;

namespace SiteGen.Diagnostics;

/// <summary>A name as it can be pasted into a command line.</summary>
public static class ShellWord
{
    private const string Plain = "-_./@+,=:%";

    /// <summary>The name, in quotation marks if a shell would not take it for one word; control characters, which nobody can paste, as question marks.</summary>
    public static string Of(string name)
    {
        var shown = string.Concat(name.Select(c => HiddenCharacter.Is(c) ? '?' : c));
        if (shown.Length > 0 && shown.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal)))
            return shown;
        // Within single ones nothing means anything; PowerShell and cmd know the double ones better.
        return shown.AsSpan().IndexOfAny('"', '$', '`') < 0 && !shown.Contains('!', StringComparison.Ordinal) && !shown.Contains('\\', StringComparison.Ordinal)
            ? $"\"{shown}\"" : $"'{shown.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
