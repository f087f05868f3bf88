using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>A site while it is made: its files go to the staging folder as they come, so that they need not all be in
/// memory at a time, and into the published folder all at once at the end.</summary>
/// <remarks>A file that the published site has already is not written again. Until <see cref="Publish"/> nothing that is
/// published is touched; without it, nothing ever is.</remarks>
internal sealed class SiteDraft : IDisposable
{
    private readonly string _name;
    private readonly Staging _staging;
    private readonly bool _isOneByOne;
    private readonly SiteOnDisk _old;
    private readonly Action<string>? _onStep;
    private readonly ConcurrentDictionary<string, DraftFile> _files;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private volatile string? _trouble;
    private volatile bool _hasDied;

    private SiteDraft(string name, Staging staging, bool isOneByOne, SiteOnDisk old, Action<string>? onStep)
    {
        (_name, _staging, _isOneByOne, _old, _onStep) = (name, staging, isOneByOne, old, onStep);
        // Most likely it will be as large as the old one.
        _files = new(Environment.ProcessorCount, Math.Max(old.Entries.Count, 31), StringComparer.Ordinal);
    }

    /// <summary>Begins a site, and keeps other builds of it out.</summary>
    /// <param name="outputFolder">The folder, or a link to it; made when the site is published if it is not there.</param>
    /// <param name="onStep">For tests: called before each step, from several threads at once; what it throws ends the
    /// build there.</param>
    /// <returns>Null with an error if the site cannot be written.</returns>
    public static Reported<SiteDraft?> Begin(string outputFolder, Action<string>? onStep = null)
    {
        var name = Path.TrimEndingDirectorySeparator(outputFolder).Replace(Path.DirectorySeparatorChar, '/');
        Staging? staging = null;
        try
        {
            var output = RealPath.Of(outputFolder);
            if (File.Exists(output))
                return Fail(name, "the output folder is a file", "Move the file away, or choose a folder with --output.");
            var mounts = Mounts.In(output);
            var stagingFolder = Staging.FolderFor(output, inside: mounts.Contains(output));
            staging = Staging.Enter(stagingFolder, output);
            if (staging is null)
                return Fail(name, "another build is writing this site", "Wait until it is done.");
            onStep?.Invoke("clear");
            staging.Clear();
            onStep?.Invoke("plan");
            var old = SiteOnDisk.Read(output, except: stagingFolder);
            var draft = new SiteDraft(name, staging, !mounts.IsEmpty || old.HasUnreadable, old, onStep);
            staging = null;
            return new(draft, []);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            return Fail(name, $"the site cannot be written: {reason}");
        }
        finally
        {
            staging?.Dispose();
        }
    }

    /// <summary>How many HTML pages the site has so far.</summary>
    public int PageCount => _files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Adds a file; from any thread. What keeps it from being written is said when the site is published.</summary>
    /// <exception cref="ArgumentException">The path is one that <see cref="OutputPath"/> does not allow, or is taken.</exception>
    public void Add(OutputFile file)
    {
        OutputPath.ThrowIfUnfit(file.Path);
        var draft = new DraftFile(file.Path, file.Digest ?? FileContent.Digest(file.Content.Span), IsOnDisk(file));
        if (!_files.TryAdd(file.Path, draft))
            throw new ArgumentException($"The output path '{file.Path}' is taken twice.", nameof(file));
        if (!draft.IsSame)
            Write(file);
    }

    /// <summary>Takes over a file of the published site; from any thread.</summary>
    /// <param name="path">The file.</param>
    /// <param name="digest">The SHA-256 of what it held when SiteGen wrote it.</param>
    /// <param name="stamp">Its length and time then.</param>
    /// <param name="isSure">Whether a later change would have changed these, too; else the file is looked into.</param>
    /// <returns>Whether it has not been touched since; if it has, it must be added.</returns>
    /// <exception cref="ArgumentException">The path is taken.</exception>
    public bool TryKeep(string path, string digest, FileStamp stamp, bool isSure)
    {
        if (!_old.TryFind(path, out var entry) || entry.Kind != EntryKind.File || FileStamp.Of(entry) != stamp || !(isSure || Holds(path, entry, digest)))
            return false;
        return _files.TryAdd(path, new DraftFile(path, digest, IsSame: true)) ? true
            : throw new ArgumentException($"The output path '{path}' is taken twice.", nameof(path));
    }

    /// <summary>What a file of the site holds now that it is published, and by what it can be known again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">When that is asked.</param>
    /// <returns>The SHA-256 of its bytes, its stamp, and whether a later change will change that; null if it is not there.</returns>
    public (string Digest, FileStamp Stamp, bool IsSure)? StampOf(string path, DateTime now)
    {
        var file = new FileInfo(_old.FullPath(path));
        return file.Exists && _files.TryGetValue(path, out var known)
            ? (known.Digest, new FileStamp(file.Length, file.LastWriteTimeUtc), FileClock.IsOver(file.LastWriteTimeUtc, now)) : null;
    }

