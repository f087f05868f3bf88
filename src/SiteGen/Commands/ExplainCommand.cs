using System.CommandLine;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Extraction;
using SiteGen.Input;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary><c>sitegen explain</c>: why each line of a seed was kept, lifted or removed.</summary>
internal static class ExplainCommand
{
    public const string Name = "explain";

    private enum Format
    {
        Text,
        Json,
    }

    private static readonly OrderedDictionary<string, Format> s_formats = new(StringComparer.Ordinal)
    {
        ["text"] = Format.Text,
        ["json"] = Format.Json,
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var seed = new Argument<string>("SEED")
        {
            Description = "A seed's name, the beginning of one, or its path; SEED:16 or SEED:16-18 tells all of some lines.",
        };
        var format = CommonOptions.Words("--format", "format", s_formats, "text, for reading; json, with the full words, for other programs.");
        var edition = CommonOptions.Edition();
        var command = new Command(Name, "Show why each line of a seed was kept, lifted or removed. What the model weighed is in logarithms of odds.") { seed, format, edition };
        command.SetAction(parsed => Run(
            SeedPlace.Parse(parsed.GetValue(seed)!), parsed.GetValue(format), parsed.GetValue(edition), output, error));
        return command;
    }

    private static int Run(SeedPlace place, Format format, string? edition, TextWriter output, TextWriter error)
    {
        if (EditionLookup.Find(edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var report = new Report(folder, error);
        if (SeedLookup.Read(folder, place.Seed, report) is not { } input)
            return ExitCode.ContentHasErrors;
        var (seed, sidecar) = input.Value;
        var knowledge = TextKnowledgeReader.Read();
        var before = Cleaner.Clean(seed.Text, knowledge.Pages, sidecar.Text.Title);
        var cleaned = Overrules.Apply(before, sidecar.Cleaning);
        var document = BlockParser.Parse(cleaned.Value, sidecar.Structure, knowledge.Headings);
        var lines = place.LinesOf(seed.Text);
        if (lines.Value is { } asked)
        {
            if (format == Format.Json)
                output.Write(Escaped(JsonText.Explain(document.Value, seed.Sha256, before, asked, place.First is not null)));
            else
                new Explanation(before, document.Value, Terminal.Of(output)).Print(output, asked, place.First is not null);
        }
        // What is wrong comes last, where it is seen.
        return report.Print(
            [.. input.Diagnostics, .. cleaned.Diagnostics.RemoveAll(finding => finding.Rule.Severity == Severity.Note),
                .. document.Diagnostics, .. lines.Diagnostics], isStrict: false)
            ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    // JSON may be shown on a terminal too; within it only texts can hold what a terminal obeys.
    private static string Escaped(ReadOnlyMemory<byte> json)
    {
        var escaped = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetString(json.Span))
            _ = HiddenCharacter.Is(c)
                ? escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : escaped.Append(c);
        return escaped.ToString();
    }
}
