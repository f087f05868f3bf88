using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SiteGen.BrowserTests;

public sealed class PrintTests(EditionInBrowser edition)
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
            var printed = await TextOfAsync(await page.PdfAsync(new() { PreferCSSPageSize = true }));
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

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        // In the order of the page's elements, not of the columns on paper.
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"])
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
