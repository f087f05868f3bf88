using System.CommandLine;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Verification;

namespace SiteGen.Commands;

/// <summary><c>sitegen verify</c>: rebuilds every seed from a published site and compares it with the edition's.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var site = new Argument<string>("site")
        {
            Description = "The folder of a built site, or the address at which it is published; without it, site/ in the edition.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var edition = CommonOptions.Edition();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print what is wrong only." };
        site.Validators.Add(result =>
        {
            var words = result.GetValueOrDefault<string>() ?? "";
            if (words.Contains("://", StringComparison.Ordinal) && SiteAddress.Parse(words) is null)
                result.AddError($"“{words}” is neither a folder nor a web address such as https://example.org/edition/");
        });
        var command = new Command(Name, "Rebuild every seed from a published site, and compare it with the edition's.")
        {
            site, edition, quiet,
        };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(site), parsed.GetValue(edition), parsed.GetValue(quiet), output, error, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string? given, string? editionFolder, bool isQuiet, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (EditionLookup.Find(editionFolder, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var report = new Report(folder, error);
        var place = given ?? Path.Combine(folder.Root, "site");
        if (SiteAddress.Parse(place) is null && !Directory.Exists(place))
        {
            report.Print([new Diagnostic(Rules.NotASite, Place.File(place), "there is no such folder", given is null
                ? "Build the site first, or name the folder or the address of a published one."
                : "An address begins with https:// or http://.")], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var pages = Pipeline.Prepare(folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null));
        if (pages.Diagnostics.Any(finding => finding.Rule.Severity == Severity.Error))
        {
            report.Print(pages.Diagnostics.RemoveAll(finding => finding.Rule.Severity != Severity.Error), isStrict: false);
            error.WriteLine("The edition must be without errors before a site can be compared with it.");
            return ExitCode.ContentHasErrors;
        }
        using var site = PublishedSite.Open(place);
        var result = await SiteVerifier.CheckAsync(pages.Value.Edition, site, stop);
        if (!isQuiet)
            foreach (var (text, findings) in result.Texts)
                output.WriteLine(findings.IsEmpty
                    ? $"ok      {text.Name}  SHA-256 {text.Work.Sha256}"
                    : $"DIFFERS {text.Name}");
        if (report.Print(isQuiet ? result.Findings.RemoveAll(finding => finding.Rule.Severity == Severity.Note) : result.Findings, isStrict: false))
            return ExitCode.ContentHasErrors;
        if (!isQuiet)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Amount.Of(result.Texts.Length, "seed")} rebuilt from {site.Name}{(result.Files is { } files ? $"; {files} files are as they were built" : "")}."));
        return ExitCode.Done;
    }
}
