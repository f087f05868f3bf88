using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Input.Locks;

/// <summary>One text whose seed is not the one that its annotations were reviewed against.</summary>
/// <param name="Source">The seed as it is now.</param>
/// <param name="Anchorer">Of the seed as it is now.</param>
/// <param name="Sidecar">What the editors say; says nothing if there is none.</param>
/// <param name="Sha256">Of the seed's bytes.</param>
/// <param name="Digest">What the lock knows the seed by: <see cref="LockFile.DigestOf"/>.</param>
/// <param name="Locked">What was reviewed.</param>
/// <param name="Settled">What was reviewed against the seed as it is now, where it stands now.</param>
/// <param name="Items">All others, in the order in which they stood.</param>
internal sealed record SeedReview(
    SourceText Source, Anchorer Anchorer, Sidecar Sidecar, string Sha256, string Digest, AnchorsLock Locked,
    ImmutableArray<LockedAnchor> Settled, ImmutableArray<ReviewItem> Items)
{
    /// <summary>Whether the sidecar names another seed text than the one that is there.</summary>
    public bool IsSidecarOfOther => Sidecar.Digest is { } digest && digest.Sha256 != Sha256;

    /// <summary>The texts of an edition whose seeds have changed since they were reviewed.</summary>
    /// <param name="folder">The edition's files.</param>
    /// <param name="input">What they say; without errors.</param>
    /// <param name="sidecars">What its sidecars say; without errors.</param>
    /// <param name="seedName">Which text; null for all.</param>
    /// <returns>By seed name; with an error for each seed and lock that is missing or cannot be read.</returns>
    public static Reported<ImmutableArray<SeedReview>> Of(
        EditionFolder folder, EditionInput input, ImmutableArray<Sidecar> sidecars, string? seedName)
    {
        var anchors = new Anchors(sidecars.OrderBy(sidecar => sidecar.SeedName, StringComparer.Ordinal), input.Registers.Timeline);
        var sidecarOf = sidecars.ToDictionary(sidecar => sidecar.SeedName, StringComparer.Ordinal);
        var reviews = InParallel.Map([.. input.Seeds.Where(seed => seedName is null || seed.Name == seedName)], file =>
        {
            var seed = file.Read();
            return seed.Value is not { } read
                ? new(null, seed.Diagnostics.RemoveAll(finding => finding.Rule.Severity != Severity.Error))
                : Of(folder, read, sidecarOf.GetValueOrDefault(file.Name) ?? Sidecar.None(file.Name), anchors.Of(file.Name));
        });
        return new([.. reviews.Select(review => review.Value).OfType<SeedReview>()], [.. reviews.SelectMany(review => review.Diagnostics)]);
    }

    private static Reported<SeedReview?> Of(
        EditionFolder folder, SeedReader.Seed seed, Sidecar sidecar, ImmutableArray<Anchor> anchors)
    {
        var path = LockFile.PathOf(seed.Name);
        var hasChanged = sidecar.Digest is { } digest && digest.Sha256 != seed.Sha256;
        if (!File.Exists(Path.Combine(folder.Root, path)))
            return !hasChanged ? Reported.Clean<SeedReview?>(null)
                : Reported.With<SeedReview?>(null, new Diagnostic(Rules.NoLock, Place.File(path),
                    $"{seed.Path} has changed, and there is no lock that says what was reviewed",
                    "Take the lock from version control. If there never was one, compare the seed with the old one yourself, "
                    + $"then write its digest into `sha256:`: {seed.Sha256}"));
        var file = LockFile.ReadText(folder, path);
        if (!file.Diagnostics.IsEmpty)
            return new(null, file.Diagnostics);
        var old = LockReader.Read(path, file.Value);
        if (old.Value is not { } locked)
            return new(null, old.Diagnostics);
        var now = LockFile.DigestOf(seed.Path, seed.Text.Content, seed.Sha256);
        return locked.Sha256 == now && !hasChanged && locked.Anchors.All(anchor => locked.IsReviewed(anchor, now))
            ? Reported.Clean<SeedReview?>(null)
            : Reported.Clean<SeedReview?>(Compare(seed, sidecar, anchors, locked, now));
    }

    private static SeedReview Compare(
        SeedReader.Seed seed, Sidecar sidecar, ImmutableArray<Anchor> anchors, AnchorsLock locked, string now)
    {
        var anchorer = new Anchorer(seed.Text, Paragraphs.Of(seed.Text).Text.Content);
        var reanchorer = new Reanchorer(anchorer);
        var settled = ImmutableArray.CreateBuilder<LockedAnchor>();
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var anchor in anchors.DistinctBy(anchor => anchor.Key))
        {
            var then = locked[anchor.Key];
            if (then is not null && locked.IsReviewed(then, now))
                settled.Add(then with { Passage = anchor.In(anchorer) is { } span ? ReviewedPassage.Of(seed.Text, span) : then.Passage });
            else if (then is not null)
                items.Add(new ReviewItem(anchor, then.Passage, anchor.Target is { } target
                    ? reanchorer.Find(then.Passage, target) : reanchorer.FindLines(then.Passage)));
            else if (anchor.In(anchorer) is { } place)
                items.Add(new ReviewItem(anchor, null, new Reanchoring(Reanchored.New, [place])));
            else if (anchor.IsPublished)
                items.Add(new ReviewItem(anchor, null, new Reanchoring(Reanchored.Gone, [])));
        }
        return new SeedReview(seed.Text, anchorer, sidecar, seed.Sha256, now, locked, settled.ToImmutable(),
            [.. items.OrderBy(item => item.Reviewed?.Start ?? int.MaxValue).ThenBy(item => item.Anchor.Key)]);
    }
}

/// <summary>A passage that is to be reviewed.</summary>
/// <param name="Anchor">What speaks of it.</param>
/// <param name="Reviewed">As it was reviewed; null if it never was.</param>
/// <param name="Found">Where it stands now, as far as that can be told.</param>
internal sealed record ReviewItem(Anchor Anchor, ReviewedPassage? Reviewed, Reanchoring Found);
