using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
internal static partial class Usage
{
    /// <summary>What is to be said of it; nothing if it can be run.</summary>
    public static IReadOnlyList<string> ProblemsIn(ParseResult parsed)
    {
        // Help is given whatever else was written.
        if (parsed.Action is { ClearsParseErrors: true })
            return [];
        var command = parsed.CommandResult.Command;
        // Most command lines are right, and a millisecond goes into looking closer.
        if (parsed.Errors.Count == 0 && !parsed.CommandResult.Children.Any(child => child is ArgumentResult { Tokens.Count: > 0 }))
            return [];
        if (command is not RootCommand)
            return [.. OptionsTakenForWords(parsed, command), .. parsed.Errors.Where(problem => !IsOfUnknown(problem, parsed)).Select(problem => problem.Message), .. Unknown(parsed, command)];
        var commands = command.Subcommands.Select(known => known.Name).ToList();
        if (parsed.UnmatchedTokens.Count == 0)
            return [$"what is to be done? Name a command: {string.Join(", ", commands.SkipLast(1))} or {commands[^1]}"];
        return [.. parsed.UnmatchedTokens.Select(word => IsOption(word)
            ? $"there is no option “{word}”{Meant(word, [.. OptionsOf(command), .. commands])}" : $"there is no command “{word}”{Meant(word, commands)}")];
    }

    /// <summary>The command as help knows it, with a space after it; nothing for the program itself.</summary>
    public static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    private static bool IsOfUnknown(ParseError problem, ParseResult parsed) =>
        parsed.UnmatchedTokens.Any(word => problem.Message.Contains($"'{word}'", StringComparison.Ordinal));

    private static IEnumerable<string> Unknown(ParseResult parsed, Command command)
    {
        var words = parsed.UnmatchedTokens;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsOption(words[i]))
                yield return UnknownOption(words[i].Split('=', ':')[0], command);
            // What follows an option that is not known was meant for it.
            else if (i == 0 ? !OptionsTakenForWords(parsed, command).Any() : !IsOption(words[i - 1]))
                yield return $"{command.Name} takes no “{words[i]}”";
        }
    }

    // An option that nobody knows becomes the seed of a command that wants one. After "--" everything is a word.
    private static IEnumerable<string> OptionsTakenForWords(ParseResult parsed, Command command) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
                .Where(word => OptionName().IsMatch(word)).Select(word => UnknownOption(word, command));

    private static string UnknownOption(string name, Command command) =>
        command.Options.Any(option => option.Name == name || option.Aliases.Contains(name))
            ? $"“{name}” belongs after the command: {command.Name} {name}"
            : $"{command.Name} has no option “{name}”{Meant(name, OptionsOf(command))}";

    private static string Meant(string word, IEnumerable<string> known) => Spelling.Nearest(word, known) is { } nearest ? $"; did you mean “{nearest}”?" : "";

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.Select(option => option.Name).Append("--help").Distinct();

    private static bool IsOption(string word) => word.StartsWith('-');

    [GeneratedRegex(@"^--[a-z][a-z-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex OptionName();
}
