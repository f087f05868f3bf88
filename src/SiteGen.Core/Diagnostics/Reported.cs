using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>A value, and what was found wrong while making it.</summary>
/// <remarks>
/// There is always a value, even when errors were found: the rest of the edition is still worked out, so that an
/// editor sees every problem in one run. Whether to fail is decided once, at the end.
/// </remarks>
/// <param name="Value">The value; as complete as what was right allows.</param>
/// <param name="Diagnostics">In the order in which they were found.</param>
public sealed record Reported<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Makes <see cref="Reported{T}"/> values.</summary>
public static class Reported
{
    /// <summary>A value with nothing to report.</summary>
    public static Reported<T> Clean<T>(T value) => new(value, []);

    /// <summary>A value and one finding.</summary>
    public static Reported<T> With<T>(T value, Diagnostic diagnostic) => new(value, [diagnostic]);
}
