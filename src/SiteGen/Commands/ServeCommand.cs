using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using SiteGen.Input;
using SiteGen.Serving;

namespace SiteGen.Commands;

/// <summary><c>sitegen serve</c>: shows the site in a browser, and again after each change.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    private const int UsualPort = 4321;
    private const int PortsToTry = 20;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var port = new Option<int?>("--port", "-p")
        {
            Description = $"The port to listen on; without it {UsualPort}, or the next that is free.",
            HelpName = "number",
        };
        var host = new Option<string>("--host")
        {
            Description = "The address to listen on; without it this machine only (127.0.0.1).",
            HelpName = "address",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var isPublic = new Option<bool>("--public") { Description = "Allow a --host that other machines can reach." };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        port.Validators.Add(result =>
        {
            // What is no number is looked at here as well: asked for as one, it would be a fault of ours.
            if (!ushort.TryParse(result.Tokens is [var given, ..] ? given.Value : "", NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError("--port needs a number from 0 to 65535, for instance --port 8080");
        });
        host.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError("--host needs an address in numbers, for instance --host 192.168.1.10");
        });
        var shared = new SharedOptions();
        var command = new Command(Name, "Show the site in a browser, and again after each change.") { port, host, isPublic, open };
        shared.AddTo(command);
        command.Validators.Add(result =>
        {
            if (IPAddress.TryParse(result.GetValue(host), out var address) && !IPAddress.IsLoopback(address) && !result.GetValue(isPublic))
                result.AddError($"{address} can be reached by other machines; if that is meant, add --public");
        });
        command.SetAction((parsed, stop) => RunAsync(
            IPAddress.Parse(parsed.GetValue(host)!), parsed.GetValue(port), parsed.GetValue(open), shared.Read(parsed), output, error, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        IPAddress host, int? port, bool open, SharedOptions.Values options, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (EditionLookup.Find(options.Edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var builds = new PreviewBuilds(folder, options.Pipeline,
            (findings, printed) => new Report(folder, printed).Print(findings, options.IsStrict), Tell);
        using var watcher = new EditionWatcher(folder);
        Rebuild(builds, [], options, output, error);
        PreviewServer server;
        try
        {
            server = await StartAsync(builds, host, port);
        }
        catch (IOException problem)
        {
            error.WriteLine($"sitegen: cannot listen on {host}{(port is { } given ? $":{given}" : "")}: {problem.Message}");
            error.WriteLine("  hint: Another program may have the port; choose one with --port.");
            return ExitCode.ContentHasErrors;
        }
        await using (server)
        {
            output.WriteLine($"The site is at {server.Address} (Ctrl+C ends it).");
            if (open)
                Open(server.Address, error);
            try
            {
                while (true)
                {
                    var changed = await watcher.NextAsync(stop);
                    builds.Forget(changed);
                    Rebuild(builds, Meant(folder, changed), options, output, error);
                }
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Done;
            }
        }

        string Tell(Exception fault)
        {
            var text = Fault.TextOf(fault);
            error.Write(text);
            return text;
        }
    }

    private static async Task<PreviewServer> StartAsync(PreviewBuilds builds, IPAddress host, int? port)
    {
        if (port is { } given)
            return await PreviewServer.StartAsync(builds, host, given);
        for (var next = UsualPort; ; next++)
        {
            try
            {
                return await PreviewServer.StartAsync(builds, host, next);
            }
            catch (IOException) when (next < UsualPort + PortsToTry)
            {
                // Taken; perhaps by the preview of another edition.
            }
        }
    }

    // Editors save by way of files that are gone again; of those nobody need hear, unless nothing but deletion happened.
    private static List<string> Meant(EditionFolder folder, IReadOnlySet<string> changed)
    {
        var there = changed.Where(path => Path.Exists(Path.Combine(folder.Root, path))).Order(StringComparer.Ordinal).ToList();
        return there.Count > 0 ? there : [.. changed.Order(StringComparer.Ordinal)];
    }

    private static void Rebuild(
        PreviewBuilds builds, List<string> changed, SharedOptions.Values options, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        error.Write(builds.Rebuild(changed.Count > 0 && changed.All(path => path.EndsWith(".css", StringComparison.Ordinal))));
        if (!options.IsQuiet && builds.Current.Problems.Length == 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(changed.Count == 0 ? "Ready" : $"{string.Join(", ", changed.Take(3))} changed")}: {watch.Elapsed.TotalMilliseconds:0} ms"));
        error.Write(builds.Unreviewed());
    }

    private static void Open(Uri address, TextWriter error)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            error.WriteLine($"sitegen: no browser could be opened ({problem.Message}); go to {address}");
        }
    }
}
