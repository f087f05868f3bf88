using System.Collections.Concurrent;

namespace SiteGen.Editions;

/// <summary>What was worked out of texts, so that after a change it is worked out anew only for the texts that it touches.</summary>
/// <remarks>For one process that builds an edition many times, always with the same options.</remarks>
internal sealed class WorkMemory
{
    private readonly ConcurrentDictionary<(string Step, string Text), (object?[] Given, object Made)> _steps = new();

    /// <summary>What a step makes of a text: what it made before, if it is given the same.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">The text's name.</param>
    /// <param name="make">Works it out, from what is given and nothing else.</param>
    /// <param name="given">All that it depends on: objects that never change. Whoever reads files must give the same objects
    /// for files that have not changed.</param>
    public T Of<T>(string step, string text, Func<T> make, params object?[] given)
        where T : notnull
    {
        if (_steps.TryGetValue((step, text), out var known) && known.Given.AsSpan().SequenceEqual(given))
            return (T)known.Made;
        var made = make();
        _steps[(step, text)] = (given, made);
        return made;
    }
}
