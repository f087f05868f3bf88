namespace SiteGen.Output;

/// <summary>One file of the site, as it is to be published.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, as OutputPath allows.</param>
/// <param name="Content">All its bytes.</param>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
