namespace SiteGen.Output;

/// <summary>One file of the site, as it is to be published.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, as OutputPath allows.</param>
/// <param name="Content">All its bytes. They may be borrowed from whoever made them: whoever is given a file and keeps it keeps a copy.</param>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal, if whoever made them knows it.</summary>
    public string? Digest { get; init; }

    /// <summary>The file with bytes of its own.</summary>
    public OutputFile Kept() => this with { Content = Content.ToArray() };
}
