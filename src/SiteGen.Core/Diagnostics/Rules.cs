using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>The catalogue of findings. Codes are grouped by stage, one file for each, and never reused.</summary>
public static partial class Rules
{
    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<Rule> All =>
    [
        .. OfFiles, .. OfYaml, .. OfRegisters, .. OfPassages, .. OfLocks, .. OfLines, .. OfPages, .. OfOutput, .. OfSite,
        .. OfVerification,
    ];

    private static Rule Error(string code, string title, string hint) => new(code, Severity.Error, title, hint);

    private static Rule Note(string code, string title, string hint) => new(code, Severity.Note, title, hint);

    private static Rule Warning(string code, string title, string hint) => new(code, Severity.Warning, title, hint);
}
