using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>The program as the shell sees it.</summary>
internal static class SiteGenCommand
{
    /// <summary>All commands.</summary>
    /// <param name="input">Where answers to questions come from; null for the terminal, if there is one.</param>
    public static RootCommand Create(TextWriter output, TextWriter error, TextReader? input = null)
    {
        var root = new RootCommand(
            "SiteGen publishes annotated reader editions of scraped texts.\n\n"
            + "An edition is a folder with edition.yaml, seeds/ (the texts as scraped), annotations/ (what the editors say) "
            + "and, if it is to look otherwise, templates/. The site is written to site/.")
        {
            InitCommand.Create(output, error),
            NewCommand.Create(output, error),
            BuildCommand.Create(output, error),
            CheckCommand.Create(output, error),
            ServeCommand.Create(output, error),
            ExplainCommand.Create(output, error),
            QuoteCommand.Create(output, error),
            ExtractCommand.Create(output, error),
            ReanchorCommand.Create(output, error, input),
            VerifyCommand.Create(output, error),
            CompletionCommand.Create(output),
        };
        CompletionCommand.OfferSeeds(root);
        return root;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="input">As for <see cref="Create"/>.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, TextReader? input = null)
    {
        var root = Create(output, error, input);
        try
        {
            var parsed = root.Parse(arguments);
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                });
            foreach (var problem in Problems(parsed, [.. root.Subcommands.Select(command => command.Name)]))
                error.WriteLine($"sitegen: {problem}");
            error.WriteLine($"Run `sitegen {NameOf(parsed)}--help` to see what there is.");
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (fault is FileChangedException or AggregateException { InnerException: FileChangedException })
        {
            error.WriteLine($"sitegen: {fault.GetBaseException().Message}");
            return ExitCode.ContentHasErrors;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            error.WriteLine($"sitegen: a fault of ours, please report it: {fault.GetType().Name}: {fault.Message}");
            if (Environment.GetEnvironmentVariable("SITEGEN_TRACE") is not null)
                error.WriteLine(fault.StackTrace);
            else
                error.WriteLine("Set SITEGEN_TRACE=1 and run it again to see where.");
            return ExitCode.OurFault;
        }
    }

    private static IEnumerable<string> Problems(ParseResult parsed, IReadOnlyList<string> commands)
    {
        if (parsed.CommandResult.Command is not RootCommand)
            return parsed.Errors.Select(problem => problem.Message);
        var words = parsed.UnmatchedTokens.Where(word => !word.StartsWith('-')).ToList();
        return words.Count == 0 && parsed.UnmatchedTokens.Count == 0
            ? [$"what is to be done? Name a command: {string.Join(", ", commands.SkipLast(1))} or {commands[^1]}"]
            : parsed.UnmatchedTokens.Select(word => $"there is no {(words.Contains(word) ? "command" : "option")} “{word}”"
                + (Spelling.Nearest(word, commands) is { } nearest ? $"; did you mean “{nearest}”?" : ""));
    }

    private static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
