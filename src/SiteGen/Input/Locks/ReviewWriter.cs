using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Yaml;

namespace SiteGen.Input.Locks;

/// <summary>Writes what was accepted of a review: into the sidecars, the timeline, and the lock.</summary>
internal static class ReviewWriter
{
    /// <summary>What became of a review.</summary>
    /// <param name="Taken">What was accepted and written.</param>
    /// <param name="Left">What is still to be reviewed.</param>
    /// <param name="Files">What was changed, sorted.</param>
    internal sealed record Outcome(ImmutableArray<Acceptance> Taken, ImmutableArray<ReviewItem> Left, ImmutableArray<string> Files);

    /// <summary>Writes.</summary>
    /// <returns>What was done; with an error if a file could not be written.</returns>
    /// <exception cref="InvalidOperationException">A file would not say what was accepted: a fault of ours.</exception>
    public static Reported<Outcome> Write(EditionFolder folder, SeedReview review, IEnumerable<Acceptance> accepted)
    {
        var taken = WithoutClashes(review, [.. accepted]);
        var left = review.Items.RemoveAll(item => taken.Any(acceptance => acceptance.Item == item));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var ofFile in taken.GroupBy(acceptance => acceptance.Item.Anchor.Place.Path, StringComparer.Ordinal))
        {
            // Most annotations need no other words or numbers to be found where they have moved to.
            if (ofFile.All(acceptance => acceptance.Target == acceptance.Item.Anchor.Target && acceptance.Key == acceptance.Item.Anchor.Key))
                continue;
            var text = folder.ReadText(ofFile.Key).Value;
            var current = AnchorsIn(ofFile.Key, text, review.Source.Name);
            // A person may have taken an hour to decide, and saved the file in an editor meanwhile.
            if (!ofFile.All(acceptance => IsAsRead(acceptance.Item.Anchor, current.GetValueOrDefault(acceptance.Item.Anchor.Key))))
                return Failed(review, ofFile.Key, "what was reviewed has been changed in this file meanwhile", "Run the command again.");
            files[ofFile.Key] = YamlEdit.Apply(text,
                ofFile.SelectMany(acceptance => EditsOf(text, current[acceptance.Item.Anchor.Key], acceptance)));
            var written = AnchorsIn(ofFile.Key, files[ofFile.Key], review.Source.Name);
            if (!ofFile.All(acceptance => written.GetValueOrDefault(acceptance.Key)?.In(review.Anchorer) == acceptance.Place))
                throw new InvalidOperationException($"In {ofFile.Key} something would not be found where it was accepted.");
        }
        if (left.IsEmpty && review.IsSidecarOfOther)
        {
            var (path, text) = (review.Sidecar.Path, files.GetValueOrDefault(review.Sidecar.Path) ?? folder.ReadText(review.Sidecar.Path).Value);
            if (SidecarReader.Read(path, review.Sidecar.SeedName, text).Value.Digest is not { } digest)
                return Failed(review, path, "`sha256:` has been taken out meanwhile", "Run the command again.");
            files[path] = YamlEdit.Apply(text, [new YamlEdit(digest.Place, review.Sha256)]);
        }
        // The lock comes last: where it is older than the sidecar, all is asked again; the other way round nothing would be.
        var writes = files.Where(file => folder.ReadText(file.Key).Value != file.Value).Select(file => (Path: file.Key, Text: file.Value)).ToList();
        if (LockOf(review, taken, left) is var locked && LockWriter.Write(locked) != LockWriter.Write(review.Locked))
            writes.Add((LockFile.PathOf(review.Source.Name), LockWriter.Write(locked)));
        foreach (var (path, text) in writes)
            if (folder.Replace(path, text) is { } problem)
                return Failed(review, path, $"the file cannot be written: {problem}", "Check that you may write to annotations/ and that the disk is not full.");
        return Reported.Clean(new Outcome(taken, left, [.. writes.Select(file => file.Path)]));
    }

    private static Reported<Outcome> Failed(SeedReview review, string path, string message, string hint) =>
        Reported.With(new Outcome([], review.Items, []), new Diagnostic(Rules.CannotWrite, Place.File(path), message, hint));

    // Lines that get the number of an entry that keeps it for now would make two entries of one line.
    private static ImmutableArray<Acceptance> WithoutClashes(SeedReview review, ImmutableArray<Acceptance> accepted)
    {
        while (true)
        {
            var kept = review.Items.Where(item => item.Anchor.Key.IsOfLines && !accepted.Any(other => other.Item == item))
                .Select(item => item.Anchor.Key).ToList();
            var without = accepted.RemoveAll(acceptance => acceptance.Key.IsOfLines && (kept.Any(key => Overlap(key, acceptance.Key))
                || accepted.Any(other => other != acceptance && Overlap(other.Key, acceptance.Key))));
            if (without.Length == accepted.Length)
                return accepted;
            accepted = without;
        }
    }

    private static bool Overlap(AnchorKey one, AnchorKey other) =>
        one.Kind == other.Kind && one.Number <= other.Last && other.Number <= one.Last;

    private static IEnumerable<YamlEdit> EditsOf(string text, Anchor anchor, Acceptance acceptance)
    {
        if (anchor.Target is not { } target)
            return acceptance.Key == anchor.Key ? [] : [new YamlEdit(anchor.Place, acceptance.Key.Lines)];
        return TargetEdits.Between(YamlReader.Read(anchor.Place.Path, text).Value!, target, acceptance.Target!);
    }

    // Wherever in the file it stands by now.
    private static bool IsAsRead(Anchor read, Anchor? now) => now is not null
        && (read.Target?.Start, read.Target?.End, read.Target?.At) == (now.Target?.Start, now.Target?.End, now.Target?.At);

    // What a file, read as any build reads it, says of a text.
    private static Dictionary<AnchorKey, Anchor> AnchorsIn(string path, string text, string seedName)
    {
        var anchors = path.StartsWith(EditionFolder.Registers, StringComparison.Ordinal)
            ? new Anchors([], RegisterReader.Timeline(path, text).Value)
            : new Anchors([SidecarReader.Read(path, Path.GetFileNameWithoutExtension(path), text).Value], []);
        return anchors.Of(seedName).DistinctBy(anchor => anchor.Key).ToDictionary(anchor => anchor.Key);
    }

    private static AnchorsLock LockOf(SeedReview review, ImmutableArray<Acceptance> taken, ImmutableArray<ReviewItem> left)
    {
        var isDone = left.IsEmpty;
        var anchors = review.Settled.Select(anchor => anchor with { Sha256 = DigestFor(review.Digest) })
            .Concat(taken.Select(acceptance => new LockedAnchor(
                acceptance.Key, ReviewedPassage.Of(review.Source, acceptance.Place), DigestFor(review.Digest))))
            .Concat(left.Where(item => item.Reviewed is not null).Select(item => new LockedAnchor(
                item.Anchor.Key, item.Reviewed!, DigestFor(review.Locked[item.Anchor.Key]!.Sha256 ?? review.Locked.Sha256))))
            .OrderBy(anchor => anchor.Key).ToImmutableArray();
        return new AnchorsLock(isDone ? review.Digest : review.Locked.Sha256, anchors, HistoryOf(review, taken));

        // Said only where it is not what the lock as a whole says.
        string? DigestFor(string digest) => digest == (isDone ? review.Digest : review.Locked.Sha256) ? null : digest;
    }

    private static ImmutableArray<ReviewedChange> HistoryOf(SeedReview review, ImmutableArray<Acceptance> taken)
    {
        if (taken.IsEmpty || review.Digest == review.Locked.Sha256)
            return review.Locked.History;
        return review.Locked.History.Add(new ReviewedChange(review.Locked.Sha256, review.Digest,
            taken.Count(acceptance => acceptance.Item.Found.How == Reanchored.Unchanged),
            Told(Reanchored.Moved, Reanchored.Ambiguous), Told(Reanchored.Reworded)));

        ImmutableArray<string> Told(params Reanchored[] how) =>
            [.. taken.Where(acceptance => how.Contains(acceptance.Item.Found.How)).OrderBy(acceptance => acceptance.Key).Select(acceptance =>
            {
                var (line, column) = review.Source.PositionOf(acceptance.Place.Start);
                var then = acceptance.Item.Reviewed!;
                return string.Create(CultureInfo.InvariantCulture, $"{acceptance.Item.Anchor.Key}: {then.Line}:{then.Column} to {line}:{column}");
            })];
    }
}
