using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>Prints findings as an editor reads them: place, what is wrong, the line itself with a caret, what to do.</summary>
internal sealed class Report(EditionFolder folder, TextWriter to)
{
    private const int Widest = 100;

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Prints findings in the order of files and lines.</summary>
    /// <param name="findings">In any order; the same finding twice is printed once.</param>
    /// <param name="isStrict">Whether warnings count as errors.</param>
    /// <returns>Whether one of them is an error.</returns>
    public bool Print(ImmutableArray<Diagnostic> findings, bool isStrict)
    {
        var sorted = Findings.Of(findings, isStrict);
        foreach (var finding in sorted.Sorted)
            Print(finding, sorted.SeverityOf(finding));
        var (errors, warnings) = (sorted.Count(Severity.Error), sorted.Count(Severity.Warning));
        if (errors + warnings > 0)
            to.WriteLine(errors == 0 ? Amount.Of(warnings, "warning")
                : warnings == 0 ? Amount.Of(errors, "error") : $"{Amount.Of(errors, "error")}, {Amount.Of(warnings, "warning")}");
        return errors > 0;
    }

    private void Print(Diagnostic finding, Severity severity)
    {
        to.WriteLine(Terminal.Visible($"{finding.Place}: {FindingFormats.WordFor(severity)} {finding.Rule.Code}: {finding.Message}"));
        if (Excerpt(finding.Place) is { } excerpt)
            to.WriteLine(excerpt);
        to.WriteLine(Terminal.Visible($"  hint: {finding.Advice}"));
        to.WriteLine();
    }

    private string? Excerpt(Place place)
    {
        // A finding about a whole file must not make us read it: it may be anything, a pipe for one.
        if (place.Line < 1)
            return null;
        var lines = LinesOf(place.Path);
        if (place.Line > lines.Length)
            return null;
        var line = Terminal.Visible(lines[place.Line - 1].Replace('\t', ' ').TrimEnd());
        if (line.Length == 0 || place.Column < 1)
            return null;
        var column = Math.Min(place.Column - 1, line.Length);
        // A caret far to the right would wrap; so the excerpt begins shortly before it.
        var start = column < Widest - 20 ? 0 : Shortening.StartAt(line, column - 20);
        var end = Shortening.EndAt(line, Math.Min(line.Length, start + Widest));
        var shown = (start > 0 ? "…" : "") + line[start..end] + (end < line.Length ? "…" : "");
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var caret = new string(' ', column - start + (start > 0 ? 1 : 0));
        return $"  {number} | {shown}\n  {new string(' ', number.Length)} | {caret}^";
    }

    private string[] LinesOf(string path)
    {
        if (_lines.TryGetValue(path, out var known))
            return known;
        var text = path.Length > 0 && File.Exists(Path.Combine(folder.Root, path)) ? folder.ReadText(path).Value : "";
        return _lines[path] = text.ReplaceLineEndings("\n").Split('\n');
    }
}
