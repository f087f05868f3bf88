using System.Globalization;

namespace SiteGen.Diagnostics;

/// <summary>Numbers with their nouns, as messages and pages give them.</summary>
public static class Amount
{
    /// <summary><c>1 note</c>, <c>12 notes</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one of them.</param>
    /// <param name="many">The noun for several; null if only an s is added.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
