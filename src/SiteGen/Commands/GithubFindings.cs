using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>Findings as workflow commands of GitHub Actions, which shows them beside the lines they are about.</summary>
internal static class GithubFindings
{
    public static string Write(Findings findings, Func<string, string> fileOf)
    {
        var commands = new StringBuilder();
        foreach (var finding in findings.Sorted)
        {
            commands.Append("::").Append(findings.SeverityOf(finding) switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            });
            commands.Append(" file=").Append(Property(fileOf(finding.Place.Path)));
            if (finding.Place.Line > 0)
                commands.Append(CultureInfo.InvariantCulture, $",line={finding.Place.Line}");
            if (finding.Place.Column > 0)
                commands.Append(CultureInfo.InvariantCulture, $",col={finding.Place.Column}");
            commands.Append(",title=").Append(Property($"{finding.Rule.Code}: {finding.Rule.Title}"))
                .Append("::").Append(Data($"{finding.Message}\nhint: {finding.Advice}")).Append('\n');
        }
        return commands.ToString();
    }

    // As GitHub's own toolkit does: a line break would begin another command, a comma another property.
    private static string Data(string text) => Terminal.Visible(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
