using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of files, before what they say is looked at.
public static partial class Rules
{
    /// <summary>The folder, or none above it, holds an edition.yaml.</summary>
    public static readonly Rule NoEdition = Error("SG0101", "No edition here",
        "Run the command inside a folder that holds edition.yaml, or below one. To begin an edition: sitegen init NAME.");

    /// <summary>A seed that is not UTF-8.</summary>
    public static readonly Rule NotUtf8 = Error("SG0102", "Not UTF-8 text",
        "Save the file as UTF-8. A byte that is not UTF-8 cannot be shown truthfully, so it is not guessed.");

    /// <summary>A file that cannot be read.</summary>
    public static readonly Rule Unreadable = Error("SG0103", "File cannot be read",
        "Check that the file exists and that you may read it.");

    /// <summary>A sidecar without its seed.</summary>
    public static readonly Rule OrphanSidecar = Error("SG0104", "Sidecar without a seed",
        "A sidecar is named after its seed: annotations/NAME.yaml belongs to seeds/NAME.txt or seeds/NAME.html.");

    /// <summary>Characters that a reader cannot see, but that change what is seen.</summary>
    public static readonly Rule HiddenCharacter = Warning("SG0105", "Hidden character in a seed",
        "The character is shown by its code on the pages. Nothing need be done if it was on the scraped page.");

    /// <summary>An edition without a single seed.</summary>
    public static readonly Rule NoSeeds = Error("SG0106", "No seeds",
        "Put the scraped texts into seeds/ as .txt or .html files.");

    /// <summary>A file larger than any text or sidecar has a reason to be.</summary>
    public static readonly Rule TooLarge = Error("SG0107", "File too large",
        "Split the file: a seed may have 256 MB (a page 32 MB), a YAML or Markdown file 16 MB.");

    /// <summary>Two seeds that would have the same name.</summary>
    public static readonly Rule SeedNameTaken = Error("SG0108", "Two seeds with one name",
        "Rename one of the files: sidecars and links find a seed by its file name without extension.");

    /// <summary>A page in a character set that is not known, or not in the one that it names.</summary>
    public static readonly Rule BadCharacterSet = Error("SG0109", "Character set unknown or wrong",
        "Save the page as UTF-8 and name that in its head: <meta charset=\"utf-8\">.");

    /// <summary>A page nested deeper than any page is.</summary>
    public static readonly Rule NestedTooDeep = Error("SG0110", "Page nested too deeply",
        "Open the page in a browser and save it again: elements that were never closed are then closed.");

    /// <summary>A seed that someone names and that the edition lacks.</summary>
    public static readonly Rule NoSuchSeed = Error("SG0111", "No such seed",
        "Name the seed by its file name without extension, by the beginning of that, or by its path.");

    /// <summary>A name that could mean several seeds.</summary>
    public static readonly Rule SeedAmbiguous = Error("SG0112", "More than one seed is meant",
        "Give more of the name, or the path of the file.");

    /// <summary>A sidecar that is to be begun and is there.</summary>
    public static readonly Rule SidecarExists = Error("SG0113", "Sidecar is there already",
        "Go on with the one that is there: it is never overwritten. To begin anew, rename it first.");

    /// <summary>A folder for a new edition that holds something.</summary>
    public static readonly Rule FolderNotEmpty = Error("SG0114", "Folder is not empty",
        "Give the name of a new folder, or of an empty one: nothing is ever overwritten.");

    /// <summary>A second sidecar of one seed.</summary>
    public static readonly Rule SidecarTwice = Error("SG0115", "Two sidecars of one seed",
        "Put what both say into one file, and delete the other.");

    private static ImmutableArray<Rule> OfFiles =>
    [
        NoEdition, NotUtf8, Unreadable, OrphanSidecar, HiddenCharacter, NoSeeds, TooLarge, SeedNameTaken,
        BadCharacterSet, NestedTooDeep, NoSuchSeed, SeedAmbiguous, SidecarExists, FolderNotEmpty,
        SidecarTwice,
    ];
}
