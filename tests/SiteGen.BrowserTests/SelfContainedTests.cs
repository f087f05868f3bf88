using System.Collections.Concurrent;

namespace SiteGen.BrowserTests;

public sealed class SelfContainedTests(EditionInBrowser edition)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_request_leaves_the_site_and_nothing_is_complained_of(bool isServed)
    {
        var site = (isServed ? edition.Served : edition.OnDisk).AbsoluteUri;
        var complaints = new ConcurrentQueue<string>();
        await using var context = await edition.OpenAsync();
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site, StringComparison.Ordinal))
                complaints.Enqueue($"{request.Frame.Url} asks for {request.Url}");
        };
        context.RequestFailed += (_, request) => complaints.Enqueue($"{request.Url}: {request.Failure}");
        context.Console += (_, message) => complaints.Enqueue($"{message.Page?.Url} says {message.Type}: {message.Text}");
        context.WebError += (_, error) => complaints.Enqueue($"{error.Page?.Url}: {error.Error}");
        await context.AddInitScriptAsync("""
            addEventListener("securitypolicyviolation", event =>
              console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`));
            """);

        // Once the button is there, the script of the page has come and run.
        await EditionInBrowser.OnEachAsync(context, new Uri(site), edition.Pages,
            (page, _) => page.Locator("button.scheme-choice").WaitForAsync());

        Assert.Empty(complaints);
        if (isServed)
            Assert.Empty(edition.AskedInVain);
    }
}
