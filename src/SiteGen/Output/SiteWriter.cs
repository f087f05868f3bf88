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
    /// <summary>Writes a site that is complete. One that is still being made goes through <see cref="SiteDraft"/>.</summary>
    /// <param name="outputFolder">The folder, or a link to it; made if it is not there.</param>
    /// <param name="files">The whole site, in any order.</param>
    /// <param name="force">Whether files that SiteGen did not write may be overwritten.</param>
    /// <param name="onStep">As for <see cref="SiteDraft.Begin"/>.</param>
    /// <returns>What was done; with an error, nothing was.</returns>
    /// <exception cref="ArgumentException">Paths that <see cref="OutputPath"/> does not allow.</exception>
    public static Reported<WriteSummary> Write(
        string outputFolder, IReadOnlyList<OutputFile> files, bool force, Action<string>? onStep = null)
    {
        foreach (var file in files)
            OutputPath.ThrowIfUnfit(file.Path);
        var begun = SiteDraft.Begin(outputFolder, onStep);
        if (begun.Value is not { } draft)
            return new(default, begun.Diagnostics);
        using (draft)
        {
            foreach (var file in files)
                draft.Add(file);
            return draft.Publish(force);
        }
    }
}
