using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Input.Locks;

/// <summary>Compares the anchors of an edition with their locks: text by text while their words are there, or all at the end.</summary>
internal sealed class LockCheck
{
    private static readonly string[] s_extensions = [".yaml"];

    private readonly EditionFolder _folder;
    private readonly Edition _edition;
    private readonly bool _isLocked;
    private readonly ITextMemory? _memory;
    private readonly HashSet<string> _locks;
    private readonly Anchors _anchors;
    private readonly ConcurrentDictionary<string, Reported<Pending?>> _found = new(StringComparer.Ordinal);

    /// <param name="folder">The edition's files.</param>
    /// <param name="edition">The edition; without errors.</param>
    /// <param name="isLocked">Whether every lock must be there and say what is the case.</param>
    /// <param name="memory">What a build before has found out about the texts; null knows nothing.</param>
    public LockCheck(EditionFolder folder, Edition edition, bool isLocked, ITextMemory? memory = null)
    {
        (_folder, _edition, _isLocked, _memory) = (folder, edition, isLocked, memory);
        _locks = folder.Files(EditionFolder.Annotations, s_extensions).Value.Where(LockFile.Is).ToHashSet(StringComparer.Ordinal);
        _anchors = new Anchors(edition.Texts.Select(text => text.Work.Sidecar), edition.Timeline.Select(dated => dated.Event));
    }

    /// <summary>A lock that is to be written.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="text">What it will say. Of a large edition thousands wait until the site is published, as they will be written: in UTF-8.</param>
    internal sealed class Pending(string path, string text)
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(text);

        public string Path => path;

        public string Text => Encoding.UTF8.GetString(_text);

