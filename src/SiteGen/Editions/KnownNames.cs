using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Finds names, unless it is known where they are.</summary>
/// <param name="names">The register.</param>
/// <param name="memory">What was worked out before in the same process; null works out all.</param>
/// <param name="last">What a build before has found out; null knows nothing.</param>
internal sealed class KnownNames(ImmutableArray<NameEntry> names, WorkMemory? memory, ITextMemory? last)
{
    private readonly NameFinder _finder = new(names);
    private readonly string _aliases =
        Fingerprint.Of([.. names.SelectMany(name => name.Aliases.Prepend(name.Aliases.Length.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>Of each name, where a text mentions it first; null if it does not. It may be asked from several threads.</summary>
    public TextSpan?[] MentionsIn(TextWork text)
    {
        if (names.IsEmpty)
            return [];
        return memory is null ? Known() : memory.Of("names", text.Name, Known, text, names);

        TextSpan?[] Known() => last is null ? Find()
            : [.. last.SpansOf("names", text.Id, [], [_aliases], () => Reported.Clean(ImmutableCollectionsMarshal.AsImmutableArray(Find()))).Value];

        TextSpan?[] Find() => _finder.FirstMentions(text.Clean, text.Anchorer.Folded);
    }

    /// <summary>Of each name, where the texts mention it.</summary>
    /// <param name="found">What was found in each text, in their order.</param>
    public ImmutableArray<NameMentions> Of(ImmutableArray<TextSpan?[]> found) =>
    [
        .. names.Select((name, index) => new NameMentions(name,
            [.. found.SelectMany((mentions, text) => mentions[index] is { } span ? new[] { new Mention(text, span) } : [])])),
    ];
}
