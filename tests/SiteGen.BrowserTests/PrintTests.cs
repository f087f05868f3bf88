using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.BrowserTests;

public sealed partial class PrintTests(EditionInBrowser edition)
{
    // The width of A4 between the margins of the style sheet: 178 mm at 96 px to the inch.
    private const int PaperWidth = 673;

    [Fact]
    public Task On_paper_every_note_is_shown_within_the_page_and_lies_upon_nothing() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, _, complain) =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var problem in await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll(".note-card")].flatMap(note => {
                  const box = note.getBoundingClientRect();
                  return !note.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !box.height ? [`${note.id} is not shown`]
                    : box.left < 0 || box.right > innerWidth || note.scrollWidth > note.clientWidth + 1 ? [`${note.id} is cut off`] : [];
                })
                """))
                complain(problem);
            foreach (var overlap in await page.EvaluateAsync<string[]>(Boxes.Overlaps))
                complain(overlap);
        }, PaperWidth);

    [Fact]
    public async Task A_printed_text_has_each_of_its_notes_exactly_once()
    {
        await using var context = await edition.OpenAsync();
        SkipWithoutPdfToText();
        var complaints = new ConcurrentQueue<string>();
        await EditionInBrowser.OnEachAsync(context, edition.Served, edition.ReadingPages, async (page, path) =>
        {
            var notes = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.note-card')].map(note => note.innerText)");
            Assert.NotEmpty(notes);
            // In the order of the page's elements, not of the columns on paper.
            var printed = await ReadAsync(await page.PdfAsync(new() { PreferCSSPageSize = true }), "-raw");
            var sheets = printed.Split('\f').Select(Squeezed).ToList();
            foreach (var note in notes.Select(Squeezed))
            {
                var words = note[..Math.Min(80, note.Length)];
                var times = TimesOn(sheets, words);
                if (times != 1)
                    complaints.Enqueue($"{path}: {times} times: {words}");
            }
        });
        Assert.Empty(complaints);
    }

    [Fact]
    public Task On_paper_a_text_says_which_reading_it_is() =>
        edition.OnEachAsync(edition.ReadingPages, async (page, path, complain) =>
        {
            foreach (var (reading, name) in EditionInBrowser.Readings.Zip((string[])["Annotated", "Corrected", "As scraped"]))
            {
                await page.GotoAsync($"{new Uri(edition.Served, path).AbsoluteUri}?reading={reading}");
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                var shown = (await page.Locator(".readings").InnerTextAsync()).ReplaceLineEndings(" ").Trim();
                if (shown != $"Reading {name}")
                    complain($"as {reading} it says “{shown}”");
            }
        });

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_long_word_in_a_note_does_not_make_the_printed_letters_smaller(string format)
    {
        await using var context = await edition.OpenAsync();
        SkipWithoutPdfToText();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(edition.Served, edition.ReadingPages.First()).AbsoluteUri);
        var before = await HeightAsync();
        await page.EvaluateAsync("document.querySelector('.notes:not(.below) .note-card > p:last-child').append(' ' + 'Verfassungsgericht'.repeat(12))");
        Assert.Equal(before, await HeightAsync(), tolerance: 0.1);

        // Of the first word of the heading.
        async Task<double> HeightAsync()
        {
            var title = (await page.Locator("h1").InnerTextAsync()).Split(' ')[0];
            var sheet = (await ReadAsync(await page.PdfAsync(new() { Format = format }), "-bbox")).Split("<page ")[1];
            var word = WordBox.In(sheet).Last(word => title.StartsWith(word.Word, StringComparison.Ordinal));
            return word.Bottom - word.Top;
        }
    }

    [Fact]
    public async Task On_no_sheet_words_lie_upon_words_and_none_but_the_last_is_nearly_empty()
    {
        await using var context = await edition.OpenAsync();
        SkipWithoutPdfToText();
        var complaints = new ConcurrentQueue<string>();
        await EditionInBrowser.OnEachAsync(context, edition.Served, edition.ReadingPages, async (page, path) =>
        {
            foreach (var scale in (float[])[0.9f, 1, 1.1f])
            {
                var sheets = (await ReadAsync(await page.PdfAsync(new() { PreferCSSPageSize = true, Scale = scale }), "-bbox")).Split("<page ")[1..];
                foreach (var (index, sheet) in sheets.Index())
                {
                    var words = WordBox.In(sheet);
                    if (words.Count < 15 && index + 1 < sheets.Length)
                        complaints.Enqueue($"{path}, scale {scale}, sheet {index + 1}: {words.Count} words");
                    foreach (var (one, other) in words.SelectMany((one, at) => words.Skip(at + 1).Where(one.LiesUpon).Select(other => (one, other))))
                        complaints.Enqueue($"{path}, scale {scale}, sheet {index + 1}: “{one.Word}” upon “{other.Word}”");
                }
            }
        });
        Assert.Empty(complaints);
    }

    /// <summary>Where a word stands on a sheet, in points.</summary>
    private sealed partial record WordBox(double Left, double Top, double Right, double Bottom, string Word)
    {
        public static List<WordBox> In(string sheet) => [.. Boxes().Matches(sheet).Select(box =>
            new WordBox(Number(box, 1), Number(box, 2), Number(box, 3), Number(box, 4), box.Groups[5].Value))];

        // Boxes of neighbouring lines touch, and the number of a note stands above the line.
        public bool LiesUpon(WordBox other) =>
            Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 2
            && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.6 * Math.Min(Bottom - Top, other.Bottom - other.Top);

        private static double Number(Match box, int group) => double.Parse(box.Groups[group].Value, CultureInfo.InvariantCulture);

        [GeneratedRegex("""<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>""")]
        private static partial Regex Boxes();
    }

    // A note may go on overleaf, where the rest of its paragraph is read first.
    private static int TimesOn(List<string> sheets, string words)
    {
        var times = sheets.Sum(sheet => sheet.Split(words).Length - 1);
        for (var i = 0; i + 1 < sheets.Count; i++)
        {
            var cuts = Enumerable.Range(8, words.Length - 9);
            if (!sheets[i].Contains(words, StringComparison.Ordinal) && cuts.Any(cut =>
                sheets[i].Contains(words[..cut], StringComparison.Ordinal) && sheets[i + 1].Contains(words[cut..], StringComparison.Ordinal)))
                times++;
        }
        return times;
    }

    private static void SkipWithoutPdfToText()
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true });
            version!.WaitForExit();
        }
        catch (Win32Exception)
        {
            const string missing = "There is no pdftotext: install it (apt-get install poppler-utils).";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }
    }

    private static async Task<string> ReadAsync(byte[] pdf, string way)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", [way, "-enc", "UTF-8", file, "-"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        File.Delete(file);
        return text;
    }

    // Lines end elsewhere on paper, words may be hyphenated, letters may be drawn as ligatures, and the marks around
    // quotations come from the style sheet.
    private static string Squeezed(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