    /// <summary>Puts the site in the place of the published one.</summary>
    /// <param name="force">Whether files that SiteGen did not write may be overwritten.</param>
    /// <param name="whenDone">Called once it is there, while the old one is cleared away.</param>
    /// <returns>What was done; with an error, nothing was.</returns>
    /// <exception cref="ArgumentException">Two paths are the same file on a system that ignores case, or one is a
    /// folder of another.</exception>
    public Reported<WriteSummary> Publish(bool force, Action? whenDone = null)
    {
        var files = _files.Values.ToArray();
        Array.Sort(files, (one, other) => string.CompareOrdinal(one.Path, other.Path));
        if (_trouble is not null)
            return new(default, Fail(_name, _trouble).Diagnostics);
        // Of thousands that takes as long as the plan, which touches nothing.
        var colliding = Task.Run(() => OutputPath.ThrowIfColliding([.. files.Select(file => file.Path)]));
        try
        {
            var plan = WritePlan.Make(_old, ImmutableCollectionsMarshal.AsImmutableArray(files), force);
            colliding.GetAwaiter().GetResult();
            if (!plan.Obstacles.IsEmpty)
                return new(default, [.. plan.Obstacles.Select(obstacle => obstacle.ToDiagnostic(_name))]);
            if (plan.Writes(Manifest.FileName))
                Write(plan.List);
            if (_trouble is not null)
                return new(default, Fail(_name, _trouble).Diagnostics);
            Action<string>? step = _onStep is null ? null : Step;
            var retired = plan.ChangeCount == 0 ? null : Publication.Publish(plan, _staging, _isOneByOne, step);
            var done = Task.Run(whenDone ?? (() => { }));
            if (retired is not null)
                OldSite.Retire(plan, retired, step);
            done.GetAwaiter().GetResult();
            return Reported.Clean(plan.Summary);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            return new(default, Fail(_name, $"the site cannot be written: {reason}").Diagnostics);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            if (!_hasDied)
                _staging.Clear();
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            // Whether the site could be written matters more; the next build clears the folder.
        }
        _staging.Dispose();
    }

    // A test that plays the death of the program throws here; the dead clear nothing.
    private void Step(string step)
    {
        try
        {
            _onStep?.Invoke(step);
        }
        catch (Exception exception) when (ReasonOf(exception) is null)
        {
            _hasDied = true;
            throw;
        }
    }

    private bool Holds(string path, Entry entry, string digest)
    {
        try
        {
            return FileContent.Digest(_old.FullPath(path), entry) == digest;
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            return false;
        }
    }

    private bool IsOnDisk(OutputFile file)
    {
        try
        {
            return _old.TryFind(file.Path, out var entry) && entry.Kind == EntryKind.File
                && FileContent.IsSame(_old.FullPath(file.Path), entry, file.Content.Span);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            _trouble ??= $"the site cannot be written: {reason}";
            return true;
        }
    }

    private void Write(OutputFile file)
    {
        if (_trouble is not null)
            return;
        try
        {
            var folder = Path.Join(_staging.New, OutputPath.FolderOf(file.Path));
            if (!_folders.ContainsKey(folder))
            {
                Directory.CreateDirectory(folder);
                _folders[folder] = true;
            }
            Step($"write {file.Path}");
            FileContent.WriteNew(Path.Join(_staging.New, file.Path), file.Content.Span, ModeOf(file.Path));
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            _trouble ??= $"the site cannot be written: {reason}";
        }
    }

    // A page that someone made readable for a group stays so.
    private UnixFileMode? ModeOf(string path) =>
        !OperatingSystem.IsWindows() && _old.TryFind(path, out var entry) && entry.Kind == EntryKind.File
            ? File.GetUnixFileMode(_old.FullPath(path)) : null;

    // Null for what is not the system's refusal but a fault of ours.
    private static string? ReasonOf(Exception exception) =>
        exception is IOException or UnauthorizedAccessException ? exception.Message : null;

    private static Reported<SiteDraft?> Fail(string name, string message, string? hint = null) =>
        Reported.With(default(SiteDraft), new Diagnostic(Rules.CannotWrite, Place.File(name), message, hint));
}

/// <summary>A file of a site in preparation.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Digest">SHA-256 in lower-case hexadecimal.</param>
/// <param name="IsSame">Whether the published site has it already; else it is in the staging folder.</param>
internal sealed record DraftFile(string Path, string Digest, bool IsSame);
