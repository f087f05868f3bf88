using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;

namespace SiteGen.Documents;

/// <summary>What editors say of the structure of lines.</summary>
internal static class DeclaredStructure
{
    /// <summary>The entries that can be followed, by zero-based line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="structure">All entries.</param>
    /// <param name="findings">Receives an error for each of the others.</param>
    public static Dictionary<int, Structure> ByLine(
        CleanText text, ImmutableArray<Structure> structure, ImmutableArray<Diagnostic>.Builder findings)
    {
        var declared = new Dictionary<int, Structure>();
        foreach (var entry in structure)
        {
            var line = entry.Line - 1;
            if (line >= text.Source.LineCount)
                findings.Add(new Diagnostic(Rules.BadLines, entry.Place, string.Create(CultureInfo.InvariantCulture,
                    $"{text.Source.Path} has {text.Source.LineCount} lines; there is no line {entry.Line}")));
            else if (entry.As is not null && text.Verdicts[line].Fate != Fate.Kept)
                findings.Add(new Diagnostic(Rules.StructureOfRemovedLine, entry.Place, string.Create(
                    CultureInfo.InvariantCulture, $"line {entry.Line} {FateOf(text.Verdicts[line])}"),
                    text.Verdicts[line].Fate == Fate.Blank ? "Correct the line number." : null));
            else if (!declared.TryAdd(line, entry))
                findings.Add(new Diagnostic(Rules.LineTwice, entry.Place, string.Create(CultureInfo.InvariantCulture,
                    $"line {entry.Line} is already named in the entry at line {declared[line].Place.Line}")));
        }
        return declared;
    }

    private static string FateOf(LineVerdict verdict) => verdict.Fate switch
    {
        Fate.Blank => "is blank",
        Fate.Lifted => "was lifted out of the article as metadata",
        _ => "was removed from the article",
    };
}
