using System.Buffers;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Documents.Learned;

/// <summary>What surrounds a kept line, as far as it takes looking further than at its neighbours.</summary>
/// <param name="Before">How many lines just before it are short; <see cref="MostRun"/> at most.</param>
/// <param name="After">The same of those after it.</param>
/// <param name="Series">Whether its number is one of a series: 0: no other number fits; 1: the neighbours count on; 2: they do, with text between.</param>
/// <param name="Shared">0 to 4: how many of its words the next line has as well.</param>
internal readonly record struct HeadingPlace(int Before, int After, int Series, int Shared)
{
    /// <summary>Longer runs of short lines are as good as this one.</summary>
    public const int MostRun = 6;

    /// <summary>Number of values of <see cref="Shared"/>.</summary>
    public const int SharedSteps = 5;

    private const int LeastLetters = 4;
    private const int SeriesReach = 40;

    // Of a long line, its beginning says what it is about.
    private const int LongestOwn = 120;
    private const int LongestNext = 400;

    /// <summary>The places of all lines.</summary>
    public static HeadingPlace[] Of(SourceText source, IReadOnlyList<int> lines, HeadingLine[] forms)
    {
        var places = new HeadingPlace[forms.Length];
        // Capitals once for each line: searching without regard to case would make them for each word anew.
        Span<char> capitals = stackalloc char[LongestNext];
        Span<char> spare = stackalloc char[LongestNext];
        var own = forms.Length == 0 ? default : Capitals(source.Line(lines[0]), capitals);
        for (var i = 0; i < forms.Length; i++)
        {
            var next = i + 1 == forms.Length ? default : Capitals(source.Line(lines[i + 1]), i % 2 == 0 ? spare : capitals);
            places[i] = new HeadingPlace(Run(forms, i, -1), Run(forms, i, +1), SeriesOf(forms, i), SharedWith(own[..Math.Min(own.Length, LongestOwn)], next));
            own = next;
        }
        return places;
    }

    private static int Run(HeadingLine[] forms, int i, int step)
    {
        var run = 0;
        for (var j = i + step; run < MostRun && j >= 0 && j < forms.Length && forms[j].Kind == LineKind.Short; j += step)
            run++;
        return run;
    }

    private static int SeriesOf(HeadingLine[] forms, int i)
    {
        if (forms[i].Mark != Marked.Number)
            return 0;
        var (isSeries, hasText) = (false, false);
        foreach (var step in (ReadOnlySpan<int>)[-1, +1])
        {
            for (var j = i + step; j >= 0 && j < forms.Length && Math.Abs(j - i) <= SeriesReach; j += step)
            {
                if (forms[j].Mark != Marked.Number)
                    continue;
                isSeries |= forms[j].Number == forms[i].Number + step;
                hasText |= forms[j].Number == forms[i].Number + step && Math.Abs(j - i) > 1;
                if (forms[j].Number == forms[i].Number + step)
                    break;
            }
        }
        return hasText ? 2 : isSeries ? 1 : 0;
    }

    private static int SharedWith(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        int words = 0, shared = 0;
        foreach (var word in new WordsOfLine(line))
        {
            if (word.Length < LeastLetters)
                continue;
            words++;
            shared += next.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        }
        return Math.Min(SharedSteps - 1, shared * SharedSteps / (words + 1));
    }

    private static ReadOnlySpan<char> Capitals(ReadOnlySpan<char> line, Span<char> capitals)
    {
        line = line[..Math.Min(line.Length, capitals.Length)];
        if (Ascii.ToUpper(line, capitals, out _) != OperationStatus.Done)
            line.ToUpperInvariant(capitals);
        return capitals[..line.Length];
    }
}
