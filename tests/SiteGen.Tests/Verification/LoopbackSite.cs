using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.Tests.Verification;

/// <summary>Serves the files of a folder under a sub-path of this machine, as a web host does.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private const string SubPath = "/editions/small/";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _folder;

    public LoopbackSite(string folder)
    {
        _folder = folder;
        _listener.Start();
        Address = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{SubPath}");
        _ = AcceptAsync();
    }

    /// <summary>Where index.html is, with a slash at its end.</summary>
    public string Address { get; }

    /// <summary>What is answered instead of the file, by path in the site: a status line, and headers if need be.</summary>
    public Dictionary<string, string> Instead { get; } = new(StringComparer.Ordinal);

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
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var request = await reader.ReadLineAsync() ?? "";
            while (await reader.ReadLineAsync() is { Length: > 0 })
                continue;
            await stream.WriteAsync(AnswerTo(Uri.UnescapeDataString(request.Split(' ')[1])));
        }
    }

    private byte[] AnswerTo(string path)
    {
        path = path.StartsWith(SubPath, StringComparison.Ordinal) ? path[SubPath.Length..] : "?";
        var file = Path.Combine(_folder, path);
        var content = File.Exists(file) && !Instead.ContainsKey(path) ? File.ReadAllBytes(file) : [];
        var status = Instead.GetValueOrDefault(path) ?? (File.Exists(file) ? "200 OK" : "404 Not Found");
        return
        [
            .. Encoding.ASCII.GetBytes(FormattableString.Invariant(
                $"HTTP/1.1 {status}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n")),
            .. content,
        ];
    }
}
