using System.CommandLine;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Input;
using SiteGen.Scaffold;

namespace SiteGen.Commands;

/// <summary><c>sitegen new</c>: a sidecar to begin with.</summary>
internal static class NewCommand
{
    public const string Name = "new";

    private const string Schema = "schemas/annotations.schema.json";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var seed = new Argument<string?>("SEED")
        {
            Description = "A seed's name, the beginning of one, or its path; without it, the seeds that have no sidecar are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var edition = CommonOptions.Edition();
        var command = new Command(Name, "Begin the sidecar of a seed: what the page says of itself, and hints on doubtful lines.") { seed, edition };
        command.SetAction(parsed => Run(parsed.GetValue(seed), parsed.GetValue(edition), output, error));
        return command;
    }

    private static int Run(string? given, string? edition, TextWriter output, TextWriter error)
    {
        if (EditionLookup.Find(edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var report = new Report(folder, error);
        if (given is null)
            return List(folder, output, report);
        if (SeedLookup.Find(folder, given, report) is not { } path)
            return ExitCode.ContentHasErrors;
        var seed = SeedReader.Read(folder, path);
        if (report.Print(seed.Diagnostics, isStrict: false) || seed.Value is not { } read)
            return ExitCode.ContentHasErrors;
        if (SeedInput.SidecarOf(folder, read.Text.Name) is { } there)
        {
            report.Print([new Diagnostic(Rules.SidecarExists, Place.File(there), $"{path} has its sidecar already")], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        return Write(folder, read, output, report);
    }

    private static int Write(EditionFolder folder, SeedReader.Seed seed, TextWriter output, Report report)
    {
        var knowledge = TextKnowledgeReader.Read();
        var document = BlockParser.Parse(Cleaner.Clean(seed.Text, knowledge.Pages), [], knowledge.Headings).Value;
        var settings = EditionReader.Settings(EditionFolder.SettingsFile, folder.ReadText(EditionFolder.SettingsFile).Value).Value;
        var draft = SidecarDraft.Of(seed, document, settings.Editors.FirstOrDefault()?.Id,
            File.Exists(Path.Combine(folder.Root, Schema)) ? $"../{Schema}" : null);
        var path = $"{EditionFolder.Annotations}/{seed.Name}.yaml";
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.Root, EditionFolder.Annotations));
            using var file = new FileStream(Path.Combine(folder.Root, path), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(draft.Yaml));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Print([new Diagnostic(Rules.CannotWrite, Place.File(path), problem.Message)], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var fields = draft.Fields.IsEmpty ? "the page says nothing of itself" : string.Join(", ", draft.Fields);
        var hints = draft.Hints switch { 0 => "no hints", 1 => "1 hint", var many => FormattableString.Invariant($"{many} hints") };
        output.WriteLine(Terminal.Visible($"{path} written: {fields}; {hints}"));
        return ExitCode.Done;
    }

    private static int List(EditionFolder folder, TextWriter output, Report report)
    {
        var seeds = folder.Files(EditionFolder.Seeds, SeedReader.Extensions, isDeep: true);
        if (report.Print(seeds.Diagnostics, isStrict: false))
            return ExitCode.ContentHasErrors;
        var with = SidecarFile.In(folder).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var without = seeds.Value.Where(path => !with.Contains(Path.GetFileNameWithoutExtension(path))).ToList();
        if (without.Count == 0)
            output.WriteLine("Every seed has its sidecar.");
        foreach (var path in without)
            output.WriteLine(Terminal.Visible(path));
        return ExitCode.Done;
    }
}
