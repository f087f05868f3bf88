using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of quotations and the passages that they name.
public static partial class Rules
{
    /// <summary>The seed is not the one that was annotated.</summary>
    public static readonly Rule SeedChanged = Error("SG0401", "The seed has changed",
        "If the new one is right, run `sitegen reanchor`: it shows where each annotation stood and stands, and writes the new digest.");

    /// <summary>A quotation that is not in the seed.</summary>
    public static readonly Rule QuotationNotFound = Error("SG0402", "Quotation not found",
        "Copy the passage from the text's source page.");

    /// <summary>A quotation that is in the seed more than once.</summary>
    public static readonly Rule QuotationAmbiguous = Error("SG0403", "Quotation found more than once",
        "Lengthen the quotation, or tell the places apart with `line:`, `occurrence:`, `prefix:` or `suffix:`.");

    /// <summary>Two corrections that want to put different words in the same place.</summary>
    public static readonly Rule CorrectionsClash = Error("SG0404", "Corrections overlap",
        "Only one of two overlapping corrections may have a `reading:`; join them, or shorten their targets.");

    /// <summary>A reading that changes nothing.</summary>
    public static readonly Rule ReadingChangesNothing = Warning("SG0405", "Reading changes nothing",
        "Give the corrected words, or leave `reading:` out to flag the passage without changing it.");

    private static ImmutableArray<Rule> OfPassages =>
    [
        SeedChanged, QuotationNotFound, QuotationAmbiguous, CorrectionsClash, ReadingChangesNothing,
    ];
}
