using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Cache;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Pages.Search;

/// <summary>All that a search can find in an edition, page by page.</summary>
/// <remarks>It is made from the edition alone, as every page is: so what is not published cannot be found.</remarks>
internal static class SearchShelves
{
    private const string Step = "shelf";
    private static readonly int s_atATime = 2 * Environment.ProcessorCount;

    /// <summary>The shelves, page by page; each is made when it is asked for.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="before">What a build before has made; null makes all.</param>
    /// <param name="pace">How far the making of pages has come, which is followed; null does not wait for it.</param>
    public static IEnumerable<LazyShelf> Of(Edition edition, LastPages? before = null, Pace? pace = null) =>
        OfTexts(edition, before, pace).Concat(OfRegisters(edition).Select(shelf => LazyShelf.Of(shelf, before?.Keys.OfRegisters)));

    private static IEnumerable<LazyShelf> OfTexts(Edition edition, LastPages? before, Pace? pace)
    {
        return InParallel.Stream(edition.Texts.Index(), s_atATime, Known, text => Made(text.Item, text.Index));

        LazyShelf? Known((int Index, EditionText Item) text)
        {
            if (KeyOf(text.Index) is { } key && before!.Find(Step, text.Item.Name, key) is { } known)
            {
                pace?.Pass(text.Index);
                return LazyShelf.Read(known, Links.Reading(text.Item.Slug), key, () => OfText(edition, text.Item));
            }
            pace?.Follow(text.Index);
            return null;
        }

        LazyShelf Made(EditionText text, int index)
        {
            var key = KeyOf(index);
            var made = LazyShelf.Of(OfText(edition, text), key);
            if (key is not null)
                before!.Remember(Step, text.Name, key, made.Write());
            return made;
        }

        string? KeyOf(int index) => before?.Keys.OfTexts[index];
    }

    private static IEnumerable<SearchShelf> OfRegisters(Edition edition) =>
    [
        new SearchShelf("names.html", "Names", [.. edition.Names.Select(name => new SearchEntry(
            SearchKind.Name, name.Name.Id, Clean(name.Name.Name), Plain(name.Name.Definition).AsMemory()))]),
        new SearchShelf("timeline.html", "Timeline", [.. edition.Timeline.Select(dated => new SearchEntry(
            SearchKind.Event, dated.Event.Id, Clean($"{Words.Date(dated.Event.Date)}: {dated.Event.Title}"),
            Plain(dated.Event.Body).AsMemory()))]),
        new SearchShelf("sources.html", "Sources", [.. edition.Sources.Select(entry => OfSource(entry, edition.CitationLabels[entry.Id]))]),
    ];

    private static SearchShelf OfText(Edition edition, EditionText text)
    {
        var entries = ImmutableArray.CreateBuilder<SearchEntry>();
        var description = text.Description;
        if (description.IsTitleSupplied || !text.Edited.Blocks.Any(block => block.Block.Kind == BlockKind.Title))
            entries.Add(new SearchEntry(SearchKind.Title, "", Clean(description.ShownTitle), default));
        var about = Join(
        [
            description.Creator, description.Publisher, description.Subject, Words.Date(description.Issued),
            .. description.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal)
                .Select(remark => Plain(remark.Value)),
        ]);
        if (about.Length > 0)
            entries.Add(new SearchEntry(SearchKind.About, "about.text", "", about.AsMemory()));
        foreach (var block in text.Edited.Blocks)
            entries.Add(OfBlock(text, block));
        for (var index = 0; index < text.Annotations.Length; index++)
        {
            var annotation = text.Annotations[index].Annotation;
            // The other end of a cross-reference has the same words; one of the two is enough.
            if (KindOf(annotation.Content) is { } kind)
                entries.Add(new SearchEntry(
                    kind, $"{annotation.Id} {Words.Number(index + 1)}", "", Plain(annotation.Body).AsMemory()));
        }
        return new SearchShelf(Links.Reading(text.Slug), Clean(description.ShortTitle), entries.ToImmutable())
        {
            Language = description.Language == edition.Settings.Language ? "" : Clean(description.Language),
        };
    }

    private static SearchEntry OfBlock(EditionText text, EditedBlock edited)
    {
        var (line, words) = (Words.Number(edited.Block.Line + 1), WordsOf(edited));
        var isTitle = edited.Block.Kind == BlockKind.Title;
        if (isTitle && !text.Description.IsTitleSupplied && !edited.Runs.Any(run => run.IsChanged))
            return new SearchEntry(SearchKind.Title, line, words.ToString(), default);
        var kind = edited.Block.Verdict.Fate switch
        {
            Fate.Removed => SearchKind.Removed,
            Fate.Lifted when !isTitle || text.Description.IsTitleSupplied => SearchKind.Lifted,
            _ => SearchKind.Text,
        };
        return new SearchEntry(kind, line, "", words);
    }

    // A change may be cut into many runs, where a note begins or ends in it: together they are one.
    private static ReadOnlyMemory<char> WordsOf(EditedBlock edited)
    {
        // Most blocks are what they were.
        if (edited.Runs is [{ IsChanged: false } whole])
            return Visible(whole.Original);
        var words = new StringBuilder();
        var (original, reading) = (new StringBuilder(), new StringBuilder());
        foreach (var run in edited.Runs)
        {
            if (run.IsChanged)
            {
                original.Append(run.Original);
                reading.Append(run.Reading);
            }
            else if (run.Original.Length > 0)
            {
                EndChange();
                words.Append(Visible(run.Original));
            }
        }
        EndChange();
        return words.ToString().AsMemory();

        void EndChange()
        {
            if (original.Length + reading.Length > 0)
                words.Append(SearchEntry.Change(
                    Visible(original.ToString()), Visible(reading.ToString())));
            original.Clear();
            reading.Clear();
        }
    }

    private static SearchEntry OfSource(BibliographyEntry entry, string label) => new(
        SearchKind.Source, entry.Id, Clean(entry.Title), Join(
        [
            label, entry.Author, entry.ContainerTitle, entry.Publisher,
            entry.Issued is { } issued ? Words.Date(issued) : "", Plain(entry.Annote), Plain(entry.Note),
        ]).AsMemory());

    private static char? KindOf(AnnotationContent content) => content switch
    {
        Correction { Reading: not null } => SearchKind.Correction,
        Correction => SearchKind.Flag,
        Note => SearchKind.Note,
        CrossReference => SearchKind.CrossReference,
        Gap => SearchKind.Gap,
        _ => null,
    };

    private static string Plain(string markdown) => Clean(NoteMarkdown.ToText(markdown));

    // A full stop between what belongs to different statements, unless one ends with its own.
    private static string Join(ImmutableArray<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts.Select(part => Clean(part)).Where(part => part.Length > 0))
        {
            if (joined.Length > 0)
                joined.Append(joined[^1] is '.' or '?' or '!' ? " " : ". ");
            joined.Append(part);
        }
        return joined.ToString();
    }

    private static string Clean(string text) => Visible(text).Trim();

    private static ReadOnlyMemory<char> Visible(ReadOnlyMemory<char> text) => IsVisible(text.Span) ? text : Visible(text.ToString()).AsMemory();

    // One line without what cannot be seen: the signs of a volume's own must not come from a text.
    private static string Visible(string text) => IsVisible(text) ? text : string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] is '\t' or '\n' or '\r' or '\u2028' or '\u2029' ? ' '
                : HiddenCharacter.Is(from[i]) ? '\uFFFD' : from[i];
        }
    });

    private static bool IsVisible(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');
}
