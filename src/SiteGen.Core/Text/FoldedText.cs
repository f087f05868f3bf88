using System.Collections.Immutable;

namespace SiteGen.Text;

/// <summary>A text after <see cref="Folding"/>, which still knows where each of its characters came from.</summary>
public sealed class FoldedText
{
    // Where folding leaves something out, and how far the original is ahead from there on: of the first and of the last
    // sign that a folded character stands for. Nearly all characters stand for one; so these are few.
    private readonly ImmutableArray<Shift> _starts;
    private readonly ImmutableArray<Shift> _ends;

    /// <param name="original">The text to fold; spans of it are what <see cref="ToOriginal"/> answers.</param>
    public FoldedText(string original)
    {
        var starts = ImmutableArray.CreateBuilder<Shift>();
        var ends = ImmutableArray.CreateBuilder<Shift>();
        Content = string.Create(original.Length, original, (folded, text) =>
        {
            var length = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var f = Folding.Fold(text[i]);
                if (f == '\0')
                    continue;
                if (f == ' ' && length > 0 && folded[length - 1] == ' ')
                {
                    Set(ends, length - 1, i - (length - 1));
                    continue;
                }
                folded[length] = f;
                Set(starts, length, i - length);
                Set(ends, length, i - length);
                length++;
            }
            // What is cut off below; nothing that is looked for has it.
            folded[length..].Clear();
        }).TrimEnd('\0');
        Search = new TextSearch(Content);
        (_starts, _ends) = (starts.DrainToImmutable(), ends.DrainToImmutable());
    }

    /// <summary>The folded text.</summary>
    public string Content { get; }

    /// <summary>Finds words in <see cref="Content"/>.</summary>
    internal TextSearch Search { get; }

    /// <summary>The place of a non-empty span of <see cref="Content"/> in the original.</summary>
    /// <exception cref="ArgumentException">The span is a point.</exception>
    public TextSpan ToOriginal(TextSpan folded)
    {
        if (folded.IsEmpty)
            throw new ArgumentException("A point of the folded text has no single place in the original.", nameof(folded));
        return new TextSpan(folded.Start + Ahead(_starts, folded.Start), folded.End + Ahead(_ends, folded.End - 1));
    }

    private static void Set(ImmutableArray<Shift>.Builder shifts, int at, int ahead)
    {
        if (shifts.Count > 0 && shifts[^1].At == at)
            shifts[^1] = new Shift(at, ahead);
        else if ((shifts.Count == 0 ? 0 : shifts[^1].Ahead) != ahead)
            shifts.Add(new Shift(at, ahead));
    }

    private static int Ahead(ImmutableArray<Shift> shifts, int at)
    {
        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].At <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? 0 : shifts[low - 1].Ahead;
    }

    private readonly record struct Shift(int At, int Ahead);
}
