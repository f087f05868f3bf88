using System.CommandLine;
using System.CommandLine.Completions;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary><c>sitegen completion</c>: the script with which a shell completes commands, options, their values and seeds.</summary>
/// <remarks>The scripts ask the program itself, by System.CommandLine's directive <c>[suggest:POSITION]</c>, so they
/// never have to be made anew.</remarks>
internal static class CompletionCommand
{
    public const string Name = "completion";

    private const int MostSeeds = 1000;
    private static readonly string[] s_shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create(TextWriter output)
    {
        var shell = new Argument<string>("shell") { Description = $"{string.Join(", ", s_shells)}.", HelpName = string.Join('|', s_shells) };
        shell.CompletionSources.Add(s_shells);
        shell.Validators.Add(result =>
        {
            var word = result.Tokens[0].Value;
            if (!s_shells.Contains(word))
                result.AddError($"“{word}” is no shell that can be completed for; known here: {string.Join(", ", s_shells)}");
        });
        var command = new Command(Name, "Print a script that makes a shell complete what you type; its first lines say how to load it.") { shell };
        command.SetAction(parsed =>
        {
            output.Write(Script(parsed.GetValue(shell)!));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Has the seeds of the edition offered wherever a command wants one.</summary>
    public static void OfferSeeds(Command root)
    {
        foreach (var argument in root.Subcommands.SelectMany(command => command.Arguments))
        {
            if (!argument.Name.Equals("seed", StringComparison.OrdinalIgnoreCase))
                continue;
            argument.CompletionSources.Add(Seeds);
            // Help would list them all instead.
            argument.HelpName ??= argument.Name;
        }
    }

    private static IEnumerable<CompletionItem> Seeds(CompletionContext context)
    {
        var parsed = context.ParseResult;
        var edition = parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == "--edition");
        try
        {
            if (EditionLookup.Find(edition is null ? null : parsed.GetValue(edition)).Value is { } folder)
                // What nobody can type a terminal would obey.
                return folder.Files(EditionFolder.Seeds, SeedReader.Extensions, isDeep: true).Value.Select(path => Path.GetFileNameWithoutExtension(path))
                    .Where(name => name == Terminal.Visible(name)).Take(MostSeeds).Select(name => new CompletionItem(name));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever presses the tab key wants no message.
        }
        return [];
    }

    private static string Script(string shell)
    {
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
