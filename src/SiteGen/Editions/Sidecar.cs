using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>All that the editors say about one text.</summary>
/// <param name="SeedName">The seed's file name without extension.</param>
/// <param name="Path">The sidecar's file.</param>
/// <param name="Digest">The seed's SHA-256 as annotated, and where it stands; null if not given.</param>
/// <param name="Defaults">Who says what no annotation attributes otherwise.</param>
/// <param name="Text">What the text is.</param>
/// <param name="Cleaning">In file order.</param>
/// <param name="Structure">In file order.</param>
/// <param name="Annotations">Of every status, in file order, kind by kind.</param>
internal sealed record Sidecar(
    string SeedName,
    string Path,
    (string Sha256, Place Place)? Digest,
    Attribution Defaults,
    TextDescription Text,
    ImmutableArray<CleaningEntry> Cleaning,
    ImmutableArray<Structure> Structure,
    ImmutableArray<Annotation> Annotations)
{
    /// <summary>Where the sidecar names the editor of its annotations.</summary>
    public Place DefaultsPlace { get; init; }

    /// <summary>The sidecar of a seed that has none: nothing is said about it.</summary>
    public static Sidecar None(string seedName) =>
        new(seedName, "", null, new Attribution(null, null, Status.Published, null), TextDescription.Empty, [], [], []);
}

/// <summary>What a text is, as its editor says. An empty field is not said; the page's own metadata may fill it.</summary>
internal sealed record TextDescription(
    string Title, string ShortTitle, string Slug, string Creator, string Publisher, string Issued, string Subject,
    string Source, string Language, ImmutableArray<Citation> Sources, ImmutableDictionary<string, string> Remarks,
    Place SlugPlace)
{
    public static TextDescription Empty { get; } =
        new("", "", "", "", "", "", "", "", "", [], ImmutableDictionary<string, string>.Empty, default);
}
