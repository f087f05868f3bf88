using System.CommandLine;
using System.CommandLine.Help;

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
            + "and, if it is to look otherwise, templates/. The site is written to site/.");
        foreach (var create in Commands(output, error, input).Values)
            root.Add(create());
        CompletionCommand.OfferSeeds(root);
        return root;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="input">As for <see cref="Create"/>.</param>
    /// <param name="prepare">Is called once it is known that there is work to do.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, TextReader? input = null, Action? prepare = null)
    {
        try
        {
            var parsed = Parse(arguments, Commands(output, error, input), () => Create(output, error, input));
            if (Usage.ProblemsIn(parsed) is { Count: > 0 } problems)
            {
                foreach (var problem in problems)
                    error.WriteLine($"sitegen: {problem}");
                error.WriteLine($"Run `sitegen {Usage.NameOf(parsed)}--help` to see what there is.");
                return ExitCode.WrongUsage;
            }
            if (parsed.CommandResult.Command is not RootCommand)
                prepare?.Invoke();
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            try
            {
                error.Write(Fault.TextOf(fault));
            }
            catch (IOException)
            {
                // There is nowhere left to say it.
            }
            return Fault.IsOurs(fault) ? ExitCode.OurFault : ExitCode.ContentHasErrors;
        }
    }

    // By name, in the order in which help has them.
    private static OrderedDictionary<string, Func<Command>> Commands(TextWriter output, TextWriter error, TextReader? input) => new()
    {
        [InitCommand.Name] = () => InitCommand.Create(output, error),
        [NewCommand.Name] = () => NewCommand.Create(output, error),
        [BuildCommand.Name] = () => BuildCommand.Create(output, error),
        [CheckCommand.Name] = () => CheckCommand.Create(output, error),
        [ServeCommand.Name] = () => ServeCommand.Create(output, error),
        [ExplainCommand.Name] = () => ExplainCommand.Create(output, error),
        [QuoteCommand.Name] = () => QuoteCommand.Create(output, error),
        [ExtractCommand.Name] = () => ExtractCommand.Create(output, error),
        [ReanchorCommand.Name] = () => ReanchorCommand.Create(output, error, input),
        [VerifyCommand.Name] = () => VerifyCommand.Create(output, error),
        [CompletionCommand.Name] = () => CompletionCommand.Create(output),
    };

    // A word that begins with @ is a word that somebody looks for, and no file with arguments in it.
    private static readonly ParserConfiguration s_asGiven = new() { ResponseFileTokenReplacer = null };

    // All commands, with help for them, take a tenth as long to put together as a small edition takes to build; whoever makes no mistake needs but one.
    private static ParseResult Parse(string[] arguments, OrderedDictionary<string, Func<Command>> commands, Func<RootCommand> createAll)
    {
        if (arguments is [var name, ..] && commands.TryGetValue(name, out var create) && !MayAskForHelp(arguments)
            && create().Parse(arguments, s_asGiven) is { Errors.Count: 0 } parsed)
            return parsed;
        return createAll().Parse(arguments, s_asGiven);
    }

    // That option is the root's: a command alone would take it for the name of a seed.
    private static bool MayAskForHelp(string[] arguments)
    {
        var help = new HelpOption();
        return Array.Exists(arguments, argument => argument == help.Name || help.Aliases.Contains(argument));
    }
}
