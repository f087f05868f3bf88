using System.CommandLine;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Scaffold;

namespace SiteGen.Commands;

/// <summary><c>sitegen init</c>: an edition to begin with.</summary>
internal static class InitCommand
{
    public const string Name = "init";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The folder to make, or an empty one; . is the working folder.",
        };
        var title = new Option<string>("--title") { Description = "The edition's title, in place of one made of the folder's name.", HelpName = "title" };
        name.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("the edition needs a name, for instance sitegen init my-edition");
        });
        var command = new Command(Name, "Make an edition that works, with a sample text that shows each kind of annotation.") { name, title };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(title), output, error));
        return command;
    }

    private static int Run(string name, string? title, TextWriter output, TextWriter error)
    {
        string root;
        try
        {
            root = Path.GetFullPath(name);
        }
        catch (ArgumentException)
        {
            error.WriteLine("sitegen: no folder can have this name");
            return ExitCode.WrongUsage;
        }
        var folder = new EditionFolder(root);
        var report = new Report(folder, error);
        try
        {
            if (InTheWay(root) is { } obstacle)
            {
                report.Print([new Diagnostic(Rules.FolderNotEmpty, Place.File(Shown(root)), obstacle)], isStrict: false);
                return ExitCode.ContentHasErrors;
            }
            var files = EditionScaffold.Files(string.IsNullOrWhiteSpace(title) ? TitleOf(root) : title);
            foreach (var file in files)
                Write(Path.Combine(root, file.Path), file.Text);
            output.WriteLine(Terminal.Visible(FormattableString.Invariant($"{Shown(root)}: {files.Length} files written.")));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Print([new Diagnostic(Rules.CannotWrite, Place.File(Shown(root)), problem.Message)], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        output.WriteLine("Next:");
        if (root != Path.GetFullPath(Environment.CurrentDirectory))
            output.WriteLine(Terminal.Visible($"  cd {ShellWord.Of(name)}"));
        output.WriteLine("  sitegen build          then open site/index.html");
        output.WriteLine("  sitegen serve --open   shows the site, and again whenever you save a file");
        return ExitCode.Done;
    }

    // A repository that was just made is as good as empty.
    private static string? InTheWay(string root)
    {
        if (File.Exists(root))
            return "this is a file";
        if (!Directory.Exists(root))
            return null;
        var names = Directory.EnumerateFileSystemEntries(root).Select(path => Path.GetFileName(path))
            .Where(name => name != ".git").Order(StringComparer.Ordinal).Take(4).ToList();
        return names.Count == 0 ? null : $"this folder is not empty: it holds {string.Join(", ", names.Take(3))}{(names.Count > 3 ? " and more" : "")}";
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string TitleOf(string root)
    {
        var words = Path.GetFileName(Path.TrimEndingDirectorySeparator(root)).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "A New Edition" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Shown(string root)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, root);
        return relative.StartsWith("..", StringComparison.Ordinal) ? root : relative;
    }
}
