using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of the locks that say where passages stood when they were reviewed.
public static partial class Rules
{
    /// <summary>A text with anchors and without a lock, where one is demanded.</summary>
    public static readonly Rule NoLock = Error("SG0406", "Anchors are not locked",
        "Run `sitegen build` and commit the lock file that it writes.");

    /// <summary>A lock that does not say what the sidecar and the seed say, where that is demanded.</summary>
    public static readonly Rule StaleLock = Error("SG0407", "Anchors lock out of date",
        "Run `sitegen build`, look at what changes in the lock file, and commit it.");

    /// <summary>A passage that is found, but not as it was reviewed.</summary>
    public static readonly Rule UnreviewedMove = Warning("SG0408", "Passage not as it was reviewed",
        "Run `sitegen reanchor`: it shows both side by side, and you say whether the annotation still fits.");

    /// <summary>A lock that is not what SiteGen writes.</summary>
    public static readonly Rule LockUnreadable = Error("SG0409", "Anchors lock cannot be read",
        "Take the file from version control again. If the seed has not changed since, you may also delete it: `sitegen build` makes it anew.");

    /// <summary>A seed that is not the one that its lock is of, though nothing has moved.</summary>
    public static readonly Rule UnreviewedSeed = Warning("SG0410", "Seed changed since its annotations were reviewed",
        "Run `sitegen reanchor`: nothing has moved, so there is little to do.");

    /// <summary>A lock without its seed.</summary>
    public static readonly Rule OrphanLock = Warning("SG0421", "Anchors lock without a seed",
        "If the seed was renamed, rename its sidecar and its lock too; if it was taken out, delete the lock.");

    /// <summary>A seed whose sidecar would be taken for a lock.</summary>
    public static readonly Rule SeedNamedAsLock = Error("SG0422", "Seed named like a lock",
        "Rename the seed, so that its name does not end in .anchors.lock.");

    /// <summary>A lock that could not be written.</summary>
    public static readonly Rule LockNotWritten = Warning("SG0423", "Anchors lock cannot be written",
        "The site is made. Check that you may write to annotations/; without the lock nobody can tell what moves when the seed changes.");

    private static ImmutableArray<Rule> OfLocks =>
    [
        NoLock, StaleLock, UnreviewedMove, LockUnreadable, UnreviewedSeed, OrphanLock, SeedNamedAsLock, LockNotWritten,
    ];
}
