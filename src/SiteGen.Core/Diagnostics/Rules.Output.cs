using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of writing.
public static partial class Rules
{
    /// <summary>A file in the output folder that SiteGen did not write.</summary>
    public static readonly Rule ForeignFile = Error("SG0701", "A file that SiteGen did not write is in the way",
        "Move it away, choose another folder with --output, or overwrite it with --force.");

    /// <summary>The output folder cannot be written.</summary>
    public static readonly Rule CannotWrite = Error("SG0702", "The site cannot be written",
        "Check that you may write to the folder and that the disk is not full.");

    /// <summary>The output would overwrite the edition's own files.</summary>
    public static readonly Rule OutputInsideInput = Error("SG0703", "Output folder holds the edition's own files",
        "Choose a folder outside of seeds, annotations and templates, for instance site.");

    /// <summary>An extracted text that would overwrite what is to be read.</summary>
    public static readonly Rule OutputIsInput = Error("SG0704", "Output would overwrite the input",
        "Choose another folder with --output.");

    private static ImmutableArray<Rule> OfOutput =>
    [
        ForeignFile, CannotWrite, OutputInsideInput, OutputIsInput,
    ];
}
