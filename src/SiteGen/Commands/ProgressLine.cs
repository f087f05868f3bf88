using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Commands;

/// <summary>Shows how far a long build has come: on a terminal a line that changes, elsewhere now and then a line more.</summary>
internal sealed class ProgressLine : IDisposable
{
    // What is over in a second needs no announcement.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_often = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_seldom = TimeSpan.FromSeconds(10);

    private readonly Progress _progress;
    private readonly TextWriter _to;
    private readonly bool _isTerminal;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private int _shown;
    private bool _isOver;

    /// <param name="progress">What is told.</param>
    /// <param name="to">Where it is shown: not where a program reads what the build says.</param>
    /// <param name="isTerminal">Whether a line can be written over.</param>
    /// <param name="isQuiet">Whether nothing is shown at all.</param>
    public ProgressLine(Progress progress, TextWriter to, bool isTerminal, bool isQuiet)
    {
        (_progress, _to, _isTerminal) = (progress, to, isTerminal);
        if (!isQuiet)
            _timer = new Timer(_ => Show(), null, isTerminal ? s_patience : s_seldom, isTerminal ? s_often : s_seldom);
    }

    /// <summary>Whether a command's error stream is a terminal that obeys a carriage return.</summary>
    public static bool IsTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Such a line: <c>4210 of 10000 texts, 512 a second, about 11 s left</c>.</summary>
    /// <param name="stage">What is done.</param>
    /// <param name="seconds">Since when.</param>
    public static string Of(Progress.Stage stage, double seconds)
    {
        var (done, rate) = (stage.Done, seconds > 0 ? stage.Done / seconds : 0);
        var line = string.Create(CultureInfo.InvariantCulture, $"{done} of {stage.Of} {stage.Noun}");
        return rate < 1 ? line
            : string.Create(CultureInfo.InvariantCulture, $"{line}, {rate:0} a second, about {Math.Ceiling((stage.Of - done) / rate):0} s left");
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_shown > 0)
                _to.Write($"\r{new string(' ', _shown)}\r");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            var stage = _progress.Now;
            if (_isOver || stage.Of == 0)
                return;
            var line = Of(stage, stage.Elapsed.TotalSeconds);
            if (!_isTerminal)
            {
                _to.WriteLine(line);
                return;
            }
            _to.Write($"\r{line.PadRight(_shown)}");
            _shown = Math.Max(_shown, line.Length);
        }
    }
}
