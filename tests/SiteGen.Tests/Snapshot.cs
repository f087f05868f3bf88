using System.Text;

namespace SiteGen.Tests;

/// <summary>Compares a text with its recording, in Verify's file convention.</summary>
/// <remarks><c>name.verified.ext</c> is the recording, kept in git; a text that differs is written beside it as
/// <c>name.received.ext</c>. To accept it, rename the file, or run the tests with SITEGEN_ACCEPT=1.</remarks>
internal static class Snapshot
{
    private const int LinesShown = 12;

    /// <summary>Fails unless the text equals its recording.</summary>
    /// <param name="received">The text; line ends are line feeds.</param>
    /// <param name="path">The recording without <c>.verified</c> and extension.</param>
    /// <param name="extension">Without a dot.</param>
    public static void Match(string received, string path, string extension = "txt")
    {
        var (verifiedPath, receivedPath) = ($"{path}.verified.{extension}", $"{path}.received.{extension}");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }
        if (Repository.IsAccepting)
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, verifiedPath)} "
            + (verified is null ? "is not there yet" : "differs") + $" (SITEGEN_ACCEPT=1 records anew):\n"
            + Difference(verified ?? "", received));
    }

    /// <summary>The lines from the first that differs to the last, with the signs of a diff.</summary>
    private static string Difference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var same = 0;
        while (same < Math.Min(old.Length, now.Length) && old[same] == now[same])
            same++;
        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - same && old[^(end + 1)] == now[^(end + 1)])
            end++;
        var shown = new StringBuilder();
        shown.Append(FormattableString.Invariant($"@@ line {same + 1} @@\n"));
        foreach (var (sign, lines) in new[] { ('-', old[same..^end]), ('+', now[same..^end]) })
        {
            foreach (var line in lines.Take(LinesShown))
                shown.Append(sign).Append(' ').Append(line).Append('\n');
            if (lines.Length > LinesShown)
                shown.Append(FormattableString.Invariant($"{sign} … {lines.Length - LinesShown} more lines\n"));
        }
        return shown.ToString();
    }
}
