using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>Findings as they are to be told: each once, in the order of files and lines.</summary>
/// <param name="sorted">The findings.</param>
/// <param name="isStrict">Whether warnings count as errors.</param>
internal sealed class Findings(ImmutableArray<Diagnostic> sorted, bool isStrict)
{
    /// <summary>In the order of files and lines.</summary>
    public ImmutableArray<Diagnostic> Sorted => sorted;

    /// <summary>Puts findings in order.</summary>
    /// <param name="findings">In any order; the same finding may be there twice.</param>
    /// <param name="isStrict">Whether warnings count as errors.</param>
    public static Findings Of(IEnumerable<Diagnostic> findings, bool isStrict) => new(
        [.. findings.Distinct().OrderBy(finding => finding.Place)
            .ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Advice, StringComparer.Ordinal)],
        isStrict);

    /// <summary>How much a finding counts here.</summary>
    public Severity SeverityOf(Diagnostic finding) =>
        isStrict && finding.Rule.Severity == Severity.Warning ? Severity.Error : finding.Rule.Severity;

    /// <summary>How many findings count so much.</summary>
    public int Count(Severity severity) => sorted.Count(finding => SeverityOf(finding) == severity);
}
