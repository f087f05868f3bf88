using System.Globalization;
using SiteGen.Pages.Search;

namespace SiteGen.Tests.Pages.Search;

public sealed class SearchVolumesTests
{
    [Fact]
    public void Volumes_hold_every_entry_once_in_order_and_are_neither_small_nor_large()
    {
        var shelves = Shelves(500, seed: 3);
        var volumes = Cut(shelves).ToList();

        Assert.Equal(shelves.SelectMany(shelf => shelf.Entries), volumes.SelectMany(volume => volume.Parts.SelectMany(part => part.Entries.ToArray())));
        Assert.All(volumes.SkipLast(1), volume => Assert.InRange(volume.Length, 14_000, 34_000));
        Assert.InRange(volumes.Average(volume => volume.Length), 18_000, 26_000);
    }

    [Fact]
    public void A_change_of_one_page_changes_the_volumes_around_it_and_leaves_all_others_as_they_are()
    {
        var shelves = Shelves(500, seed: 4);
        var before = Cut(shelves).Select(volume => volume.Text).ToHashSet(StringComparer.Ordinal);
        var fresh = new List<int>();
        for (var changed = 0; changed < shelves.Count; changed += 7)
        {
            var after = shelves.ToList();
            var entry = shelves[changed].Entries[0];
            after[changed] = shelves[changed] with { Entries = shelves[changed].Entries.SetItem(0, entry with { Words = (entry.Words + new string('x', 900)).AsMemory() }) };
            fresh.Add(Cut(after).Count(volume => !before.Contains(volume.Text)));
        }
        Assert.InRange(fresh.Average(), 1, 4);
        Assert.InRange(fresh.Max(), 1, before.Count / 8);
    }

    [Fact]
    public void Volumes_are_made_one_by_one()
    {
        var asked = 0;
        using var volumes = Cut(Shelves(100, seed: 5).Select(shelf => (asked++, shelf).shelf)).GetEnumerator();
        Assert.True(volumes.MoveNext());
        Assert.InRange(asked, 1, 20);
    }

    private static IEnumerable<SearchVolume> Cut(IEnumerable<SearchShelf> shelves) => SearchVolumes.Cut(shelves.Select(shelf => LazyShelf.Of(shelf, null)));

    private static List<SearchShelf> Shelves(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(page => new SearchShelf(
            string.Create(CultureInfo.InvariantCulture, $"texts/text-{page}.html"), "Title",
            [.. Enumerable.Range(0, random.Next(5, 40)).Select(line => new SearchEntry(SearchKind.Text,
                string.Create(CultureInfo.InvariantCulture, $"{line}"), "", new string((char)('a' + random.Next(26)), random.Next(20, 600)).AsMemory()))]))];
    }
}
