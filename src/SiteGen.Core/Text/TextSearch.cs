namespace SiteGen.Text;

/// <summary>Finds where words are in a text. Not safe for concurrent use.</summary>
/// <remarks>A text that is asked for a few quotations is read through for each. Of a long one that is asked for thousands, the
/// places of all stretches of <see cref="Length"/> code units are remembered, so that the time does not grow with the product of
/// both.</remarks>
/// <param name="content">The text.</param>
/// <param name="patience">How many code units are read before it pays to remember.</param>
internal sealed class TextSearch(string content, long patience = 1 << 26)
{
    /// <summary>Length of the stretches that are remembered, in UTF-16 code units; shorter words are looked for.</summary>
    public const int Length = 5;

    private long _read;
    private int[]? _first;
    private int[] _next = [];

    /// <summary>Where the words begin, in ascending order; places may overlap.</summary>
    /// <param name="words">No words are everywhere.</param>
    public List<int> PlacesOf(string words)
    {
        if (words.Length < Length || (_read += content.Length) < patience)
            return Read(words);
        if (_first is null)
            Remember();
        var places = new List<int>();
        for (var at = _first![Slot(words)]; at >= 0; at = _next[at])
            if (content.AsSpan(at).StartsWith(words, StringComparison.Ordinal))
                places.Add(at);
        return places;
    }

    private List<int> Read(string words)
    {
        var places = new List<int>();
        for (var at = content.IndexOf(words, StringComparison.Ordinal); at >= 0;
             at = at < content.Length ? content.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
            places.Add(at);
        return places;
    }

    // Chains of places whose stretches fall into one slot; from the end, so that each chain ascends.
    private void Remember()
    {
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)content.Length)];
        _next = new int[content.Length];
        Array.Fill(_first, -1);
        for (var at = content.Length - Length; at >= 0; at--)
        {
            ref var first = ref _first[Slot(content.AsSpan(at))];
            (_next[at], first) = (first, at);
        }
    }

    private int Slot(ReadOnlySpan<char> stretch)
    {
        // FNV-1a.
        var hash = 2166136261u;
        foreach (var c in stretch[..Length])
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (uint)(_first!.Length - 1));
    }
}
