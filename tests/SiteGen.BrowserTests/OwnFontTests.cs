using System.Collections.Concurrent;
using SiteGen.Commands;

namespace SiteGen.BrowserTests;

public sealed class OwnFontTests(EditionInBrowser edition) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-font-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_font_of_the_editions_own_is_loaded_and_none_from_elsewhere(bool isServed)
    {
        Write("edition.yaml", "title: One\nlanguage: en\neditors: []\n");
        Write("seeds/a.txt", "A title of some words\n\nOnce there was a harbour, and in the harbour there lay a ship that nobody had seen arrive.\n");
        Write("templates/assets/own.woff2", "not one, but asked for all the same");
        Write("templates/assets/edition.css", "@font-face { font-family: Own; src: url(own.woff2) } @font-face { font-family: Far; src: url(https://example.org/far.woff2) }");
        using var messages = new StringWriter();
        Assert.True(SiteGenCommand.Run(["build", "--edition", _folder, "--quiet"], messages, messages) == ExitCode.Done, messages.ToString());
        using var server = new SiteServer(Path.Combine(_folder, "site"));
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        var said = new ConcurrentQueue<string>();
        page.Console += (_, message) => said.Enqueue(message.Text);
        await page.GotoAsync((isServed ? server.Address : new Uri(_folder + "/site/")).AbsoluteUri + "index.html");

        await page.EvaluateAsync("Promise.allSettled(['Own', 'Far'].map(name => document.fonts.load(`12px ${name}`)))");

        // The file is no font, but only who has loaded it can say so.
        Assert.Contains(said, message => message.Contains("decode downloaded font", StringComparison.Ordinal) && message.Contains("own.woff2", StringComparison.Ordinal));
        var refused = Assert.Single(said, message => message.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains("https://example.org/far.woff2", refused, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
