using System.CommandLine;
using System.Globalization;
using SiteGen.Output;

namespace SiteGen.Commands;

/// <summary><c>sitegen check</c>: everything that build does except writing, and a look at the finished pages.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var locked = LockOption.Create();
        var shared = new SharedOptions();
        var command = new Command("check",
            "Find mistakes without writing anything: in the edition's files, and in the links of the finished pages.") { locked };
        shared.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(locked), shared.Read(parsed), output, error));
        return command;
    }

    private static int Run(bool isLocked, SharedOptions.Values options, TextWriter output, TextWriter error)
    {
        if (EditionLookup.Find(options.Edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var site = Pipeline.Run(folder, options.Pipeline);
        var findings = site.Diagnostics;
        // Pages made of content with errors would only repeat those errors as dead links.
        if (!findings.Any(finding => finding.Rule.Severity == Diagnostics.Severity.Error))
            findings =
            [
                .. findings, .. SiteCheck.Check(site.Value.Files),
                .. LockOption.Check(folder, new(site.Value.Edition, findings), isLocked).Diagnostics,
            ];
        if (options.IsQuiet)
            findings = findings.RemoveAll(finding => finding.Rule.Severity == Diagnostics.Severity.Note);
        if (new Report(folder, error).Print(findings, options.IsStrict))
            return ExitCode.ContentHasErrors;
        if (!options.IsQuiet)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"No errors: {site.Value.Edition.Texts.Length} texts, {site.Value.Files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal))} pages checked."));
        return ExitCode.Done;
    }
}
