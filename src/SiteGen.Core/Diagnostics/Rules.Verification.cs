using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of a published site that is held against its edition.
public static partial class Rules
{
    /// <summary>A folder or address that is not a site.</summary>
    public static readonly Rule NotASite = Error("SG0901", "Not a site of this edition",
        "Give the folder that a build wrote, or the address at which its index.html is published.");

    /// <summary>A site or a file of it that cannot be read.</summary>
    public static readonly Rule SiteUnreachable = Error("SG0902", "Site cannot be read",
        "Check the address and the connection, and try again.");

    /// <summary>A page or seed that is not on the site.</summary>
    public static readonly Rule TextMissing = Error("SG0903", "Missing on the site",
        "Build the site and publish all of it: every file, with its folders.");

    /// <summary>A source page that does not show the seed.</summary>
    public static readonly Rule SeedNotRebuilt = Error("SG0904", "Source page differs from the seed",
        "If the seed was changed, build and publish the site again; if not, the site was changed after it was built.");

    /// <summary>A reading page that does not show the seed's words.</summary>
    public static readonly Rule ReadingDiffers = Error("SG0905", "Reading page differs from the seed",
        "If the seed was changed, build and publish the site again; if not, the site was changed after it was built.");

    /// <summary>A published seed that is not the edition's.</summary>
    public static readonly Rule PublishedSeedDiffers = Error("SG0906", "Published seed differs",
        "Publish the seed byte for byte: some ways of copying change line breaks or the character set.");

    /// <summary>A text on the site that the edition does not have.</summary>
    public static readonly Rule ForeignText = Error("SG0907", "Text that the edition does not have",
        "Remove it from the site, or add its seed to the edition. Publishing over an older site leaves old files behind.");

    /// <summary>A file that is not the one that was built.</summary>
    public static readonly Rule NotAsBuilt = Error("SG0908", "File is not as it was built",
        "Build the site and publish it again; a host that changes files (minifies, injects) must be told not to.");

    /// <summary>A site without its list of checksums.</summary>
    public static readonly Rule NoManifest = Note("SG0909", "No list of checksums",
        "Publish .sitegen-manifest as well, to have every file of the site checked; some hosts leave out files that begin with a dot.");

    private static ImmutableArray<Rule> OfVerification =>
    [
        NotASite, SiteUnreachable, TextMissing, SeedNotRebuilt, ReadingDiffers, PublishedSeedDiffers, ForeignText, NotAsBuilt,
        NoManifest,
    ];
}
