using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SiteGen.Serving;

/// <summary>Shows the preview to a browser on this machine. The one place that knows ASP.NET Core.</summary>
/// <remarks>Its server alone: an application around it, with routes, services and settings, would be an eighth of the program, and every command would start the later for it.</remarks>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    // Pages that listen for changes never end of themselves.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    private readonly KestrelServer _server;
    private readonly PreviewBuilds _builds;
    private readonly bool _isPublic;

    private PreviewServer(KestrelServer server, PreviewBuilds builds, bool isPublic) => (_server, _builds, _isPublic) = (server, builds, isPublic);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts to listen.</summary>
    /// <param name="builds">What to show.</param>
    /// <param name="host">Address of this machine.</param>
    /// <param name="port">Zero for any that is free.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewBuilds builds, IPAddress host, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(host, port, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new PreviewServer(new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance), builds, !IPAddress.IsLoopback(host));
        try
        {
            await server._server.StartAsync(server, CancellationToken.None);
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            server._server.Dispose();
            throw new IOException(problem.Message, problem);
        }
        var address = server._server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Address = new Uri(address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    /// <inheritdoc/>
    HttpContext IHttpApplication<HttpContext>.CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    Task IHttpApplication<HttpContext>.ProcessRequestAsync(HttpContext context) => AnswerAsync(context);

    /// <inheritdoc/>
    void IHttpApplication<HttpContext>.DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!IsOurs(request.Host))
            return RefuseAsync(response, StatusCodes.Status403Forbidden, "This preview answers to localhost only.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return RefuseAsync(response, StatusCodes.Status405MethodNotAllowed, "There is nothing here to change.");
        return request.Path.Value switch
        {
            LiveReload.EventsPath => TellAsync(context),
            LiveReload.ScriptPath => SendAsync(context, "text/javascript; charset=utf-8", LiveReload.Script),
            var path => ShowAsync(context, path ?? "/"),
        };
    }

    // A page of another site can make its own name point to this machine (DNS rebinding); the name then gives it away.
    private bool IsOurs(HostString host) => host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && (_isPublic || IPAddress.IsLoopback(address)));

    private Task ShowAsync(HttpContext context, string path)
    {
        var preview = _builds.Current;
        var file = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        try
        {
            if (preview.File(file) is { } found)
                return SendAsync(context, ContentTypes.Of(file), found);
            if (preview.Site is null)
                return SendAsync(context, ContentTypes.Of(".html"), LiveReload.EmptyPage(preview.Version, "There is no site yet."));
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return SendAsync(context, ContentTypes.Of(".html"), preview.File("404.html") ?? default);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return SendAsync(context, ContentTypes.Of(".html"), _builds.PageOf(preview, fault));
        }
    }

    private async Task TellAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            var changed = _builds.Changed;
            await context.Response.Body.WriteAsync(LiveReload.EventFor(_builds.Current, _builds.StylesSince), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await changed.WaitAsync(context.RequestAborted);
        }
    }

    private static async Task SendAsync(HttpContext context, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(why + "\n");
    }
}
