using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Input;
using SiteGen.Input.Shapes;

namespace SiteGen.Commands;

/// <summary>Options that build and check have in common.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _edition = CommonOptions.Edition();

    private readonly Option<string> _baseUrl = new("--base-url")
    {
        Description = "The address at which the site will be published, for the feed and the site map.",
        HelpName = "address",
    };

    private readonly Option<bool> _drafts = new("--drafts")
    {
        Description = "Show drafts and proposals too, marked as such. Never publish such a site.",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings as errors." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print errors and warnings only." };

    public SharedOptions() => _baseUrl.Validators.Add(CheckBaseUrl);

    /// <summary>The options as given.</summary>
    internal sealed record Values(string? Edition, Pipeline.Options Pipeline, bool IsStrict, bool IsQuiet);

    public void AddTo(Command command)
    {
        command.Add(_edition);
        command.Add(_baseUrl);
        command.Add(_drafts);
        command.Add(_strict);
        command.Add(_quiet);
    }

    public Values Read(ParseResult parsed) => new(
        parsed.GetValue(_edition),
        new Pipeline.Options(parsed.GetValue(_drafts), parsed.GetValue(_baseUrl) is { } address ? EditionReader.WithSlash(address) : null),
        parsed.GetValue(_strict),
        parsed.GetValue(_quiet));

    private static void CheckBaseUrl(OptionResult result)
    {
        var address = result.GetValueOrDefault<string>();
        if (address is null || TextForms.Problem(TextForm.Root, address) is not null)
            result.AddError($"“{address}” is not a web address that pages can be put behind. Give one such as https://example.org/edition/");
    }
}
