using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>Gives an editor the last word on the cleaning of a text.</summary>
public static class Overrules
{
    // As much of a line as tells which it is.
    private const int Shown = 61;

    /// <summary>The verdicts after the editor's entries.</summary>
    /// <returns>The text; with an error for each entry that names no line of the seed, names one twice, or changes
    /// nothing, and a note for each verdict that was overruled, so that rules can be learnt from it.</returns>
    public static Reported<CleanText> Apply(CleanText text, ImmutableArray<CleaningEntry> entries)
    {
        var verdicts = text.Verdicts.ToBuilder();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var named = new Dictionary<int, CleaningEntry>();
        foreach (var entry in entries)
        {
            if (entry.LastLine > verdicts.Count)
            {
                findings.Add(new Diagnostic(Rules.BadLines, entry.Place, Invariant(
                    $"{text.Source.Path} has {verdicts.Count} lines; there is no line {entry.LastLine}")));
                continue;
            }
            var changed = false;
            for (var line = entry.FirstLine - 1; line < entry.LastLine; line++)
            {
                if (!named.TryAdd(line, entry))
                    findings.Add(new Diagnostic(Rules.LineTwice, entry.Place, Invariant(
                        $"line {line + 1} is already named in the entry at line {named[line].Place.Line}")));
                var before = verdicts[line];
                if (!Overrule(verdicts, line, entry))
                    continue;
                changed = true;
                findings.Add(Overruled(text.Source, before, entry));
            }
            if (!changed && entry.Action is not null)
                findings.Add(Enumerable.Range(entry.FirstLine - 1, entry.LastLine - entry.FirstLine + 1).All(line => verdicts[line].Fate == Fate.Blank)
                    ? new Diagnostic(Rules.UnusedOverrule, entry.Place, $"{Named(entry)} blank", "Correct the line number.")
                    : new Diagnostic(Rules.UnusedOverrule, entry.Place, $"{Named(entry)} {(entry.Action == CleaningAction.Keep ? "kept" : "removed")} anyway"));
        }
        var stated = text.Metadata.RemoveAll(metadata =>
            verdicts[text.Source.LineAt(metadata.Span.Start)].Fate != Fate.Lifted);
        return new(text with { Verdicts = verdicts.ToImmutable(), Metadata = stated }, findings.ToImmutable());
    }

    private static bool Overrule(ImmutableArray<LineVerdict>.Builder verdicts, int line, CleaningEntry entry)
    {
        var fate = entry.Action switch
        {
            CleaningAction.Keep => Fate.Kept,
            CleaningAction.Remove => Fate.Removed,
            _ => verdicts[line].Fate,
        };
        if (fate == verdicts[line].Fate || verdicts[line].Fate == Fate.Blank)
            return false;
        verdicts[line] = new LineVerdict(line, fate, "editor",
            entry.Reason.Length > 0 ? entry.Reason : "The editor's judgement.");
        return true;
    }

    private static Diagnostic Overruled(SourceText source, LineVerdict before, CleaningEntry entry)
    {
        var shown = Shortening.Of(source.Line(before.Line).Trim(), Shown);
        var program = before.Fate == Fate.Kept ? "the program keeps it"
            : $"the program {(before.Fate == Fate.Lifted ? "lifts" : "removes")} it by {before.Rule} ({before.Reason.TrimEnd('.')})";
        var editor = $"you {(entry.Action == CleaningAction.Keep ? "keep" : "remove")} it{(entry.Reason.Length > 0 ? $": {entry.Reason}" : "")}";
        return new Diagnostic(Rules.VerdictOverruled, entry.Place, Invariant($"line {before.Line + 1}, “{shown}”: {program}; {editor}"));
    }

    private static string Named(CleaningEntry entry) => entry.FirstLine == entry.LastLine
        ? Invariant($"line {entry.FirstLine} is") : Invariant($"lines {entry.FirstLine} to {entry.LastLine} are");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
