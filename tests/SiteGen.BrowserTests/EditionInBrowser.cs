using System.Collections.Concurrent;
using SiteGen.BrowserTests;
using SiteGen.Commands;

[assembly: AssemblyFixture(typeof(EditionInBrowser))]

namespace SiteGen.BrowserTests;

/// <summary>The repository's edition, built once, served, and a browser to look at it: shared by all tests.</summary>
public sealed class EditionInBrowser : IAsyncLifetime
{
    private const string Divided = "divided/";

    // More than the machine has cores: a page often waits for the browser, and the browser for us.
    private static readonly ParallelOptions s_atOnce = new() { MaxDegreeOfParallelism = 3 };

    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-browser-").FullName;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The three readings, as the addresses and the controls name them.</summary>
    public static IReadOnlyList<string> Readings { get; } = ["annotated", "corrected", "scraped"];

    /// <summary>The readings of a page; a page that has none has one without a name.</summary>
    public static IReadOnlyList<string> ReadingsOf(string path) => IsReadingPage(path) ? Readings : [""];

    /// <summary>Every page of the site, as paths with slashes from its folder, sorted.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The pages on which a text is read.</summary>
    public IEnumerable<string> ReadingPages => Pages.Where(IsReadingPage);

    /// <summary>The address of the site on the test's server, under a sub-path; ends with a slash.</summary>
    public Uri Served => _server!.Address;

    /// <summary>The address of the site as a folder; ends with a slash.</summary>
    public Uri OnDisk => new(_folder + "/");

    /// <summary>What the server was asked for in vain since it started.</summary>
    public IEnumerable<string> AskedInVain => _server!.NotFound;

    /// <summary>Whether a path is that of a page on which a text is read.</summary>
    public static bool IsReadingPage(string path) => path.StartsWith("texts/", StringComparison.Ordinal)
        && !path.EndsWith(".source.html", StringComparison.Ordinal);

    /// <summary>The file of the built site at a path.</summary>
    public string FileOf(string path) => Path.Combine(_folder, path);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var messages = new StringWriter();
        var code = SiteGenCommand.Run(["build", "--edition", Root(), "--output", _folder, "--quiet"], messages, messages);
        Assert.True(code == ExitCode.Done, $"The edition was not built: {messages}");
        BuildDivided();
        Pages = [.. Directory.EnumerateFiles(_folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(path => !path.StartsWith(Divided, StringComparison.Ordinal) || path.EndsWith(".2.html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        _server = new SiteServer(_folder);
        if (Chromium() is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            // One process for all pages: on two processors a seventh of the time less.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-site-isolation-trials", "--renderer-process-limit=1"],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser window of its own, with nothing remembered from others.</summary>
    /// <remarks>Without a browser on this machine the test is skipped, but for CI, where it fails.</remarks>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, int height = 800, Action<BrowserNewContextOptions>? with = null)
    {
        const string missing = "There is no browser at /usr/bin/chromium nor where the environment variable CHROMIUM says: "
            + "install it (apt-get install chromium), or give the path of a Chromium or Chrome in CHROMIUM.";
        Assert.False(_browser is null && Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.SkipWhen(_browser is null, missing);
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } };
        with?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        // A page that does not answer is a defect; waiting longer for it only hides that.
        context.SetDefaultTimeout(15_000);
        return context;
    }

    /// <summary>Opens each of some pages from the server, several at once, and fails with everything there is to complain of.</summary>
    /// <param name="paths">The pages.</param>
    /// <param name="look">Is given the page, its path, and whom to tell what is wrong.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="with">Further options of the window.</param>
    public async Task OnEachAsync(
        IEnumerable<string> paths, Func<IPage, string, Action<string>, Task> look, int width = 1280,
        Action<BrowserNewContextOptions>? with = null)
    {
        var complaints = new ConcurrentQueue<string>();
        await using var context = await OpenAsync(width, with: with);
        await OnEachAsync(context, Served, paths, (page, path) =>
            look(page, path, complaint => complaints.Enqueue($"{path}: {complaint}")));
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Order(StringComparer.Ordinal)));
    }

    /// <summary>Opens each of some pages in a window, several at once.</summary>
    public static Task OnEachAsync(IBrowserContext context, Uri site, IEnumerable<string> paths, Func<IPage, string, Task> look) =>
        Parallel.ForEachAsync(paths, s_atOnce, async (path, _) =>
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site, path).AbsoluteUri);
            await look(page, path);
            await page.CloseAsync();
        });

    private static string? Chromium()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var path = string.IsNullOrEmpty(named) ? "/usr/bin/chromium" : named;
        return File.Exists(path) ? path : null;
    }

    // The same edition with lists of several pages: of these the second pages are looked at.
    private void BuildDivided()
    {
        using var messages = new StringWriter();
        var edition = Directory.CreateTempSubdirectory("sitegen-divided-").FullName;
        foreach (var file in new[] { "seeds", "annotations" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Root(), folder), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(edition, Path.GetRelativePath(Root(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllText(Path.Combine(edition, "edition.yaml"), File.ReadAllText(Path.Combine(Root(), "edition.yaml")) + "\ntextsPerPage: 2\n");
        var code = SiteGenCommand.Run(["build", "--edition", edition, "--output", Path.Combine(_folder, Divided), "--quiet"], messages, messages);
        Directory.Delete(edition, recursive: true);
        Assert.True(code == ExitCode.Done, $"The divided edition was not built: {messages}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
