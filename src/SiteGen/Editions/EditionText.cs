using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Editing;
using SiteGen.Memory;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>One text of the edition, complete.</summary>
/// <param name="Work">What the first pass made of it.</param>
/// <param name="Description">What the text is.</param>
/// <param name="Annotations">Everything that is said about it, here and in other texts, in the order of the numbers.</param>
/// <param name="Links">The cross-references that begin here, in reading order.</param>
/// <param name="Edit">Brings the text and its annotations together.</param>
internal sealed record EditionText(
    TextWork Work, Description Description, ImmutableArray<AnchoredAnnotation> Annotations, ImmutableArray<CrossLink> Links,
    Func<EditedText> Edit)
{
    // In characters: as much as a page and the search, which follows it, need at a time.
    private static readonly Recent<EditedText> s_recent = new(50_000 * Environment.ProcessorCount);

    private readonly Lazy<Dictionary<string, int>> _numbers = new(() => Annotations
        .Select((anchored, index) => (anchored.Annotation.Id, Number: index + 1)).DistinctBy(entry => entry.Id)
        .ToDictionary(entry => entry.Id, entry => entry.Number, StringComparer.Ordinal));

    private Forgettable<EditedText> _edited;

    /// <summary>The text with everything that is said about it: made when somebody asks for it, and soon forgotten. All of a large
    /// edition together are more than its texts.</summary>
    public EditedText Edited
    {
        get
        {
            if (_edited.Value is { } known)
                return known;
            var edited = _edited.Hold(Edit());
            s_recent.Keep(edited, edited.Source.Content.Length);
            return edited;
        }
    }

    public string Name => Work.Name;

    public string Slug => Description.Slug;

    public SourceText Source => Work.Source;

    /// <summary>The number under which an annotation is shown, one-based; zero if it is not.</summary>
    public int NumberOf(string id) => _numbers.Value.GetValueOrDefault(id);

    /// <summary>The annotations of one kind, in reading order.</summary>
    public IEnumerable<AnchoredAnnotation> Of<T>()
        where T : AnnotationContent => Annotations.Where(anchored => anchored.Annotation.Content is T);

    /// <summary>Whether it has any of a kind.</summary>
    public bool Has<T>()
        where T : AnnotationContent => Annotations.Any(anchored => anchored.Annotation.Content is T);

    /// <summary>The line of the title that stands in its place, zero-based; null if there is none, or if the editors give another.</summary>
    public int? TitleInPlace => Description.IsTitleSupplied ? null : Work.Clean.TitleLine;

    /// <summary>Number of lifted or removed lines, without that of the title in its place.</summary>
    public int TakenOut => Work.Clean.Ledger.Count(verdict => verdict.Line != TitleInPlace);

    /// <summary>Number of lines that are not blank.</summary>
    public int LinesWithText
    {
        get
        {
            var count = 0;
            foreach (var verdict in Work.Clean.Verdicts)
                count += verdict.Fate != Fate.Blank ? 1 : 0;
            return count;
        }
    }
}

/// <summary>What a text is: the editor's word where there is one, else what the page says of itself.</summary>
/// <param name="IsTitleSupplied">Whether the title is the editors': then it is shown in brackets.</param>
/// <param name="IsUntitled">Whether neither the page nor the editors give one: then the title is the seed's name.</param>
/// <param name="Title">Never empty.</param>
/// <param name="ShortTitle">Never empty.</param>
/// <param name="Slug">Unique in the edition.</param>
/// <param name="Creator">Empty if not known; so the rest.</param>
internal sealed record Description(
    bool IsTitleSupplied, bool IsUntitled, string Title, string ShortTitle, string Slug, string Creator, string Publisher,
    string Issued, string Subject, string Extent, string Source, string Language, ImmutableArray<Citation> Sources,
    ImmutableDictionary<string, string> Remarks)
{
    /// <summary>The title as it is shown.</summary>
    public string ShownTitle => IsTitleSupplied ? $"[{Title}]" : Title;
}

/// <summary>A cross-reference with both its ends.</summary>
/// <param name="FromText">Index of the text that refers.</param>
/// <param name="From">The referring passage.</param>
/// <param name="ToText">Index of the text referred to.</param>
/// <param name="ToSpan">The passage referred to; null means the whole text.</param>
/// <param name="BackId">The id of the back-reference in that text; null if the whole text is meant.</param>
internal sealed record CrossLink(
    int FromText, AnchoredAnnotation From, int ToText, TextSpan? ToSpan, string? BackId);
