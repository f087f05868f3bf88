using SiteGen.Commands;
using SiteGen.Editions;

namespace SiteGen.Tests.Commands;

public sealed class ProgressLineTests
{
    [Fact]
    public void A_line_says_how_many_how_fast_and_how_long_still()
    {
        var progress = new Progress();
        progress.Begin("texts", 10_000);
        for (var i = 0; i < 4_200; i++)
            progress.Did();

        Assert.Equal("4200 of 10000 texts, 420 a second, about 14 s left", ProgressLine.Of(progress.Now, 10));
        // Of a rate that is not known yet nothing is said.
        Assert.Equal("4200 of 10000 texts", ProgressLine.Of(progress.Now, 0));
    }

    [Fact]
    public void On_a_terminal_one_line_is_written_over_and_taken_away()
    {
        var progress = new Progress();
        progress.Begin("texts", 3);
        progress.Did();
        using var shown = new SharedWriter();
        using (new ProgressLine(progress, shown, isTerminal: true, isQuiet: false))
            Assert.True(SpinWait.SpinUntil(() => shown.ToString().Contains("1 of 3 texts", StringComparison.Ordinal), TimeSpan.FromSeconds(20)));

        var lines = shown.ToString().Split('\r');
        Assert.DoesNotContain('\n', shown.ToString());
        Assert.Equal("", lines[^1]);
        Assert.All(lines[^2], sign => Assert.Equal(' ', sign));
    }

    [Fact]
    public void Nothing_is_shown_of_what_is_quiet_or_over_at_once()
    {
        using var shown = new SharedWriter();
        foreach (var isQuiet in new[] { true, false })
        {
            var progress = new Progress();
            using var line = new ProgressLine(progress, shown, isTerminal: true, isQuiet);
            progress.Begin("texts", 3);
        }
        Assert.Equal("", shown.ToString());
    }

    // A timer writes while the test reads.
    private sealed class SharedWriter : StringWriter
    {
        private readonly Lock _lock = new();

        public override void Write(string? value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override string ToString()
        {
            lock (_lock)
                return base.ToString();
        }
    }
}
