using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Pages.Search;

/// <summary>One thing that a search can find: a block of a text, an annotation, a name, an event, a source.</summary>
/// <param name="Kind">One of <see cref="SearchKind"/>.</param>
/// <param name="Address">A line's number, or an id with the annotation's number after a space; empty for the
/// page.</param>
/// <param name="Title">What the thing is called; empty if it has no name of its own.</param>
/// <param name="Words">Its other words, mostly a piece of the text as it lies in memory. Where the readings differ, both are in it: see
/// <see cref="Change"/>.</param>
internal readonly record struct SearchEntry(char Kind, string Address, string Title, ReadOnlyMemory<char> Words)
{
    // No text can hold these: the entries of a text have U+FFFD where it has a character that cannot be seen.
    private const char Opens = '\u0001';
    private const char Divides = '\u0002';
    private const char Closes = '\u0003';

    /// <summary>Words that were changed: as scraped, and as corrected.</summary>
    public static string Change(string original, string reading) => $"{Opens}{original}{Divides}{reading}{Closes}";

    /// <summary>Length of its words, in code units.</summary>
    public int Length => Title.Length + Words.Length;

    /// <summary>The words in each reading: one text if the readings are the same, else as corrected and as
    /// scraped.</summary>
    public ImmutableArray<ReadOnlyMemory<char>> Readings => Words.Span.Contains(Opens)
        ? [Read(isCorrected: true), Read(isCorrected: false)] : [Words];

    /// <summary>Gives away the entry as a line of a volume, piece by piece.</summary>
    public void Write(Action<ReadOnlySpan<char>> take)
    {
        take([Kind]);
        take(Address);
        take("\t");
        if (Title.Length > 0)
        {
            take(Title);
            take("\t");
        }
        take(Words.Span);
        take("\n");
    }

    private ReadOnlyMemory<char> Read(bool isCorrected)
    {
        var words = new StringBuilder(Words.Length);
        var (isOriginal, isReading) = (true, true);
        foreach (var c in Words.Span)
        {
            if (c is Opens or Divides or Closes)
                (isOriginal, isReading) = (c != Divides, c != Opens);
            else if (isCorrected ? isReading : isOriginal)
                words.Append(c);
        }
        return words.ToString().AsMemory();
    }
}

/// <summary>What an entry is; <c>search.js</c> says it in words.</summary>
internal static class SearchKind
{
    public const char Title = 'T';
    public const char Text = 't';
    public const char Removed = 'x';
    public const char Lifted = 'l';
    public const char About = 'a';
    public const char Correction = 'c';
    public const char Flag = 'f';
    public const char Note = 'n';
    public const char CrossReference = 'r';
    public const char Gap = 'g';
    public const char Name = 'p';
    public const char Event = 'e';
    public const char Source = 's';
}

/// <summary>The entries of one page.</summary>
/// <param name="Path">The page, relative to the site's root.</param>
/// <param name="Title">What results call it.</param>
/// <param name="Entries">In the order of the page.</param>
internal sealed record SearchShelf(string Path, string Title, ImmutableArray<SearchEntry> Entries)
{
    /// <summary>The language of title and text; empty if it is the edition's.</summary>
    public string Language { get; init; } = "";
}
