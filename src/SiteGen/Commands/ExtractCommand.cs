using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Extraction;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Commands;

/// <summary><c>sitegen extract</c>: the articles of any files, without an edition around them; or an edition's own texts.</summary>
internal static class ExtractCommand
{
    public const string Name = "extract";

    private static readonly OrderedDictionary<string, ExtractFormat> s_formats = new(StringComparer.Ordinal)
    {
        ["text"] = ExtractFormat.Text,
        ["markdown"] = ExtractFormat.Markdown,
        ["json"] = ExtractFormat.Json,
    };

    private static readonly OrderedDictionary<string, Reading> s_readings = new(StringComparer.Ordinal)
    {
        ["corrected"] = Reading.Corrected,
        ["source"] = Reading.Source,
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, or folders with .txt, .html or .htm files in them or below them; without any, the texts of the edition, "
                + "as its editors have cleaned and divided them.",
            Arity = ArgumentArity.ZeroOrMore,
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
        var force = new Option<bool>("--force") { Description = "Overwrite files in the output folder that say something else." };
        var reading = CommonOptions.Words("--reading", "reading", s_readings, "Of an edition's texts: with all corrections made, or as scraped.");
        var edition = CommonOptions.Edition();
        var command = new Command(Name, "Take the articles out of scraped texts, without an edition; or the texts out of an edition.")
        {
            paths, folder, force, format, reading, edition, quiet,
        };
        command.Validators.Add(result =>
        {
            var hasPaths = result.GetResult(paths) is { Tokens.Count: > 0 };
            foreach (Option option in (Option[])[reading, edition])
                if (hasPaths && result.GetResult(option) is { Implicit: false })
                    result.AddError($"{option.Name} is for the texts of an edition: leave {(result.GetResult(paths)!.Tokens.Count == 1 ? "the path" : "the paths")} out");
            if (result.GetResult(reading) is { Implicit: false } && result.GetResult(format) is { Implicit: false } && result.GetValue(format) == ExtractFormat.Json)
                result.AddError("--reading is for text and markdown: json has the source, which its spans are of");
        });
        command.SetAction(parsed =>
        {
            var target = new Target(parsed.GetValue(folder)!, parsed.GetValue(format), parsed.GetValue(force), parsed.GetValue(quiet));
            return parsed.GetValue(paths) is { Length: > 0 } given
                ? Run(given, target, output, error) : Run(parsed.GetValue(edition), parsed.GetValue(reading), target, output, error);
        });
        return command;
    }

    // What is written, and how much is said of it.
    private readonly record struct Target(string Folder, ExtractFormat Format, bool MayOverwrite, bool IsQuiet);

    private static int Run(string? edition, Reading reading, Target target, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        if (EditionLookup.Find(edition, error) is not { } folder)
        {
            error.WriteLine("  hint: Texts without an edition are extracted by naming them: sitegen extract FOLDER --output articles");
            return ExitCode.ContentHasErrors;
        }
        var report = new Report(folder, error);
        if (OutputFolder.Check(folder.Root, Path.GetFullPath(target.Folder)) is { } misplaced)
        {
            report.Print([misplaced], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var gathered = Pipeline.Gather(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null)
        {
            WithEvidence = target.Format == ExtractFormat.Json,
        });
        if (report.Print(gathered.Diagnostics.RemoveAll(finding => finding.Rule.Severity == Severity.Note), isStrict: false))
        {
            error.WriteLine("Nothing was extracted.");
            return ExitCode.ContentHasErrors;
        }
        var extracted = EditionExtractor.Run(gathered.Value.Texts, target.Folder, target.Format, reading, target.MayOverwrite);
        if (report.Print(extracted.Diagnostics, isStrict: false))
            return ExitCode.ContentHasErrors;
        if (!target.IsQuiet)
            output.WriteLine(Summary(extracted.Value, target.Folder, watch));
        return ExitCode.Done;
    }

    private static string Summary(int count, string folder, Stopwatch watch) => string.Create(CultureInfo.InvariantCulture,
        $"{Amount.Of(count, "text")} extracted to {folder}, {watch.Elapsed.TotalSeconds:0.00} s");

    private static int Run(string[] paths, Target target, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        var here = new EditionFolder(Environment.CurrentDirectory);
        // What lies in an edition is not to be taken for an empty folder.
        var full = Path.GetFullPath(target.Folder);
        if (EditionFolder.Find(full) is { } around && OutputFolder.Check(around.Root, full) is { } misplaced)
        {
            new Report(here, error).Print([misplaced], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var plan = ExtractPlan.Make(paths, target.Folder, target.Format);
        var extracted = Extractor.Run(here, plan.Value, target.Folder, target.Format, target.MayOverwrite);
        var failed = new Report(here, error).Print([.. plan.Diagnostics, .. extracted.Diagnostics], isStrict: false);
        if (!target.IsQuiet)
            output.WriteLine(Summary(extracted.Value, target.Folder, watch));
        return failed ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
