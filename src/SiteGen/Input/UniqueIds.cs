using SiteGen.Diagnostics;

namespace SiteGen.Input;

/// <summary>Finds ids that a file gives twice.</summary>
internal static class UniqueIds
{
    /// <summary>An error for each id that was given before, in file order.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<(string Id, Place Place)> ids)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (id, place) in ids)
            if (!first.TryAdd(id, place))
                yield return new Diagnostic(Rules.DuplicateId, place,
                    FormattableString.Invariant($"the id “{id}” is already used in line {first[id].Line}"));
    }
}
