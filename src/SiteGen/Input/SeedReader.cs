using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Input;

/// <summary>Reads seeds.</summary>
internal static class SeedReader
{
    private const long LargestSeed = 256 << 20;
    private const int HiddenShown = 5;

    /// <summary>A seed: its bytes, their digest, and its text.</summary>
    internal sealed record Seed(byte[] Bytes, string Sha256, SourceText Text);

    /// <summary>Reads one seed.</summary>
    /// <returns>The seed; null, with an error, if it cannot be read as UTF-8.</returns>
    /// <exception cref="InvalidOperationException">The lines, joined, are not the file: a fault of ours.</exception>
    public static Reported<Seed?> Read(EditionFolder folder, string path)
    {
        var bytes = folder.Read(path, LargestSeed);
        if (!bytes.Diagnostics.IsEmpty)
            return new(null, bytes.Diagnostics);
        var decoded = Utf8.Decode(path, bytes.Value);
        if (!decoded.Diagnostics.IsEmpty)
            return new(null, decoded.Diagnostics);

        var text = new SourceText(Path.GetFileNameWithoutExtension(path), path, decoded.Value);
        var digest = Digest(bytes.Value);
        var rebuilt = Digest(System.Text.Encoding.UTF8.GetBytes(text.Reassemble()));
        return rebuilt == digest
            ? new(new Seed(bytes.Value, digest, text), HiddenCharacters(text))
            : throw new InvalidOperationException($"The lines of {path}, joined, are not the file.");
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ImmutableArray<Diagnostic> HiddenCharacters(SourceText text)
    {
        var found = new List<(int Offset, char Character)>();
        var count = 0;
        for (var i = 0; i < text.Content.Length; i++)
        {
            if (!HiddenCharacter.Is(text.Content[i]))
                continue;
            count++;
            if (found.Count < HiddenShown)
                found.Add((i, text.Content[i]));
        }
        if (count == 0)
            return [];
        var (line, column) = text.PositionOf(found[0].Offset);
        var list = string.Join(", ", found.Select(hidden => string.Create(CultureInfo.InvariantCulture,
            $"U+{(int)hidden.Character:X4} in line {text.PositionOf(hidden.Offset).Line}")));
        var more = count > found.Count ? string.Create(CultureInfo.InvariantCulture, $" and {count - found.Count} more") : "";
        return [new Diagnostic(Rules.HiddenCharacter, new Place(text.Path, line, column), $"hidden characters: {list}{more}")];
    }
}
