using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Output;

/// <summary>Makes a folder hold a site: the one place that changes it.</summary>
/// <remarks>
/// <para>All or nothing: whatever ends the build, the folder holds the old site or the new one, as
/// <see cref="Publication"/> says. That covers the death of the program, not that of the machine: what the system has
/// not yet put on the disk when the power fails is lost, and the next build writes it again.</para>
/// <para>Files that SiteGen did not write are neither changed nor deleted. Which it wrote, the
/// <see cref="Manifest"/> says.</para>
/// <para>A file that holds what it should is not touched; if all do, nothing in the folder is.</para>
/// </remarks>
internal static class SiteWriter
{
    /// <summary>Writes the site.</summary>
    /// <param name="outputFolder">The folder, or a link to it; made if it is not there.</param>
    /// <param name="files">The whole site, in any order.</param>
    /// <param name="force">Whether files that SiteGen did not write may be overwritten.</param>
    /// <param name="onStep">For tests: called before each step, while files are prepared by several threads at once;
    /// what it throws ends the build there.</param>
    /// <returns>What was done; with an error, nothing was.</returns>
    /// <exception cref="ArgumentException">Paths that <see cref="OutputPath"/> does not allow.</exception>
    public static Reported<WriteSummary> Write(
        string outputFolder, IReadOnlyList<OutputFile> files, bool force, Action<string>? onStep = null)
    {
        OutputPath.ThrowIfUnfit(files);
        var name = Path.TrimEndingDirectorySeparator(outputFolder).Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            return WriteOrThrow(name, RealPath.Of(outputFolder), [.. files], force, onStep);
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            return Fail(name, $"the site cannot be written: {ReasonOf(exception)}");
        }
    }

    private static Reported<WriteSummary> WriteOrThrow(
        string name, string output, ImmutableArray<OutputFile> files, bool force, Action<string>? onStep)
    {
        if (File.Exists(output))
            return Fail(name, "the output folder is a file", "Move the file away, or choose a folder with --output.");
        var mounts = Mounts.In(output);
        var stagingFolder = Staging.FolderFor(output, inside: mounts.Contains(output));
        using var staging = Staging.Enter(stagingFolder, output);
        if (staging is null)
            return Fail(name, "another build is writing this site", "Wait until it is done.");
        try
        {
            onStep?.Invoke("clear");
            staging.Clear();
            onStep?.Invoke("plan");
            var old = SiteOnDisk.Read(output, except: stagingFolder);
            var plan = WritePlan.Make(old, files, force);
            if (!plan.Obstacles.IsEmpty)
                return new(default, [.. plan.Obstacles.Select(obstacle => obstacle.ToDiagnostic(name))]);
            if (plan.ChangeCount > 0)
                Publication.Publish(plan, staging, oneByOne: !mounts.IsEmpty || old.HasUnreadable, onStep);
            TryClear(staging);
            return Reported.Clean(plan.Summary);
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            TryClear(staging);
            throw;
        }
    }

    private static void TryClear(Staging staging)
    {
        try
        {
            staging.Clear();
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            // Whether the site could be written matters more; the next build clears the folder.
        }
    }

    // Null for what is not the system's refusal but a fault of ours.
    private static string? ReasonOf(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception.Message,
        AggregateException { InnerExceptions: [var first, ..] } => ReasonOf(first),
        _ => null,
    };

    private static Reported<WriteSummary> Fail(string name, string message, string? hint = null) =>
        Reported.With(default(WriteSummary), new Diagnostic(Rules.CannotWrite, Place.File(name), message, hint));
}
