using System.Globalization;
using System.Net;

namespace SiteGen.Verification;

/// <summary>A published site at an address. Nothing is asked of any other host.</summary>
internal sealed class SiteAddress : PublishedSite
{
    private const int MostRedirects = 5;
    private const int Attempts = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Uri _root;
    private readonly HttpClient _client;

    /// <param name="root">With a slash at its end.</param>
    public SiteAddress(Uri root)
    {
        _root = root;
        // Redirects are followed by hand, for they may lead to another host.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            MaxConnectionsPerServer = 6,
            SslOptions = { CertificateChainPolicy = TrustedRoots.Policy() },
            UseCookies = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("sitegen");
    }

    /// <inheritdoc/>
    public override string Name => _root.AbsoluteUri;

    /// <inheritdoc/>
    public override IReadOnlyCollection<string>? Paths => null;

    /// <summary>The address of a site, with a slash at its end; null if the words are a folder.</summary>
    public static Uri? Parse(string site)
    {
        if (!site.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(site, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            return null;
        var path = address.AbsolutePath;
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"index.html".Length];
        return new Uri($"{address.GetLeftPart(UriPartial.Authority)}{path.TrimEnd('/')}/");
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task<PublishedFile> FetchAsync(string path, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(s_patience);
        var address = new Uri(_root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FetchAsync(address, limit.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return new(null, string.Create(CultureInfo.InvariantCulture, $"it was not there after {s_patience.TotalSeconds:0} seconds"));
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException)
            {
                // Connections break; only what breaks again is worth a word.
                if (attempt == Attempts)
                    return new(null, problem.InnerException?.Message ?? problem.Message);
            }
        }
    }

    private async Task<PublishedFile> FetchAsync(Uri address, CancellationToken stop)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return PublishedFile.Missing;
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                if (!string.Equals(address.Host, _root.Host, StringComparison.OrdinalIgnoreCase)
                    || address.Scheme is not ("http" or "https"))
                    return new(null, $"the server sends us on to {address}, which is another host");
                if (redirects == MostRedirects)
                    return new(null, "the server sends us round in a circle");
                continue;
            }
            return answer.IsSuccessStatusCode ? await ReadAsync(answer.Content, stop)
                : new(null, string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)answer.StatusCode} {answer.ReasonPhrase}"));
        }
    }

    private static async Task<PublishedFile> ReadAsync(HttpContent content, CancellationToken stop)
    {
        // The length that a server states need not be true, and of a compressed file it is another.
        await using var from = await content.ReadAsStreamAsync(stop);
        using var to = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await from.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (to.Length + read > Largest)
                return new(null, "it is larger than 1 GB");
            to.Write(buffer, 0, read);
        }
        return new(to.ToArray());
    }
}
