using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Files;
using SiteGen.Input.Html;
using SiteGen.Text;

namespace SiteGen.Input;

/// <summary>Reads seeds.</summary>
internal static class SeedReader
{
    private const long LargestSeed = 256 << 20;
    private const int HiddenShown = 5;

    /// <summary>A seed.</summary>
    /// <param name="path">The file, relative to the edition's root.</param>
    /// <param name="sha256">The digest of the file.</param>
    /// <param name="again">Gives the text, as often as somebody asks, so that it need not stay in memory.</param>
    /// <param name="text">The text, if it has been read.</param>
    internal sealed class Seed(string path, string sha256, Func<SourceText> again, SourceText? text = null)
    {
        private SourceText? _text = text;

        /// <summary>A seed whose text stays in memory.</summary>
        /// <param name="page">The file, if the text was made of it; null if the text is the file.</param>
        /// <param name="sha256">The digest of the file.</param>
        /// <param name="text">Its text.</param>
        public Seed(byte[]? page, string sha256, SourceText text)
            : this(text.Path, sha256, () => text, text) => Page = page;

        /// <summary>The file, if the text was made of it; null if the text is the file.</summary>
        public byte[]? Page { get; }

        public string Name { get; } = NameOf(path);

        public string Path => path;

        public string Sha256 => sha256;

        /// <summary>Its text.</summary>
        /// <exception cref="FileChangedException">It was not read yet, and is not there any more as it was.</exception>
        public SourceText Text => _text ??= Again();

        /// <summary>Gives the text once more.</summary>
        /// <exception cref="FileChangedException">It is not there any more as it was.</exception>
        public Func<SourceText> Again => again;
    }

    /// <summary>Of the files that are seeds.</summary>
    public static string[] Extensions { get; } = [".txt", ".html", ".htm"];

    /// <summary>The name under which a seed is published.</summary>
    /// <remarks>A scraped page must not run in the edition's name: as plain text, no browser obeys it.</remarks>
    public static string PublishedName(string path) => Path.GetFileName(path) + (HtmlSeed.Is(path) ? ".txt" : "");

    /// <summary>Reads one seed.</summary>
    /// <param name="folder">The edition.</param>
    /// <param name="path">The file, relative to its root.</param>
    /// <param name="last">What a build before has found out; null knows nothing.</param>
    /// <returns>The seed; null, with an error, if it cannot be decoded for certain.</returns>
    /// <exception cref="InvalidOperationException">The lines, joined, are not the file: a fault of ours.</exception>
    public static Reported<Seed?> Read(EditionFolder folder, string path, IInputMemory? last = null)
    {
        var isPage = HtmlSeed.Is(path);
        if (!isPage && last is { IsEmpty: false } && folder.DigestOf(path, LargestSeed) is { } digest && last.IsFaultless(path, digest))
            return Reported.Clean<Seed?>(new Seed(path, digest, Again(folder, path, digest)));
        var mark = folder.MarkOf(path);
        var bytes = folder.Read(path, isPage ? HtmlSeed.Largest : LargestSeed);
        if (!bytes.Diagnostics.IsEmpty)
            return new(null, bytes.Diagnostics);
        return isPage ? ReadPage(path, bytes.Value) : ReadText(folder, path, mark, bytes.Value, last);
    }

    // The bytes of a page are not its lines; what must hold of them is that they are the same each time.
    private static Reported<Seed?> ReadPage(string path, byte[] bytes)
    {
        var text = HtmlSeed.Read(path, bytes);
        return text.Value is null ? new(null, text.Diagnostics)
            : new(new Seed(bytes, Fingerprint.OfBytes(bytes), text.Value), HiddenCharacters(text.Value, isPage: true));
    }

    private static Reported<Seed?> ReadText(EditionFolder folder, string path, FileMark? mark, byte[] bytes, IInputMemory? last)
    {
        var decoded = Utf8.Decode(path, bytes);
        if (!decoded.Diagnostics.IsEmpty)
            return new(null, decoded.Diagnostics);

        var text = new SourceText(NameOf(path), path, decoded.Value);
        // Of two texts that are equal, the bytes are: in strict UTF-8 each text has but one form.
        if (!text.IsOf(decoded.Value))
            throw new InvalidOperationException($"The lines of {path}, joined, are not the file.");
        var hidden = HiddenCharacters(text, isPage: false);
        var digest = Fingerprint.OfBytes(bytes);
        folder.Note(path, mark, digest);
        if (hidden.IsEmpty)
            last?.MarkFaultless(path, digest);
        return new(new Seed(path, digest, Again(folder, path, digest), text), hidden);
    }

    private static Func<SourceText> Again(EditionFolder folder, string path, string digest) =>
        () => new SourceText(NameOf(path), path, folder.ReadAgain(path, digest));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static ImmutableArray<Diagnostic> HiddenCharacters(SourceText text, bool isPage)
    {
        var found = new List<(int Offset, char Character)>();
        var count = 0;
        for (var i = HiddenCharacter.IndexIn(text.Content); i >= 0;)
        {
            count++;
            if (found.Count < HiddenShown)
                found.Add((i, text.Content[i]));
            var next = HiddenCharacter.IndexIn(text.Content.AsSpan(i + 1));
            i = next < 0 ? -1 : i + 1 + next;
        }
        if (count == 0)
            return [];
        // The lines of a page's text are not the lines of its file, to which an editor would be led.
        var (line, column) = text.PositionOf(found[0].Offset);
        var place = isPage ? Place.File(text.Path) : new Place(text.Path, line, column);
        var list = string.Join(", ", found.Select(hidden => string.Create(CultureInfo.InvariantCulture,
            $"U+{(int)hidden.Character:X4} in line {text.PositionOf(hidden.Offset).Line}")));
        var more = count > found.Count ? string.Create(CultureInfo.InvariantCulture, $" and {count - found.Count} more") : "";
        return [new Diagnostic(Rules.HiddenCharacter, place, $"hidden characters: {list}{more}")];
    }
}
