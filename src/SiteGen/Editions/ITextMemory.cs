using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A text and all that its editors say of it, by what they were made from.</summary>
/// <param name="Path">The seed.</param>
/// <param name="Sha256">Of the seed's bytes.</param>
/// <param name="Sidecar">What the editors say.</param>
internal readonly record struct TextId(string Path, string Sha256, Sidecar Sidecar);

/// <summary>What a build before has found out about texts that have not changed. Only what there was nothing to complain of is known.</summary>
/// <remarks>It may be asked from several threads.</remarks>
internal interface ITextMemory
{
    /// <summary>Whether nothing is known.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether a step had nothing to complain of.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">The text.</param>
    /// <param name="also">All that the step depends on besides.</param>
    bool IsFaultless(string step, TextId text, IEnumerable<string> also);

    /// <summary>Notes that a step had nothing to complain of.</summary>
    /// <inheritdoc cref="IsFaultless"/>
    void MarkFaultless(string step, TextId text, IEnumerable<string> also);

    /// <summary>Passages that a step looks for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">The text that speaks of the passages.</param>
    /// <param name="others">The texts that they may be in besides.</param>
    /// <param name="also">All that the step depends on besides.</param>
    /// <param name="find">Finds them, if they are not known.</param>
    Reported<ImmutableArray<TextSpan?>> SpansOf(
        string step, TextId text, IEnumerable<TextId> others, IEnumerable<string> also, Func<Reported<ImmutableArray<TextSpan?>>> find);

    /// <summary>An order that a step brings things into.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">The text whose things they are.</param>
    /// <param name="others">The texts that they come from besides.</param>
    /// <param name="find">Finds the index of the first thing, that of the second, and so on, if they are not known.</param>
    ImmutableArray<int> OrderOf(string step, TextId text, IEnumerable<TextId> others, Func<ImmutableArray<int>> find);
}

/// <summary>Questions to a memory that may not be there.</summary>
internal static class TextMemories
{
    /// <summary>What a step has to complain of.</summary>
    /// <param name="memory">Who may know that there was nothing; null knows nothing.</param>
    /// <param name="step">The step.</param>
    /// <param name="text">The text.</param>
    /// <param name="also">All that the step depends on besides.</param>
    /// <param name="make">Does it, if it is not known.</param>
    public static ImmutableArray<Diagnostic> FindingsOf(
        this ITextMemory? memory, string step, TextId text, ImmutableArray<string> also, Func<ImmutableArray<Diagnostic>> make)
    {
        if (memory is null)
            return make();
        if (memory.IsFaultless(step, text, also))
            return [];
        var findings = make();
        if (findings.IsEmpty)
            memory.MarkFaultless(step, text, also);
        return findings;
    }
}
