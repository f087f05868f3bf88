using System.Globalization;
using System.Text;
using SiteGen.Editions;
using SiteGen.Input.Yaml;

namespace SiteGen.Input.Locks;

/// <summary>Writes locks: the same anchors, the same bytes.</summary>
internal static class LockWriter
{
    private const string Head = """
        # Made by SiteGen: where the passages of this text stood when an editor last reviewed them. Keep it in version control, and
        # do not edit it. `sitegen build` adds what you annotate; when the seed changes, `sitegen reanchor` compares with it.

        """;

    private const string HistoryKey = "history:\n";

    /// <summary>The file.</summary>
    public static string Write(AnchorsLock locked)
    {
        var yaml = new StringBuilder(Head, 512 + 320 * locked.Anchors.Length);
        yaml.Append("sha256: ").Append(locked.Sha256).Append("\nanchors:").Append(locked.Anchors.IsEmpty ? " []\n" : "\n");
        foreach (var anchor in locked.Anchors)
            Append(yaml, anchor);
        if (!locked.History.IsEmpty)
            yaml.Append(HistoryKey);
        foreach (var change in locked.History)
            Append(yaml, change);
        return yaml.ToString();
    }

    /// <summary>Whether a file says of all anchors what a lock without history says.</summary>
    public static bool IsSame(string file, string withoutHistory) =>
        file.StartsWith(withoutHistory, StringComparison.Ordinal)
        && (file.Length == withoutHistory.Length
            || file.AsSpan(withoutHistory.Length).StartsWith(HistoryKey, StringComparison.Ordinal));

    private static void Append(StringBuilder yaml, LockedAnchor anchor)
    {
        yaml.Append("  - ");
        var key = anchor.Key;
        _ = key.Kind switch
        {
            AnchorKind.FarEnd => yaml.Append("id: ").Append(key.Id).Append("\n    from: ").Append(YamlQuoting.Quoted(key.From)),
            AnchorKind.Mention when key.Number > 1 => yaml.Append("event: ").Append(key.Id)
                .Append("\n    passage: ").Append(CultureInfo.InvariantCulture, $"{key.Number}"),
            AnchorKind.Mention => yaml.Append("event: ").Append(key.Id),
            AnchorKind.Cleaning => yaml.Append("cleaning: ").Append(key.Lines),
            AnchorKind.Structure => yaml.Append("structure: ").Append(key.Lines),
            _ => yaml.Append("id: ").Append(key.Id),
        };
        var passage = anchor.Passage;
        yaml.Append(CultureInfo.InvariantCulture,
            $"\n    at: {{ line: {passage.Line}, column: {passage.Column}, start: {passage.Start}, end: {passage.End} }}");
        if (passage.Text.IsWhole)
        {
            Append(yaml, "text", passage.Text.Begins);
        }
        else
        {
            Append(yaml, "begins", passage.Text.Begins);
            Append(yaml, "ends", passage.Text.Ends);
            yaml.Append("\n    sha256: ").Append(passage.Text.Sha256);
        }
        Append(yaml, "before", passage.Before);
        Append(yaml, "after", passage.After);
        if (anchor.Sha256 is { } seed)
            yaml.Append("\n    reviewed: ").Append(seed);
        yaml.Append('\n');
    }

    private static void Append(StringBuilder yaml, ReviewedChange change)
    {
        yaml.Append("  - from: ").Append(change.From).Append("\n    to: ").Append(change.To)
            .Append(CultureInfo.InvariantCulture, $"\n    unchanged: {change.Unchanged}\n");
        foreach (var (name, items) in new[] { ("moved", change.Moved), ("reworded", change.Reworded) })
        {
            if (items.IsEmpty)
                continue;
            yaml.Append("    ").Append(name).Append(":\n");
            foreach (var item in items)
            {
                yaml.Append("      - ");
                YamlQuoting.AppendQuoted(yaml, item);
                yaml.Append('\n');
            }
        }
    }

    private static void Append(StringBuilder yaml, string key, string text)
    {
        yaml.Append("\n    ").Append(key).Append(": ");
        YamlQuoting.AppendQuoted(yaml, text);
    }
}
