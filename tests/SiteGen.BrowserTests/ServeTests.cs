using System.Net;
using SiteGen.Commands;
using SiteGen.Input;
using SiteGen.Serving;

namespace SiteGen.BrowserTests;

public sealed class ServeTests(EditionInBrowser edition) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_change_reloads_the_page_styles_are_exchanged_and_errors_are_shown_until_they_are_mended()
    {
        Write("edition.yaml", "title: First\nlanguage: en\neditors: []\n");
        Write("seeds/a.txt", "A title of some words\n\nOnce there was a harbour, and in the harbour there lay a ship that nobody had seen arrive.\n");
        var folder = new EditionFolder(_folder);
        var builds = new PreviewBuilds(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null),
            (findings, printed) => new Report(folder, printed).Print(findings, isStrict: false), Fault.TextOf);
        builds.Rebuild(onlyStyles: false);
        await using var server = await PreviewServer.StartAsync(builds, IPAddress.Loopback, port: 0);
        await using var context = await edition.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address.AbsoluteUri);
        await Assertions.Expect(page).ToHaveTitleAsync("First");

        Write("edition.yaml", "title: Second\nlanguage: en\neditors: []\n");
        builds.Rebuild(onlyStyles: false);
        await Assertions.Expect(page).ToHaveTitleAsync("Second");

        // Not reloaded: what is written on the page stays.
        await page.EvaluateAsync("document.title = 'Kept'");
        Write("templates/assets/edition.css", "body { color: rgb(1, 2, 3) }");
        builds.Rebuild(onlyStyles: true);
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        await Assertions.Expect(page).ToHaveTitleAsync("Kept");

        Write("edition.yaml", "titel: Third\nlanguage: en\neditors: []\n");
        builds.Rebuild(onlyStyles: false);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("edition.yaml:1:1: error SG0202");

        Write("edition.yaml", "title: Fourth\nlanguage: en\neditors: []\n");
        builds.Rebuild(onlyStyles: false);
        await Assertions.Expect(page).ToHaveTitleAsync("Fourth");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
