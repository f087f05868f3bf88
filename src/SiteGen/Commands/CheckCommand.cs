using System.CommandLine;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: everything that build does except writing, and a look at the finished pages.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var locked = LockOption.Create();
        var format = CommonOptions.Words("--format", "format", FindingFormats.Words,
            "text: for people; json: for programs; github: annotations in GitHub Actions; sarif: for code scanners.");
        var shared = new SharedOptions();
        var command = new Command(Name,
            "Find mistakes without writing anything: in the edition's files, and in the links of the finished pages.") { locked, format };
        shared.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(locked), parsed.GetValue(format), shared.Read(parsed), Today(), output, error));
        return command;
    }

    // The one clock of the program; no page depends on it. A day counts as come once it has begun anywhere on Earth.
    private static DateOnly Today() => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    private static int Run(
        bool isLocked, FindingFormat format, SharedOptions.Values options, DateOnly today, TextWriter output, TextWriter error)
    {
        var found = EditionLookup.Find(options.Edition);
        var folder = found.Value ?? new EditionFolder(Environment.CurrentDirectory);
        if (found.Value is null)
        {
            FindingFormats.Print(format, folder, found.Diagnostics, options.IsStrict, output, error);
            return ExitCode.ContentHasErrors;
        }
        var site = Pipeline.Run(folder, options.Pipeline);
        var findings = site.Diagnostics;
        // Pages made of content with errors would only repeat those errors as dead links; and what cannot be read cites nothing.
        if (!findings.Any(finding => finding.Rule.Severity == Diagnostics.Severity.Error))
            findings =
            [
                .. findings, .. SiteCheck.Check(site.Value.Files, site.Value.Edition.Settings.BaseUrl), .. Review.Of(site.Value.Edition, today),
                .. LockOption.Check(folder, new(site.Value.Edition, findings), isLocked).Diagnostics,
            ];
        if (options.IsQuiet)
            findings = findings.RemoveAll(finding => finding.Rule.Severity == Diagnostics.Severity.Note);
        if (FindingFormats.Print(format, folder, findings, options.IsStrict, output, error))
            return ExitCode.ContentHasErrors;
        if (!options.IsQuiet && format == FindingFormat.Text)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"No errors: {Amount.Of(site.Value.Edition.Texts.Length, "text")}, {Amount.Of(site.Value.Files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), "page")} checked."));
        return ExitCode.Done;
    }
}
