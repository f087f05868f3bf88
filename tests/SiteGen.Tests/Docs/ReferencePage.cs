using System.CommandLine;
using System.Text;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input.Shapes;

namespace SiteGen.Tests.Docs;

/// <summary>docs/REFERENCE.md, made from what the program itself goes by.</summary>
internal static class ReferencePage
{
    private static readonly (string Name, string File, MapShape Shape)[] s_files =
    [
        ("edition.yaml", "`edition.yaml`, at the root of the edition", RegisterShapes.Edition),
        ("Sidecars", "`annotations/NAME.yaml`, for the seed `seeds/NAME.txt` or `seeds/NAME.html`", SidecarShape.Root),
        ("Bibliography", "`annotations/registers/bibliography.yaml`", RegisterShapes.Bibliography),
        ("Names", "`annotations/registers/names.yaml`", RegisterShapes.Names),
        ("Timeline", "`annotations/registers/timeline.yaml`", RegisterShapes.Timeline),
        ("Pages", "`annotations/pages/NAME.md`: between two lines `---` at its head", RegisterShapes.FrontMatter),
    ];

    /// <summary>The page.</summary>
    /// <param name="mistakes">The folder that shows each finding by an example.</param>
    public static string Write(string mistakes)
    {
        var page = new StringBuilder("""
            # Reference

            Commands and their options, the keys of all files, and everything that SiteGen may say. Made from the program itself by a test, which fails
            when this page is no longer true (`SITEGEN_ACCEPT=1 dotnet test` writes it anew); so change the program, not this page.

            [Commands](#commands) · [Files](#files) · [Findings](#findings) · [Findings for programs](#findings-for-programs)

            ## Commands

            Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 a fault of ours.


            """.ReplaceLineEndings("\n"));
        foreach (var command in SiteGenCommand.Create(TextWriter.Null, TextWriter.Null).Subcommands)
            Append(page, command);
        page.Append("## Files\n\nYAML, read strictly: a key that is not here is an error. For editors there are JSON schemas of the same in `schemas/`.\n\n");
        foreach (var (name, file, shape) in s_files)
            page.Append("### ").Append(name).Append("\n\n").Append(file).Append(". ").Append(shape.Description).Append("\n\n").Append(ShapeTables.Of(shape)).Append('\n');
        page.Append("### A passage\n\n").Append(CommonShapes.Passage.Description).Append(" Words in quotation marks alone, or keys:\n\n")
            .Append(ShapeTables.Of(CommonShapes.Passage)).Append("\n### Sources\n\n").Append(CommonShapes.Sources.Description)
            .Append(" Each is an id alone, or keys:\n\n").Append(ShapeTables.Of(CommonShapes.Sources)).Append("\n## Findings\n\n")
            .Append("An error stops the build. A warning does so under `--strict`. A note is said by `check` only.\n\n");
        foreach (var rule in Rules.All)
            Append(page, rule, mistakes);
        return page.Append("""
            ## Findings for programs

            `check --format json` prints one object: `version` (1; a key may be added without a new number), the counts `errors`, `warnings` and `notes`, and `findings`,
            in the order of files and lines. Each finding has `code`, `severity` (`error`, `warning`, `note`; under `--strict` a warning is an error),
            `title`, `file` (relative to the edition), `line` and `column` (from 1; the column in UTF-16 code units; left out if the finding is about the whole
            file or line), `message` and `hint`.

            `--format github` prints a workflow command for each finding, `--format sarif` a log of SARIF 2.1.0 with the whole catalogue; in both, files are
            relative to the working folder, if the edition lies in it. All three go to the standard output, and nothing else does.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static void Append(StringBuilder page, Command command)
    {
        var usage = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0
            ? $" [{argument.HelpName ?? argument.Name}]" : $" {argument.HelpName ?? argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"));
        page.Append("### ").Append(command.Name).Append("\n\n    sitegen ").Append(command.Name).Append(usage).Append(command.Options.Count > 0 ? " [options]\n\n" : "\n\n").Append(command.Description).Append("\n\n");
        if (command.Arguments.Count + command.Options.Count == 0)
            return;
        page.Append("| | |\n|---|---|\n");
        foreach (var argument in command.Arguments)
            page.Append("| `").Append(Cell(argument.HelpName ?? argument.Name)).Append("` | ").Append(Cell(argument.Description)).Append(" |\n");
        foreach (var option in command.Options)
        {
            var names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            var value = option.HelpName is { } help ? $" `{Cell(help)}`" : "";
            page.Append("| ").Append(names).Append(value).Append(" | ").Append(option.Required ? "**required.** " : "").Append(Cell(option.Description)).Append(" |\n");
        }
        page.Append('\n');
    }

    private static void Append(StringBuilder page, Rule rule, string mistakes)
    {
        page.Append("### ").Append(rule.Code).Append("\n\n").Append(rule.Title).Append(" (").Append(rule.Severity.ToString().ToLowerInvariant())
            .Append("). ").Append(rule.Hint).Append("\n\n");
        var folder = Directory.GetDirectories(mistakes, rule.Code + "-*").Order(StringComparer.Ordinal).FirstOrDefault();
        if (folder is not null && Example(Path.Combine(folder, "expected.verified.txt"), rule.Code) is { } example)
            page.Append(example).Append('\n');
    }

    // A finding ends at a blank line.
    private static string? Example(string recording, string code) => !File.Exists(recording) ? null : File.ReadAllText(recording).Split("\n\n")
        .Where(finding => finding.Split('\n')[0].Contains($" {code}: ", StringComparison.Ordinal))
        .Select(finding => string.Concat(finding.Split('\n').Select(line => $"    {line}\n"))).FirstOrDefault();

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
