using System.CommandLine;

namespace SiteGen.Commands;

/// <summary>The program as the shell sees it.</summary>
internal static class SiteGenCommand
{
    /// <summary>Runs a command.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(
            "SiteGen publishes annotated reader editions of scraped texts.\n\n"
            + "An edition is a folder with edition.yaml, seeds/ (the texts as scraped), annotations/ (what the editors say) "
            + "and templates/ (how it looks). The site is written to site/.")
        {
            BuildCommand.Create(output, error),
            CheckCommand.Create(output, error),
        };
        var parsed = root.Parse(arguments);
        try
        {
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                });
            foreach (var problem in parsed.Errors)
                error.WriteLine($"sitegen: {problem.Message}");
            error.WriteLine($"Run `sitegen {NameOf(parsed)}--help` to see what there is.");
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            error.WriteLine($"sitegen: a fault of ours, please report it: {fault.Message}");
            error.WriteLine(fault.StackTrace);
            return ExitCode.OurFault;
        }
    }

    private static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
