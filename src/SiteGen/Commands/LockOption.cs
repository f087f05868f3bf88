using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Locks;

namespace SiteGen.Commands;

/// <summary>What build and check do with anchors locks.</summary>
internal static class LockOption
{
    public static Option<bool> Create() => new("--locked")
    {
        Description = "Fail if the anchors locks do not say what the annotations say, or a passage has moved that nobody has reviewed.",
    };

    /// <summary>What is not as it was reviewed, and which locks are to be written.</summary>
    public static Reported<ImmutableArray<LockCheck.Pending>> Check(
        EditionFolder folder, Reported<Edition> edition, bool isLocked, ITextMemory? memory = null) =>
        MustWait(edition) ? Reported.Clean(ImmutableArray<LockCheck.Pending>.Empty) : new LockCheck(folder, edition.Value, isLocked, memory).Result();

    /// <summary>Whether locks are left as they are.</summary>
    /// <remarks>Where there are errors, annotations may be missing: a lock without them would forget what was reviewed.</remarks>
    public static bool MustWait(Reported<Edition> edition) => edition.Diagnostics.Any(finding => finding.Rule.Severity == Severity.Error);

    /// <summary>Writes locks.</summary>
    /// <returns>A warning if one could not be written; one is enough.</returns>
    public static ImmutableArray<Diagnostic> Write(EditionFolder folder, ImmutableArray<LockCheck.Pending> locks)
    {
        foreach (var pending in locks)
            if (folder.Replace(pending.Path, pending.Text) is { } problem)
                return [new Diagnostic(Rules.LockNotWritten, Place.File(pending.Path), problem)];
        return [];
    }
}
