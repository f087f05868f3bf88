using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Commands;

namespace SiteGen.Tests.Tutorial;

/// <summary>Does what a tutorial says.</summary>
/// <remarks>
/// A code block below a line <c>`path`:</c> is pasted into that file; below <c>`path` now reads:</c> it is what the file holds. In a
/// block of the language <c>console</c>, lines that begin with <c>$</c> are commands, the others what they print.
/// </remarks>
internal sealed partial class TutorialRun
{
    private readonly StringBuilder _text = new();
    private readonly string _start = Environment.CurrentDirectory;
    private int _commands;
    private int _exitCode;

    /// <summary>What was followed: the tutorial with what really was printed.</summary>
    internal sealed record Followed(string Text, int Commands, int LastExitCode);

    /// <summary>Follows a tutorial in a fresh folder, which is deleted at the end.</summary>
    /// <param name="tutorial">Markdown.</param>
    /// <param name="look">Is given the working folder as it is at the end.</param>
    public static Followed Follow(string tutorial, Action<string>? look = null)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-");
        var run = new TutorialRun();
        try
        {
            Environment.CurrentDirectory = folder.FullName;
            run.Follow(tutorial.Split('\n'));
            look?.Invoke(Environment.CurrentDirectory);
            return new Followed(run._text.ToString(), run._commands, run._exitCode);
        }
        finally
        {
            Environment.CurrentDirectory = run._start;
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A text in which no time stands: no two runs take the same.</summary>
    public static string WithoutTimes(string text) => Time().Replace(text, "0.00 s");

    private void Follow(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Add(lines, i);
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", i + 1);
            Assert.True(end > i, $"the block in line {i + 1} is not closed");
            var block = lines[(i + 1)..end];
            var above = Array.FindLast(lines[..i], line => line.Length > 0) ?? "";
            if (lines[i] == "```console")
                RunAll(block);
            else if (Holds().Match(above) is { Success: true } shown)
                _text.Append(File.ReadAllText(shown.Groups[1].Value));
            else
                Paste(above, block);
            i = end;
            Add(lines, i);
        }
    }

    private void Paste(string above, string[] block)
    {
        if (Pasted().Match(above) is { Success: true } file)
        {
            Assert.True(Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file.Groups[1].Value))), file.Groups[1].Value);
            File.WriteAllText(file.Groups[1].Value, string.Concat(block.Select(line => line + "\n")));
        }
        foreach (var line in block)
            _text.Append(line).Append('\n');
    }

    private void RunAll(string[] block)
    {
        foreach (var line in block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            using var printed = new StringWriter { NewLine = "\n" };
            Run([.. Word().Matches(line[2..]).Select(word => word.Value.Trim('"'))], printed);
            _text.Append(line).Append('\n').Append(printed);
            _commands++;
        }
    }

    private void Run(string[] words, TextWriter printed)
    {
        switch (words[0])
        {
            case "sitegen":
                _exitCode = SiteGenCommand.Run(words[1..], printed, printed);
                Assert.InRange(_exitCode, ExitCode.Done, ExitCode.ContentHasErrors);
                break;
            case "cd":
                Environment.CurrentDirectory = Path.GetFullPath(words[1]);
                break;
            case "rm":
                foreach (var pattern in words[1..])
                {
                    var files = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(pattern))!, Path.GetFileName(pattern));
                    Assert.NotEmpty(files);
                    Array.ForEach(files, File.Delete);
                }
                break;
            default:
                Assert.Fail($"the test does not know the command {words[0]}");
                break;
        }
    }

    private void Add(string[] lines, int i) => _text.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");

    [GeneratedRegex("^`([^`]+)`:$")]
    private static partial Regex Pasted();

    [GeneratedRegex("^`([^`]+)` now reads:$")]
    private static partial Regex Holds();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+\.\d\d s\b")]
    private static partial Regex Time();
}
