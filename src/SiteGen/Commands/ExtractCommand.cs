using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Extraction;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary><c>sitegen extract</c>: the articles of any files, without an edition around them.</summary>
internal static class ExtractCommand
{
    private static readonly OrderedDictionary<string, ExtractFormat> s_formats = new(StringComparer.Ordinal)
    {
        ["text"] = ExtractFormat.Text,
        ["markdown"] = ExtractFormat.Markdown,
        ["json"] = ExtractFormat.Json,
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, or folders with .txt, .html or .htm files in them or below them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to: one file for each file read, under the same name.",
            HelpName = "folder",
            Required = true,
        };
        var format = CommonOptions.Words("--format", "format", s_formats,
            "text: the kept lines; markdown: with title, headings and lists; json: every line with its verdict and evidence.");
        format.Aliases.Add("-f");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print errors only." };
        folder.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--output needs the name of a folder, for instance --output articles");
        });
        var command = new Command("extract", "Take the articles out of scraped texts, without an edition.")
        {
            paths, folder, format, quiet,
        };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(folder)!, parsed.GetValue(format),
            parsed.GetValue(quiet), output, error));
        return command;
    }

    private static int Run(
        string[] paths, string folder, ExtractFormat format, bool isQuiet, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        var here = new EditionFolder(Environment.CurrentDirectory);
        var plan = ExtractPlan.Make(paths, folder, format);
        var extracted = Extractor.Run(here, plan.Value, folder, format);
        var failed = new Report(here, error).Print([.. plan.Diagnostics, .. extracted.Diagnostics], isStrict: false);
        if (!isQuiet)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{extracted.Value} {(extracted.Value == 1 ? "text" : "texts")} extracted to {folder}, {watch.Elapsed.TotalSeconds:0.00} s"));
        return failed ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
