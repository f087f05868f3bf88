using System.Net;
using System.Net.Sockets;
using System.Text;
using SiteGen.Commands;
using SiteGen.Input;
using SiteGen.Serving;

namespace SiteGen.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();
    private readonly HttpClient _client = new();
    private PreviewBuilds _builds = null!;
    private PreviewServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _builds = Builds();
        _builds.Rebuild(onlyStyles: false);
        _server = await PreviewServer.StartAsync(_builds, IPAddress.Loopback, port: 0);
        _client.BaseAddress = _server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _edition.Dispose();
    }

    [Fact]
    public async Task Serves_what_a_build_writes_but_for_the_live_reload_of_pages()
    {
        foreach (var file in _edition.Build().Files)
        {
            Assert.DoesNotContain(".sitegen/live", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
            var served = await _client.GetByteArrayAsync(file.Path, TestContext.Current.CancellationToken);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
                Assert.Equal(Encoding.UTF8.GetString(file.Content.Span), Encoding.UTF8.GetString(served)
                    .Replace(LiveReload.ElementFor(1), "", StringComparison.Ordinal).Replace("connect-src 'self'", "connect-src 'none'", StringComparison.Ordinal));
            else
                Assert.Equal(file.Content.ToArray(), served);
        }
    }

    [Fact]
    public async Task The_page_for_what_is_missing_has_its_styles_from_here_wherever_the_site_is_published()
    {
        _edition.Write("edition.yaml", $"{File.ReadAllText(_edition.Full("edition.yaml"))}\nbaseUrl: \"https://example.org/e/\"\n");
        _builds.Rebuild(onlyStyles: false);

        var answer = await _client.GetAsync(new Uri("texts/nowhere", UriKind.Relative), TestContext.Current.CancellationToken);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("href=\"/assets/edition.css\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/e/assets", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n", "200")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n", "200")]
    [InlineData("GET / HTTP/1.1\r\nHost: LOCALHOST\r\n", "200")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.2:80\r\n", "200")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: 192.168.1.1\r\n", "403")]
    [InlineData("GET /.sitegen/events HTTP/1.1\r\nHost: evil.example\r\n", "403")]
    [InlineData("GET /../edition.yaml HTTP/1.1\r\nHost: localhost\r\n", "404")]
    [InlineData("GET /%2e%2e/edition.yaml HTTP/1.1\r\nHost: localhost\r\n", "404")]
    [InlineData("GET /..%2fedition.yaml HTTP/1.1\r\nHost: localhost\r\n", "404")]
    [InlineData("GET //etc/passwd HTTP/1.1\r\nHost: localhost\r\n", "404")]
    [InlineData("GET /seeds HTTP/1.1\r\nHost: localhost\r\n", "404")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n", "405")]
    [InlineData("HEAD /index.html HTTP/1.1\r\nHost: localhost\r\n", "200")]
    public async Task Answers_only_what_it_should(string request, string expected)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, _server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request + "Connection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {expected} ", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_changes_of_errors_and_of_their_end()
    {
        using var events = new StreamReader(await _client.GetStreamAsync(LiveReload.EventsPath, TestContext.Current.CancellationToken));
        Assert.Equal("""data: {"version":1,"stylesSince":1,"problems":""}""", await NextAsync(events));

        var before = await _client.GetStringAsync("index.html", TestContext.Current.CancellationToken);
        var settings = File.ReadAllText(_edition.Full("edition.yaml"));
        _edition.Write("edition.yaml", "titel: x\n" + settings);
        _builds.Rebuild(onlyStyles: false);
        Assert.Matches("""^data: \{"version":2,"stylesSince":2,"problems":"edition.yaml:1:1: error SG0202: .*did you mean""", await NextAsync(events));
        Assert.Equal(before.Replace("data-version=\"1\"", "data-version=\"2\"", StringComparison.Ordinal), await _client.GetStringAsync("index.html", TestContext.Current.CancellationToken));

        _edition.Write("edition.yaml", settings.Replace("title: ", "title: Another, ", StringComparison.Ordinal));
        _builds.Rebuild(onlyStyles: false);
        Assert.Equal("""data: {"version":3,"stylesSince":3,"problems":""}""", await NextAsync(events));
        Assert.Contains("Another,", await _client.GetStringAsync("index.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        _edition.Write("templates/assets/edition.css", "body { color: red }");
        _builds.Rebuild(onlyStyles: true);
        Assert.Equal("""data: {"version":4,"stylesSince":3,"problems":""}""", await NextAsync(events));
        Assert.Equal("body{color:red}\n", await _client.GetStringAsync("assets/edition.css", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_note_and_with_a_template()
    {
        _edition.Write("annotations/pages/about.md", "---\ntitle: About\n---\nRaw <b>markup</b>.\n");
        Assert.Contains("error SG0601", _builds.Rebuild(onlyStyles: false), StringComparison.Ordinal);
        Assert.Contains("error SG0601", _builds.Current.Problems, StringComparison.Ordinal);

        _edition.Write("annotations/pages/about.md", "---\ntitle: About\n---\nNo markup.\n");
        _edition.Write("templates/page.hbs", "<h1>{{titel}}</h1>");
        _builds.Rebuild(onlyStyles: false);
        Assert.Contains("data-faults=\"templates/page.hbs:1:7: error SG0603: ",
            await _client.GetStringAsync("about.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_passages_have_moved_since_they_were_reviewed_and_writes_no_lock()
    {
        const string Lock = "annotations/wall.anchors.lock.yaml";
        Assert.Empty(_builds.Unreviewed());
        Assert.False(File.Exists(_edition.Full(Lock)));
        Assert.Equal(0, _edition.Command("build").ExitCode);
        var reviewed = File.ReadAllText(_edition.Full(Lock));
        Assert.Empty(_builds.Unreviewed());

        _edition.Replace("seeds/wall.txt", "A wall at the sea", "Home\nA wall at the sea");
        _edition.Replace("annotations/wall.yaml", "sha256: b3a7b04f29fe8d53cddecae00808ee22b7f7fba981bd1b8a0e767199ecad830d\n", "");
        _builds.Rebuild(onlyStyles: false);

        Assert.Contains(" was reviewed at line ", _builds.Unreviewed(), StringComparison.Ordinal);
        Assert.Equal(reviewed, File.ReadAllText(_edition.Full(Lock)));
    }

    [Fact]
    public async Task An_edition_that_never_was_without_errors_has_a_page_that_waits()
    {
        _edition.Write("edition.yaml", "titel: x\n");
        var builds = Builds();
        builds.Rebuild(onlyStyles: false);
        await using var server = await PreviewServer.StartAsync(builds, IPAddress.Loopback, port: 0);
        Assert.Contains("There is no site yet.", await _client.GetStringAsync(server.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_while_the_site_or_a_page_is_made_is_shown_and_the_preview_goes_on()
    {
        var folder = new EditionFolder(_edition.Root);
        var told = new List<string>();
        var isFaulty = false;
        var builds = new PreviewBuilds(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null),
            (findings, printed) => isFaulty ? throw new InvalidOperationException("nobody foresaw it") : false,
            fault =>
            {
                told.Add(Fault.TextOf(fault));
                return told[^1];
            });
        builds.Rebuild(onlyStyles: false);
        await using var server = await PreviewServer.StartAsync(builds, IPAddress.Loopback, port: 0);
        const string Expected = "sitegen: a fault of ours, please report it: InvalidOperationException: nobody foresaw it\n";

        isFaulty = true;
        var page = await _client.GetAsync(server.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Contains($"data-faults=\"{Expected}", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith(Expected, Assert.Single(told), StringComparison.Ordinal);

        Assert.Empty(builds.Unreviewed());
        Assert.Empty(builds.Rebuild(onlyStyles: false));
        Assert.StartsWith(Expected, builds.Current.Problems, StringComparison.Ordinal);
        Assert.Equal(3, told.Count);

        isFaulty = false;
        builds.Rebuild(onlyStyles: false);
        Assert.Empty(builds.Current.Problems);
        Assert.Contains("</h1>", await _client.GetStringAsync(server.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_one_however_its_name_is_spelt()
    {
        _edition.Write("templates/assets/z.PNG", [1, 2, 3]);
        _builds.Rebuild(onlyStyles: false);
        var picture = await _client.GetAsync("assets/z.PNG", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be() =>
        await Assert.ThrowsAsync<IOException>(() => PreviewServer.StartAsync(_builds, IPAddress.Loopback, _server.Address.Port));

    private PreviewBuilds Builds()
    {
        var folder = new EditionFolder(_edition.Root);
        return new PreviewBuilds(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null),
            (findings, printed) => new Report(folder, printed).Print(findings, isStrict: false), Fault.TextOf);
    }

    private static async Task<string?> NextAsync(StreamReader events)
    {
        var line = await events.ReadLineAsync(TestContext.Current.CancellationToken);
        await events.ReadLineAsync(TestContext.Current.CancellationToken);
        return line;
    }
}
