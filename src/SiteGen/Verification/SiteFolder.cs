using SiteGen.Output;

namespace SiteGen.Verification;

/// <summary>A published site in a folder.</summary>
internal sealed class SiteFolder(string folder) : PublishedSite
{
    private readonly Lazy<SiteOnDisk> _site = new(() => SiteOnDisk.Read(Path.GetFullPath(folder)));

    /// <inheritdoc/>
    public override string Name => folder;

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Paths =>
        [.. _site.Value.Entries.Where(entry => entry.Kind != EntryKind.Folder).Select(entry => entry.Path)];

    /// <inheritdoc/>
    protected override async Task<PublishedFile> FetchAsync(string path, CancellationToken stop)
    {
        var file = new FileInfo(Path.Combine(_site.Value.Root, path));
        try
        {
            if (!file.Exists)
                return PublishedFile.Missing;
            if (file.Length > Largest)
                return new(null, "it is larger than 1 GB");
            // What has no length is not opened: it could be a pipe, and reading would wait for ever.
            return new(file.Length == 0 ? [] : await File.ReadAllBytesAsync(file.FullName, stop));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(null, problem is UnauthorizedAccessException ? "you may not read it" : problem.Message);
        }
    }
}
