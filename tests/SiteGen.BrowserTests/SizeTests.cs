using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

public sealed partial class SizeTests(EditionInBrowser edition)
{
    [Fact]
    public void A_reading_page_with_its_style_sheets_is_under_60_kilobytes() => Assert.All(edition.ReadingPages, path =>
    {
        var page = edition.FileOf(path);
        var sheets = Sheets().Matches(File.ReadAllText(page))
            .Select(link => Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)).ToList();
        Assert.NotEmpty(sheets);
        Assert.InRange(sheets.Append(page).Sum(file => new FileInfo(file).Length), 1, 60_000);
    });

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheets();
}