        /// <summary>The SHA-256 that the file will have if there is none yet, in lower-case hexadecimal.</summary>
        public string Digest => Fingerprint.OfBytes(_text);
    }

    /// <summary>Compares one text, whose words are there; from any thread, but each text once.</summary>
    public void Look(EditionText text) => _found[text.Name] = Check(text.Work);

    /// <summary>What is not as it was reviewed, and which locks are to be written once the site is. Texts that nobody has looked at are compared now.</summary>
    public Reported<ImmutableArray<Pending>> Result()
    {
        var checkedTexts = InParallel.Map(_edition.Texts, text => _found.TryGetValue(text.Name, out var found) ? found : Check(text.Work));
        var names = _edition.Texts.Select(text => text.Name).ToHashSet(StringComparer.Ordinal);
        return new([.. checkedTexts.Select(text => text.Value).OfType<Pending>()],
        [
            .. checkedTexts.SelectMany(text => text.Diagnostics),
            .. _locks.Where(path => !names.Contains(LockFile.SeedNameOf(path))).Select(path => new Diagnostic(
                Rules.OrphanLock, Place.File(path), $"there is no seed “{LockFile.SeedNameOf(path)}” in seeds/")),
        ]);
    }

    private Reported<Pending?> Check(TextWork text)
    {
        var path = LockFile.PathOf(text.Name);
        if (!_locks.Contains(path))
        {
            var missing = WithoutLock(text, path, _anchors.Of(text.Name), _isLocked);
            // The next build will find what this one is about to write.
            if (missing.Value is { } pending)
                _memory?.MarkFaultless("lock", text.Id, Also(pending.Digest));
            return missing;
        }
        if (_memory is { IsEmpty: false } && LockFile.Look(_folder, path) is { } digest && _memory.IsFaultless("lock", text.Id, Also(digest)))
            return Reported.Clean<Pending?>(null);
        var file = LockFile.Open(_folder, path);
        if (!file.Diagnostics.IsEmpty)
            return new(null, file.Diagnostics);
        var said = file.Value.Decode();
        if (!said.Diagnostics.IsEmpty)
            return new(null, said.Diagnostics);
        var anchors = _anchors.Of(text.Name);
        var now = LockFile.Of(text.Anchorer, text.Sha256, anchors, text.Annotations);
        if (!LockWriter.IsSame(said.Value, LockWriter.Write(now)))
            return Compare(path, text, said.Value, now, anchors, _isLocked);
        _memory?.MarkFaultless("lock", text.Id, Also(file.Value.Digest));
        return Reported.Clean<Pending?>(null);

        // That a lock says what is the case depends on what other texts and the timeline say of this one, too.
        IEnumerable<string> Also(string lockDigest) => [lockDigest, .. _anchors.FromElsewhere(text.Name).SelectMany(anchor => anchor.Words)];
    }

    private static Reported<Pending?> WithoutLock(TextWork text, string path, ImmutableArray<Anchor> anchors, bool isLocked)
    {
        // Of a text of which nothing is said nobody need know the words.
        if (anchors.IsEmpty)
            return Reported.Clean<Pending?>(null);
        var now = LockFile.Of(text.Anchorer, text.Sha256, anchors, text.Annotations);
        return now.Anchors.IsEmpty ? Reported.Clean<Pending?>(null)
            : isLocked
                ? Finding(new Diagnostic(Rules.NoLock, Place.File(path), $"{text.Path} has {Amount.Of(now.Anchors.Length, "annotated passage")}, but no lock"))
                : Reported.Clean<Pending?>(new Pending(path, LockWriter.Write(now)));
    }

    private static Reported<Pending?> Compare(
        string path, TextWork text, string file, AnchorsLock now, ImmutableArray<Anchor> anchors, bool isLocked)
    {
        var old = LockReader.Read(path, file);
        if (old.Value is not { } locked)
            return new(null, old.Diagnostics);
        var moves = Moves(text, locked, now, anchors);
        if (isLocked)
            return new(null, [.. moves, Stale(path, text, locked, now)]);
        // What was reviewed is not known any more once the lock is written anew; so it waits until all has been.
        return moves.IsEmpty && (locked.Sha256 == now.Sha256 || now.Anchors.All(anchor => IsSettled(locked, anchor.Key, now.Sha256)))
            ? Reported.Clean<Pending?>(new Pending(path, LockWriter.Write(now with { History = locked.History })))
            : new(null, !moves.IsEmpty ? moves : [new Diagnostic(Rules.UnreviewedSeed, Place.File(path),
                $"{text.Path} has changed since its annotations were reviewed; all of them stand where they stood")]);
    }

    private static ImmutableArray<Diagnostic> Moves(
        TextWork text, AnchorsLock locked, AnchorsLock current, ImmutableArray<Anchor> anchors)
    {
        var moves = ImmutableArray.CreateBuilder<Diagnostic>();
        var places = anchors.DistinctBy(anchor => anchor.Key).ToDictionary(anchor => anchor.Key, anchor => anchor.Place);
        foreach (var now in current.Anchors)
            if (locked[now.Key] is { } then && !locked.IsReviewed(then, current.Sha256) && !then.Passage.IsWhere(now.Passage))
                moves.Add(new Diagnostic(Rules.UnreviewedMove, places[now.Key], FormattableString.Invariant(
                    $"“{now.Key}” was reviewed at line {then.Passage.Line} of {text.Path}, “{Shown(then)}”; now it is at line {now.Passage.Line}{Difference(then, now)}"),
                    $"Run `sitegen reanchor {ShellWord.Of(text.Name)}`: it shows both side by side, and you say whether the annotation still fits."));
        return moves.ToImmutable();
    }

    private static string Difference(LockedAnchor then, LockedAnchor now) => then.Passage.Text != now.Passage.Text ? $", “{Shown(now)}”"
        : then.Passage.Before != now.Passage.Before || then.Passage.After != now.Passage.After ? ", in other surroundings" : "";

    private static bool IsSettled(AnchorsLock locked, AnchorKey key, string seed) =>
        locked[key] is { } then && locked.IsReviewed(then, seed);

    private static Diagnostic Stale(string path, TextWork text, AnchorsLock locked, AnchorsLock now) => locked.Sha256 == now.Sha256
        ? new Diagnostic(Rules.StaleLock, Place.File(path), $"the lock does not say what the annotations of {text.Path} say")
        : new Diagnostic(Rules.StaleLock, Place.File(path), $"{text.Path} is not the seed whose annotations were reviewed",
            $"Run `sitegen reanchor {ShellWord.Of(text.Name)}`, look at each annotation that has moved, and commit the lock file.");

    private static Reported<Pending?> Finding(Diagnostic finding) => Reported.With<Pending?>(null, finding);

    private static string Shown(LockedAnchor anchor)
    {
        const int Longest = 60;
        return Shortening.Of(anchor.Passage.Text.ToString().ReplaceLineEndings(" "), Longest);
    }
}
