using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input.Html;
using SiteGen.Text;

namespace SiteGen.Input.Locks;

/// <summary>The file beside a sidecar that says where its passages stood when they were reviewed.</summary>
internal static class LockFile
{
    // Several times as long as a sidecar may be.
    private const int Longest = 256 << 20;
    private const string Suffix = ".anchors.lock";
    private const string Extension = Suffix + ".yaml";

    /// <summary>The lock of a seed, relative to the edition's root.</summary>
    public static string PathOf(string seedName) => $"{EditionFolder.Annotations}/{seedName}{Extension}";

    /// <summary>Whether a file is a lock and thus nobody's sidecar.</summary>
    public static bool Is(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>The seed of a lock.</summary>
    public static string SeedNameOf(string path) => Path.GetFileName(path)[..^Extension.Length];

    /// <summary>Whether the sidecar of a seed of this name would be taken for a lock.</summary>
    public static bool IsNameTaken(string seedName) => seedName.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The words of a lock's file.</summary>
    public static Reported<string> ReadText(EditionFolder folder, string path) => folder.ReadText(path, Longest);

    /// <inheritdoc cref="EditionFolder.Look"/>
    public static string? Look(EditionFolder folder, string path) => folder.Look(path, Longest);

    /// <summary>A lock's file.</summary>
    public static Reported<TextFile> Open(EditionFolder folder, string path) => folder.Open(path, Longest);

    /// <summary>What a lock says if all is reviewed: where the anchors stand now. What is not found is left out.</summary>
    /// <param name="anchorer">Finds them.</param>
    /// <param name="sha256">The digest of the seed.</param>
    /// <param name="anchors">What is said of the seed, sorted by key.</param>
    /// <param name="known">Annotations of the seed's own sidecar of which it is known where they stand.</param>
    public static AnchorsLock Of(Anchorer anchorer, string sha256, ImmutableArray<Anchor> anchors, ImmutableArray<AnchoredAnnotation> known = default)
    {
        var source = anchorer.Source;
        var found = new Dictionary<Target, TextSpan>(ReferenceEqualityComparer.Instance);
        foreach (var one in known.IsDefault ? [] : known)
            found[one.Annotation.Target] = one.Span;
        var locked = ImmutableArray.CreateBuilder<LockedAnchor>(anchors.Length);
        foreach (var anchor in anchors)
            if ((Known(anchor) ?? anchor.In(anchorer)) is { } span)
                locked.Add(new LockedAnchor(anchor.Key, ReviewedPassage.Of(source, span)));
        return new AnchorsLock(DigestOf(source.Path, source.Content, sha256), locked.ToImmutable(), []);

        // Of a point the lock says another place: the passage that it is before or after.
        TextSpan? Known(Anchor anchor) => anchor.Key.Kind == AnchorKind.Annotation && anchor.Target is { At: null } target
            && found.TryGetValue(target, out var span) ? span : null;
    }

    /// <summary>The digest of what the spans of a lock point into: the seed's bytes; of a page the text that is made of it,
    /// since pages with other bytes can have the same text, and another SiteGen may make another text of the same bytes.</summary>
    public static string DigestOf(string path, string content, string sha256) => HtmlSeed.Is(path)
        ? Fingerprint.OfBytes(Encoding.UTF8.GetBytes(content)) : sha256;
}
