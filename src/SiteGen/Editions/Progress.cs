using System.Diagnostics;

namespace SiteGen.Editions;

/// <summary>How far a build has come; told from any thread, and looked at whenever one likes.</summary>
internal sealed class Progress
{
    private Stage _stage = new("", 0);

    /// <summary>A part of the work.</summary>
    /// <param name="Noun">What is made, in the plural.</param>
    /// <param name="Of">How many of them.</param>
    internal sealed record Stage(string Noun, int Of)
    {
        private readonly long _begun = Stopwatch.GetTimestamp();
        private int _done;

        /// <summary>How long it has been going on.</summary>
        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

        /// <summary>How many are done.</summary>
        public int Done => Volatile.Read(ref _done);

        public void Did() => Interlocked.Increment(ref _done);
    }

    /// <summary>What is being done.</summary>
    public Stage Now => Volatile.Read(ref _stage);

    /// <summary>Says what is done from now on.</summary>
    public void Begin(string noun, int of) => Volatile.Write(ref _stage, new Stage(noun, of));

    /// <summary>Says that one more is done.</summary>
    public void Did() => Now.Did();
}
