using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Locks;

namespace SiteGen.Input;

/// <summary>All that an edition's files say but its seeds and their sidecars, before any of it is brought together.</summary>
/// <param name="Settings">What edition.yaml says.</param>
/// <param name="Seeds">By name.</param>
/// <param name="AreSeedsListed">Whether there can be no others: all folders in which they are could be listed.</param>
/// <param name="Sidecars">By path.</param>
/// <param name="Registers">What all texts share.</param>
/// <param name="Pages">The editors' pages.</param>
internal sealed record EditionInput(
    EditionSettings Settings,
    ImmutableArray<SeedFile> Seeds,
    bool AreSeedsListed,
    ImmutableArray<SidecarFile> Sidecars,
    Registers Registers,
    ImmutableArray<EditorialPage> Pages)
{
    private static readonly string[] s_annotationExtensions = [.. SidecarFile.Extensions, ".md"];

    private readonly Lazy<Dictionary<string, SidecarFile>> _sidecarOf =
        new(() => Sidecars.DistinctBy(sidecar => sidecar.SeedName).ToDictionary(sidecar => sidecar.SeedName, StringComparer.Ordinal));

    /// <summary>What the sidecar of a seed says; nothing if there is none.</summary>
    public Reported<Sidecar> SidecarOf(string seedName) =>
        _sidecarOf.Value.TryGetValue(seedName, out var file) ? file.Read() : Reported.Clean(Sidecar.None(seedName));

    /// <summary>What all sidecars say, whether there is a seed for them or not.</summary>
    public Reported<ImmutableArray<Sidecar>> ReadSidecars()
    {
        var read = InParallel.Map(Sidecars, sidecar => sidecar.Read());
        return new([.. read.Select(sidecar => sidecar.Value)], [.. read.SelectMany(sidecar => sidecar.Diagnostics)]);
    }

    /// <summary>What is wrong in sidecars that no seed of the edition has.</summary>
    public IEnumerable<Diagnostic> InOrphans()
    {
        var taken = Seeds.Select(seed => _sidecarOf.Value.GetValueOrDefault(seed.Name)).ToHashSet();
        return InParallel.Map([.. Sidecars.Where(sidecar => !taken.Contains(sidecar))], sidecar => sidecar.Read().Diagnostics).SelectMany(found => found);
    }

    /// <summary>Reads the files of an edition, and finds its seeds and sidecars.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="memory">What was made of them before; null reads them all.</param>
    /// <param name="last">What a build before has found out; null knows nothing.</param>
    public static Reported<EditionInput> Read(EditionFolder folder, FileMemory? memory = null, IInputMemory? last = null)
    {
        var found = Task.Run(() => folder.Files(EditionFolder.Seeds, SeedReader.Extensions, isDeep: true));
        var passedOver = Task.Run(() => PassedOver.In(folder));
        var settings = Text(folder, EditionFolder.SettingsFile, EditionReader.Settings);
        var bibliography = Task.Run(() => Register("bibliography", RegisterReader.Bibliography));
        var names = Task.Run(() => Register("names", RegisterReader.Names));
        var timeline = Task.Run(() => Register("timeline", RegisterReader.Timeline));
        var annotations = folder.Files(EditionFolder.Annotations, s_annotationExtensions, isDeep: true);
        ImmutableArray<SidecarFile> sidecars = [.. annotations.Value.Where(SidecarFile.Is)
            .Select(path => new SidecarFile(path, () => Remembered(path, () => Sidecar(path))))];
        var pages = annotations.Value.Where(path => EditionFolder.Has(EditionFolder.Pages, path, ".md"))
            .Select(path => Text(folder, path, (path, text) => EditionReader.Page(path, NameOf(path), text))).ToArray();

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var seedPaths = found.GetAwaiter().GetResult();
        var areSeedsListed = seedPaths.Diagnostics.IsEmpty;
        ImmutableArray<SeedFile> seeds = [.. seedPaths.Value
            .Select(path => new SeedFile(path, () => Remembered(path, () => SeedReader.Read(folder, path, last))))];
        var registers = new Registers(bibliography.Result.Value, names.Result.Value, timeline.Result.Value);
        var input = new EditionInput(
            settings.Value, UniqueNames(seeds, findings), areSeedsListed, sidecars, registers, [.. pages.Select(page => page.Value)]);
        return new(input,
        [
            .. settings.Diagnostics, .. annotations.Diagnostics, .. seedPaths.Diagnostics, .. findings,
            .. bibliography.Result.Diagnostics, .. names.Result.Diagnostics, .. timeline.Result.Diagnostics,
            .. pages.SelectMany(page => page.Diagnostics), .. areSeedsListed ? Orphans(sidecars, seeds) : [], .. Twice(sidecars), .. UnreadFiles.Of(annotations.Value), .. passedOver.GetAwaiter().GetResult(),
        ]);

        Reported<Sidecar> Sidecar(string path)
        {
            if (last is { IsEmpty: false } && folder.Look(path) is { } digest && last.SidecarOf(path, digest) is { } known)
                return Reported.Clean(known);
            var file = folder.Open(path);
            var read = Said(file, path, (path, text) => SidecarReader.Read(path, NameOf(path), text));
            if (read.Diagnostics.IsEmpty)
                last?.Remember(read.Value, file.Value.Digest);
            return read;
        }

        Reported<ImmutableArray<T>> Register<T>(string name, Func<string, string, Reported<ImmutableArray<T>>> read)
        {
            var path = $"{EditionFolder.Registers}/{name}.yaml";
            return File.Exists(Path.Combine(folder.Root, path))
                ? Remembered(path, () => Text(folder, path, read)) : Reported.Clean(ImmutableArray<T>.Empty);
        }

        Reported<T> Remembered<T>(string path, Func<Reported<T>> make) => memory is null ? make() : memory.Of(folder, path, make);
    }

    private static ImmutableArray<SeedFile> UniqueNames(
        ImmutableArray<SeedFile> seeds, ImmutableArray<Diagnostic>.Builder findings)
    {
        foreach (var seed in seeds.Where(seed => LockFile.IsNameTaken(seed.Name)))
            findings.Add(new Diagnostic(Rules.SeedNamedAsLock, Place.File(seed.Path),
                $"the sidecar of “{seed.Name}” would be called as anchors locks are"));
        // Two names that differ only in case would be one file on many systems.
        var byName = seeds.GroupBy(seed => seed.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var taken in byName.SelectMany(same => same.Skip(1).Select(other => (same, other))))
            findings.Add(new Diagnostic(Rules.SeedNameTaken, Place.File(taken.other.Path),
                $"{taken.same.First().Path} is called “{taken.same.Key}” too"));
        foreach (var same in byName.Select(same => same.First())
            .GroupBy(seed => SeedReader.PublishedName(seed.Path), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            findings.Add(new Diagnostic(Rules.SeedNameTaken, Place.File(same.Last().Path),
                $"{same.First().Path} is published as “{same.Key}” too"));
        return [.. byName.Select(same => same.First()).OrderBy(seed => seed.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<Diagnostic> Twice(ImmutableArray<SidecarFile> sidecars) =>
        from same in sidecars.GroupBy(sidecar => sidecar.SeedName, StringComparer.Ordinal)
        from other in same.Skip(1)
        select new Diagnostic(Rules.SidecarTwice, Place.File(other.Path), $"{same.First().Path} is a sidecar of “{same.Key}” too, and only that is read");

    private static IEnumerable<Diagnostic> Orphans(ImmutableArray<SidecarFile> sidecars, ImmutableArray<SeedFile> seeds)
    {
        // What all of it is about is missing: that is one finding, however much is said.
        if (seeds.IsEmpty)
        {
            yield return new Diagnostic(Rules.NoSeeds, Place.File(EditionFolder.Seeds), "there is no seed in seeds/");
            yield break;
        }
        var names = seeds.Select(seed => seed.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var sidecar in sidecars)
            if (!names.Contains(sidecar.SeedName))
                yield return new Diagnostic(Rules.OrphanSidecar, Place.File(sidecar.Path),
                    $"there is no seed “{sidecar.SeedName}” in seeds/",
                    Spelling.Nearest(sidecar.SeedName, names.Order(StringComparer.Ordinal)) is { } nearest
                        ? $"did you mean “{nearest}”?" : null);
    }

    private static Reported<T> Text<T>(EditionFolder folder, string path, Func<string, string, Reported<T>> read) =>
        Said(folder.Open(path), path, read);

    private static Reported<T> Said<T>(Reported<TextFile> file, string path, Func<string, string, Reported<T>> read)
    {
        var text = file.Value.Decode();
        var value = read(path, text.Value);
        return (file.Diagnostics, text.Diagnostics) is ([], []) ? value : new(value.Value, [.. file.Diagnostics, .. text.Diagnostics]);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
