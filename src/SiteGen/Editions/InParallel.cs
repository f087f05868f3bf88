using System.Runtime.ExceptionServices;

namespace SiteGen.Editions;

/// <summary>Work on all things of a list, on all processors; whoever is done takes the next.</summary>
/// <remarks>PLINQ does the same; but a native program puts its generic virtual methods together when they are called first, which was a
/// tenth of a build of five texts.</remarks>
internal static class InParallel
{
    /// <summary>What work makes of each thing, in the order of the things.</summary>
    /// <param name="things">What there is.</param>
    /// <param name="work">Is given a thing and its index.</param>
    /// <exception cref="Exception">What work has thrown, as it was thrown.</exception>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> things, Func<T, int, TResult> work)
    {
        var results = new TResult[things.Count];
        Run(things.Count, index => results[index] = work(things[index], index));
        return results;
    }

    /// <inheritdoc cref="Map{T, TResult}(IReadOnlyList{T}, Func{T, int, TResult})"/>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> work) => Map(things, (thing, _) => work(thing));

    /// <summary>What work makes of each thing, in the order of the things: of some at a time, so that of many no more is in memory than is
    /// worked on.</summary>
    /// <param name="things">What there is; asked for from one thread.</param>
    /// <param name="atATime">How many.</param>
    /// <param name="known">What is known of a thing at once, so that it is no work for other threads; null if nothing is. Asked from one thread.</param>
    /// <param name="work">Is given a thing of which nothing is known.</param>
    /// <exception cref="Exception">What work has thrown, as it was thrown.</exception>
    public static IEnumerable<TResult> Stream<T, TResult>(IEnumerable<T> things, int atATime, Func<T, TResult?> known, Func<T, TResult> work)
        where TResult : class
    {
        var waiting = new List<T>(atATime);
        foreach (var thing in things)
        {
            var result = known(thing);
            if (result is null)
                waiting.Add(thing);
            if (result is null && waiting.Count < atATime)
                continue;
            foreach (var made in Map(waiting, work))
                yield return made;
            waiting.Clear();
            if (result is not null)
                yield return result;
        }
        foreach (var made in Map(waiting, work))
            yield return made;
    }

    /// <summary>Does something with each thing, in no order.</summary>
    /// <inheritdoc cref="Map{T, TResult}(IReadOnlyList{T}, Func{T, int, TResult})"/>
    public static void Each<T>(IReadOnlyList<T> things, Action<T> work) => Run(things.Count, index => work(things[index]));

    private static void Run(int count, Action<int> work)
    {
        if (count == 0)
            return;
        var next = -1;
        try
        {
            Parallel.For(0, Math.Min(count, Environment.ProcessorCount), (_, all) =>
            {
                for (int index; !all.IsExceptional && (index = Interlocked.Increment(ref next)) < count;)
                    work(index);
            });
        }
        catch (AggregateException thrown)
        {
            ExceptionDispatchInfo.Throw(thrown.InnerExceptions[0]);
        }
    }
}
