using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>Finds the seed that someone names on the command line.</summary>
internal static class SeedLookup
{
    private const int CandidatesShown = 10;

    /// <summary>The seed's file.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="given">A seed's name, the beginning of one, or the path of a seed or of its sidecar.</param>
    /// <param name="report">Is told if there is not exactly one such seed.</param>
    /// <returns>The path relative to the edition's root, with forward slashes; null after a message.</returns>
    public static string? Find(EditionFolder folder, string given, Report report)
    {
        var found = Find(folder, given);
        report.Print(found.Diagnostics, isStrict: false);
        return found.Value;
    }

    /// <summary>The seed itself and what the editors say of it.</summary>
    /// <inheritdoc cref="Find(EditionFolder, string, Report)"/>
    /// <returns>Both, with what is to be said of them once all else is printed; null after a message.</returns>
    public static Reported<SeedInput>? Read(EditionFolder folder, string given, Report report)
    {
        if (Find(folder, given, report) is not { } path)
            return null;
        var input = SeedInput.Read(folder, path);
        if (input.Value is { } read)
            return new(read, input.Diagnostics);
        report.Print(input.Diagnostics, isStrict: false);
        return null;
    }

    /// <inheritdoc cref="Find(EditionFolder, string, Report)"/>
    /// <returns>The path; null, with an error, if there is not exactly one such seed, and with one for each folder that it may lie in unseen.</returns>
    public static Reported<string?> Find(EditionFolder folder, string given)
    {
        var (seeds, unlisted) = folder.Files(EditionFolder.Seeds, SeedReader.Extensions, isDeep: true);
        var found = ByName(seeds, given);
        if (found.IsEmpty)
            found = ByPath(folder, seeds, given);
        if (found.IsEmpty && given.Length > 0)
            found = ByBeginning(seeds, given);
        return found.Length switch
        {
            1 => Reported.Clean<string?>(found[0]),
            0 => new(null, [.. unlisted, NotFound(seeds, given)]),
            _ => Reported.With<string?>(null, Ambiguous(found, given)),
        };
    }

    private static ImmutableArray<string> ByName(ImmutableArray<string> seeds, string given) =>
        [.. seeds.Where(path => NameOf(path) == given || Path.GetFileName(path) == given)];

    // A path is the shell's, relative to the working folder; but someone who reads the name of a file in one of our
    // messages gives it relative to the edition.
    private static ImmutableArray<string> ByPath(EditionFolder folder, ImmutableArray<string> seeds, string given)
    {
        if (!given.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) || given.Contains('\0', StringComparison.Ordinal))
            return [];
        string[] meant = [Path.GetFullPath(given), Path.GetFullPath(given, folder.Root)];
        var found = seeds.Where(path => meant.Contains(Path.GetFullPath(path, folder.Root))).ToImmutableArray();
        var isSidecar = meant.Select(Path.GetDirectoryName).Contains(Path.GetFullPath(EditionFolder.Annotations, folder.Root));
        return found.IsEmpty && isSidecar ? ByName(seeds, NameOf(given)) : found;
    }

    private static ImmutableArray<string> ByBeginning(ImmutableArray<string> seeds, string given)
    {
        var found = seeds.Where(path => NameOf(path).StartsWith(given, StringComparison.Ordinal)).ToImmutableArray();
        return found.IsEmpty
            ? [.. seeds.Where(path => NameOf(path).StartsWith(given, StringComparison.OrdinalIgnoreCase))] : found;
    }

    private static Diagnostic NotFound(ImmutableArray<string> seeds, string given)
    {
        var name = given.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) ? NameOf(given) : given;
        return new Diagnostic(Rules.NoSuchSeed, Place.File(EditionFolder.Seeds), $"there is no seed “{given}”",
            Spelling.Hint(name, seeds.Select(NameOf).Distinct(StringComparer.Ordinal)));
    }

    private static Diagnostic Ambiguous(ImmutableArray<string> found, string given)
    {
        var more = found.Length > CandidatesShown ? FormattableString.Invariant($" and {found.Length - CandidatesShown} more") : "";
        return new Diagnostic(Rules.SeedAmbiguous, Place.File(EditionFolder.Seeds),
            $"“{given}” may be {string.Join(", ", found.Take(CandidatesShown))}{more}");
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
