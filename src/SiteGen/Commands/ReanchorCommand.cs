using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Input.Locks;

namespace SiteGen.Commands;

/// <summary><c>sitegen reanchor</c>: what a changed seed has done to its annotations, and what of it is accepted.</summary>
internal static class ReanchorCommand
{
    public const string Name = "reanchor";

    // What a script may accept: the reviewed text, in the reviewed surroundings. Other words need a person who has read them.
    private static readonly Reanchored[] s_acceptable = [Reanchored.Unchanged, Reanchored.Moved];

    /// <param name="input">Where answers come from; null for the terminal, if there is one.</param>
    public static Command Create(TextWriter output, TextWriter error, TextReader? input)
    {
        var seed = new Argument<string?>("SEED")
        {
            Description = "A seed's name, the beginning of one, or its path; without it, every seed that has changed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var accept = new Option<ImmutableHashSet<Reanchored>>("--accept")
        {
            Description = "For scripts: take without asking what is unchanged, or unchanged and moved. Whatever else there is is left.",
            HelpName = "unchanged,moved",
            CustomParser = result =>
            {
                var words = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                foreach (var word in words.Where(word => !s_acceptable.Select(ReanchorView.WordFor).Contains(word)))
                    result.AddError(word is "reworded" or "ambiguous" or "new" or "gone"
                        ? $"“{word}” cannot be accepted without looking: run sitegen reanchor in a terminal, without --accept"
                        : $"“{word}” cannot be accepted; known here: unchanged, moved");
                if (words.Length == 0)
                    result.AddError("--accept needs words: unchanged, or unchanged,moved");
                return [.. s_acceptable.Where(how => words.Contains(ReanchorView.WordFor(how)))];
            },
        };
        var edition = CommonOptions.Edition();
        var command = new Command(Name,
            "After a seed has changed: show where each annotation stood and stands, and write what you accept.") { seed, accept, edition };
        command.SetAction(parsed => Run(
            parsed.GetValue(seed), parsed.GetValue(accept), parsed.GetValue(edition), output, error, input ?? Typed(output)));
        return command;
    }

    private static TextReader? Typed(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsInputRedirected && !Console.IsOutputRedirected ? Console.In : null;

    private static int Run(
        string? seed, ImmutableHashSet<Reanchored>? accept, string? edition, TextWriter output, TextWriter error, TextReader? input)
    {
        if (EditionLookup.Find(edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var report = new Report(folder, error);
        string? name = null;
        if (seed is not null)
        {
            if (SeedLookup.Find(folder, seed, report) is not { } path)
                return ExitCode.ContentHasErrors;
            name = Path.GetFileNameWithoutExtension(path);
        }
        var read = EditionInput.Read(folder);
        // Where a file cannot be read, what it says of the seed is not known, and would be forgotten.
        var sidecars = read.Value.ReadSidecars();
        if (report.Print(read.Diagnostics.AddRange(sidecars.Diagnostics).RemoveAll(finding => finding.Rule.Severity != Severity.Error), isStrict: false))
            return ExitCode.ContentHasErrors;
        var reviews = SeedReview.Of(folder, read.Value, sidecars.Value, name);
        var hasErrors = report.Print(reviews.Diagnostics, isStrict: false);
        if (reviews.Value.IsEmpty && !hasErrors)
            output.WriteLine(name is null ? "Nothing to do: no seed has changed since its annotations were reviewed."
                : $"Nothing to do: {name} has not changed since its annotations were reviewed.");

        var view = new ReanchorView(output, Terminal.Of(output));
        var dialogue = accept is null && input is not null ? new ReanchorDialogue(input, output, view) : null;
        var isSettled = !hasErrors;
        foreach (var review in reviews.Value)
        {
            view.Show(review);
            isSettled &= (dialogue is null ? Take(folder, review, accept, view, output, report)
                : Write(folder, review, dialogue.Ask(review), output, report));
            if (dialogue is { IsOver: true })
                break;
        }
        return isSettled ? ExitCode.Done : ExitCode.ContentHasErrors;
    }

    private static bool Take(
        EditionFolder folder, SeedReview review, ImmutableHashSet<Reanchored>? accept, ReanchorView view, TextWriter output, Report report)
    {
        foreach (var item in review.Items)
            view.Show(review, item);
        if (accept is not null)
            return Write(folder, review, review.Items.Where(item => accept.Contains(item.Found.How))
                .Select(item => Acceptance.Of(review, item, item.Found.Place!.Value, mayReword: false)).OfType<Acceptance>(), output, report);
        output.WriteLine("Nothing was written. Run this in a terminal to go through them, or accept what is safe with --accept unchanged,moved.");
        return false;
    }

    private static bool Write(
        EditionFolder folder, SeedReview review, IEnumerable<Acceptance> accepted, TextWriter output, Report report)
    {
        var written = ReviewWriter.Write(folder, review, accepted);
        if (report.Print(written.Diagnostics, isStrict: false))
            return false;
        var (taken, left, files) = written.Value;
        var tally = string.Join(", ", taken.GroupBy(acceptance => acceptance.Item.Found.How).OrderBy(same => same.Key)
            .Select(same => FormattableString.Invariant($"{same.Count()} {ReanchorView.WordFor(same.Key)}")));
        output.WriteLine($"{review.Source.Name}: {Amount.Of(taken.Length, "place")} taken{(tally.Length > 0 ? $" ({tally})" : "")}, "
            + $"{FormattableString.Invariant($"{left.Length}")} left. "
            + (files.IsEmpty ? "Nothing was written." : $"Written: {string.Join(", ", files)}."));
        if (!left.IsEmpty)
            output.WriteLine($"Left: {string.Join("; ", left.Select(item => $"{item.Anchor.Key} ({ReanchorView.WordFor(item.Found.How)})"))}."
                + (review.IsSidecarOfOther ? $" Until all are settled {review.Sidecar.Path} keeps its old sha256, and build stops." : ""));
        return left.IsEmpty;
    }
}
