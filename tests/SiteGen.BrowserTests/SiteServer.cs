using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.BrowserTests;

/// <summary>Serves a folder under a sub-path of 127.0.0.1, as a web host does that knows nothing of the edition.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string SubPath = "/some/sub/path/";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _folder;

    /// <param name="folder">What to serve; nothing outside of it is.</param>
    public SiteServer(string folder)
    {
        _folder = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{SubPath}");
        _ = AcceptAsync();
    }

    /// <summary>Where the folder is served; ends with a slash.</summary>
    public Uri Address { get; }

    /// <summary>What was asked for and is not there: paths from the root of the server.</summary>
    public ConcurrentQueue<string> NotFound { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The tests are over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                while (await reader.ReadLineAsync() is { Length: > 0 } request)
                {
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                        continue;
                    await stream.WriteAsync(Answer(Uri.UnescapeDataString(request.Split(' ')[1].Split('?')[0])));
                }
            }
            catch (IOException)
            {
                // The browser has closed the page.
            }
        }
    }

    private byte[] Answer(string path)
    {
        var file = path.StartsWith(SubPath, StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(_folder, path[SubPath.Length..])) : null;
        var isFound = file is not null && file.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(file);
        if (!isFound)
            NotFound.Enqueue(path);
        var body = isFound ? File.ReadAllBytes(file!) : [];
        var type = Path.GetExtension(path) switch
        {
            ".html" => "text/html",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            ".json" or ".jsonld" => "application/json",
            ".xml" => "application/xml",
            _ => "text/plain",
        };
        var head = $"HTTP/1.1 {(isFound ? "200 OK" : "404 Not Found")}\r\nContent-Type: {type}; charset=utf-8\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
