using System.CommandLine;
using System.Text.RegularExpressions;
using SiteGen.Commands;

namespace SiteGen.Tests.Commands;

public sealed partial class ServeTests
{
    [Fact]
    public async Task A_file_is_read_again_though_its_size_and_time_are_those_of_the_one_before()
    {
        using var edition = TemporaryEdition.Small();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        stop.CancelAfter(TimeSpan.FromSeconds(60));
        var time = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Array.ForEach(Directory.GetFiles(edition.Root, "*", SearchOption.AllDirectories), file => File.SetLastWriteTimeUtc(file, time));
        var sidecar = edition.Full("annotations/wall.yaml");
        edition.Write("fresh", File.ReadAllText(sidecar).Replace("The Wall", "The Mole", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(edition.Full("fresh"), time);

        using var output = new StringWriter();
        var shown = TextWriter.Synchronized(output);
        var serving = ServeCommand.Create(shown, shown).Parse(["--port", "0", "--edition", edition.Root])
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
        Match address;
        while (!(address = Address().Match(Printed())).Success)
            await Task.Delay(10, stop.Token);
        Assert.Contains("The Wall", await client.GetStringAsync(address.Value, stop.Token), StringComparison.Ordinal);
        File.Move(edition.Full("fresh"), sidecar, overwrite: true);
        while (!(await client.GetStringAsync(address.Value, stop.Token)).Contains("The Mole", StringComparison.Ordinal))
            await Task.Delay(10, stop.Token);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);

        // The command prints meanwhile.
        string Printed()
        {
            lock (shown)
                return output.ToString();
        }
    }

    [GeneratedRegex(@"http://localhost:\d+/")]
    private static partial Regex Address();
}
