using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Editing;
using SiteGen.Pages;
using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Every_word_of_both_readings_is_found_at_its_line()
    {
        foreach (var site in Sites())
        {
            var index = new IndexReader(site.Files);
            var entries = index.Entries().ToLookup(entry => entry.Page);
            foreach (var text in site.Edition.Texts)
            {
                foreach (var block in text.Edited.Blocks)
                {
                    var found = entries[$"{Links.Reading(text.Slug)}#{Links.Line(block.Block.Line)}"]
                        .SelectMany(entry => entry.Words).ToHashSet();
                    Assert.Superset(SearchWords.Of(Readings.Corrected(block)), found);
                    Assert.Superset(SearchWords.Of(Readings.Original(block)), found);
                }
            }
        }
    }

    [Fact]
    public void Every_word_of_annotations_names_events_and_sources_is_found_at_its_id()
    {
        foreach (var site in Sites())
        {
            var entries = new IndexReader(site.Files).Entries().ToLookup(entry => entry.Page);
            var edition = site.Edition;
            foreach (var text in edition.Texts)
                foreach (var annotation in text.Edited.Annotations.Select(anchored => anchored.Annotation))
                    if (annotation.Content is not BackReference)
                        Finds($"{Links.Reading(text.Slug)}#{annotation.Id}", NoteMarkdown.ToText(annotation.Body));
            foreach (var name in edition.Names.Select(mentions => mentions.Name))
                Finds($"names.html#{name.Id}", name.Name + "\n" + NoteMarkdown.ToText(name.Definition));
            foreach (var dated in edition.Timeline.Select(dated => dated.Event))
                Finds($"timeline.html#{dated.Id}", dated.Title + "\n" + NoteMarkdown.ToText(dated.Body));
            foreach (var source in edition.Bibliography.Values)
                Finds($"sources.html#{source.Id}", string.Join('\n', source.Title, source.Author, source.Publisher,
                    source.ContainerTitle, NoteMarkdown.ToText(source.Note), NoteMarkdown.ToText(source.Annote)));

            void Finds(string place, string words) =>
                Assert.Superset(SearchWords.Of(words), Assert.Single(entries[place]).Words);
        }
    }

    [Fact]
    public void Every_entry_leads_to_a_place_that_is_there()
    {
        foreach (var site in Sites())
        {
            var ids = Repository.Pages(site).ToDictionary(page => page.Path,
                page => page.Page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
            Assert.All(new IndexReader(site.Files).Entries(), entry =>
            {
                var parts = entry.Page.Split('#');
                Assert.True(parts.Length == 1 ? ids.ContainsKey(parts[0]) : ids[parts[0]].Contains(parts[1]), entry.Page);
            });
        }
    }

    [Fact]
    public void A_word_that_a_correction_took_out_is_told_from_one_that_it_put_in()
    {
        var edited = SearchShelves.Of(Repository.Site.Edition).SelectMany(shelf => shelf.Shelf.Entries)
            .Single(entry => entry.Words.Span.Contains("fully control Ukraine have", StringComparison.Ordinal));
        Assert.Equal(2, edited.Readings.Length);
        Assert.Contains("Russian efforts to fully", edited.Readings[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Russian attempts to fully", edited.Readings[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_taken_out_says_so()
    {
        var edition = Repository.Site.Edition;
        var entries = new IndexReader(Repository.Site.Files).Entries().ToLookup(entry => entry.Page);
        foreach (var text in edition.Texts)
            foreach (var verdict in text.Work.Clean.Ledger.Where(verdict => verdict.Fate == Fate.Removed))
                Assert.All(entries[$"{Links.Reading(text.Slug)}#{Links.Line(verdict.Line)}"],
                    entry => Assert.Equal(SearchKind.Removed, entry.Kind));
    }

    [Fact]
    public void Nothing_that_is_not_published_is_found()
    {
        using var edition = TemporaryEdition.Small();
        string[] secret = ["quicksilver", "marzipan", "xylophones"];
        var words = Words(edition.Build());
        Assert.DoesNotContain(secret, words.Contains);
        Assert.Contains("quicksilver", Words(edition.Build(withDrafts: true)));

        static HashSet<string> Words(Pipeline.Site site) =>
            new IndexReader(site.Files).Entries().SelectMany(entry => entry.Words).ToHashSet();
    }

    [Fact]
    public void The_index_of_this_edition_is_under_fifty_kilobytes_and_is_loaded_whole()
    {
        var index = new IndexReader(Repository.Site.Files);
        Assert.InRange(index.Size, 1, 50_000);
        Assert.Equal(0, index.Shards);
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes()
    {
        var (first, second) = (IndexReader.FilesOf(Repository.Site.Edition), IndexReader.FilesOf(Repository.Site.Edition));
        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
    }

    [Fact]
    public void Of_a_large_edition_every_word_leads_to_each_volume_that_has_it()
    {
        // As if it were large: the same entries, with a list of words.
        var index = new IndexReader(IndexReader.FilesOf(SearchShelves.Of(Repository.Site.Edition).Select(shelf => shelf.Shelf), small: 0));
        var terms = index.Terms();
        Assert.True(index.Shards > 1);
        for (var volume = 0; volume < index.Volumes; volume++)
            foreach (var word in index.EntriesOf(volume).SelectMany(entry => entry.Words))
                Assert.True(terms[word] is not { } places || places.Any(place => place / SearchTerms.Sections == volume), word);
        Assert.Contains(terms, term => term.Value is null);
        Assert.All(terms, term => Assert.NotEqual(0, term.Value?.Count));
    }

    [Fact]
    public void An_edition_without_entries_has_an_index_without_volumes() =>
        Assert.Empty(new IndexReader(IndexReader.FilesOf([], small: 0)).Entries());

    [Fact]
    public void No_text_can_end_the_string_that_it_is_written_in()
    {
        const string Hostile = "\"); alert(1); // \\ \\\" \u2028 \u2029 </script> \u0001a\u0002b\u0003 \t \n ~ , \U0001F600 \0";
        ImmutableArray<SearchShelf> shelves = [new("a.html", "A", [new SearchEntry('t', "1", "", Hostile.AsMemory())])];
        foreach (var file in IndexReader.FilesOf(shelves, small: 0).Concat(IndexReader.FilesOf(shelves, small: int.MaxValue)))
            Assert.Matches("^siteSearch\\.[a-z]+\\((?:[0-9]+,\"(?:[^\"\\\\\n\u2028\u2029]|\\\\[\"\\\\n]|\\\\u[0-9a-f]{4})*\"\\);\n|\\{.*\\}\\);\n)$",
                System.Text.Encoding.UTF8.GetString(file.Content.Span));
    }

    private static IEnumerable<Pipeline.Site> Sites()
    {
        yield return Repository.Site;
        using var small = TemporaryEdition.Small();
        yield return small.Build();
    }
}
