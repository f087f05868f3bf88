using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary><c>sitegen quote</c>: a passage as the target of an annotation, or what is said of a line.</summary>
internal static class QuoteCommand
{
    public const string Name = "quote";

    private const int ContextShown = 30;

    // Nobody looks through more; and the shortest quotation of one among thousands takes long to find.
    private const int MostShown = 20;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var seed = new Argument<string>("SEED")
        {
            Description = "A seed's name, the beginning of one, or its path; SEED:16 means a line, with all that is said of it.",
        };
        var words = new Argument<string?>("words")
        {
            Description = "The passage, copied from the text; without it, a line must be named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var edition = CommonOptions.Edition();
        var command = new Command(Name, "Print the shortest target for a passage, to paste into a sidecar; or what is said of a line.")
        {
            seed, words, edition,
        };
        command.Validators.Add(result =>
        {
            var hasWords = result.GetResult(words) is { Tokens.Count: > 0 };
            if (hasWords && string.IsNullOrWhiteSpace(result.GetValue(words)))
                result.AddError("the passage is empty; give some words of the text, in quotation marks");
            else if (!hasWords && result.GetResult(seed) is { Tokens: [var given] } && SeedPlace.Parse(given.Value).First is null)
                result.AddError($"what of it? Give a passage, as in quote {given.Value} \"some words\", or a line, as in quote {given.Value}:16");
        });
        command.SetAction(parsed => Run(
            SeedPlace.Parse(parsed.GetValue(seed)!), parsed.GetValue(words)?.Trim(), parsed.GetValue(edition), output, error));
        return command;
    }

    private static int Run(SeedPlace place, string? words, string? edition, TextWriter output, TextWriter error)
    {
        if (EditionLookup.Find(edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var report = new Report(folder, error);
        if (SeedLookup.Read(folder, place.Seed, report) is not { } input)
            return ExitCode.ContentHasErrors;
        var (seed, sidecar) = input.Value;
        var lines = place.LinesOf(seed.Text);
        if (lines.Value is not { } asked)
        {
            report.Print(lines.Diagnostics, isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var work = TextPass.Run(seed.Text, seed.Page, seed.Sha256, sidecar, TextKnowledgeReader.Read(), withDrafts: true).Value;
        if (words is not null)
            return Quote(work, words, asked, place.First is not null, output, report);
        new LineReport(folder, work, Terminal.Of(output)).Print(output, asked);
        // A sidecar with mistakes may say more than was read of it.
        return report.Print(input.Diagnostics.RemoveAll(finding => finding.Rule.Severity != Severity.Error), isStrict: false)
            ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static int Quote(
        TextWork work, string words, (int First, int Last) lines, bool isOnLine, TextWriter output, Report report)
    {
        var places = work.Anchorer.Places(new Quotation(words));
        var there = places.RemoveAll(span => work.Source.LineAt(span.Start) < lines.First || work.Source.LineAt(span.Start) > lines.Last);
        if (there.IsEmpty)
        {
            var line = isOnLine ? lines.First + 1 : (int?)null;
            var target = new Target(Place.File(work.Source.Path), new Quotation(words, Line: line));
            report.Print(places.IsEmpty ? NotFound(work, target with { Start = new Quotation(words) })
                : [.. NotFound(work, target).Select(finding => finding with { Hint = Elsewhere(work, places) })], isStrict: false);
            return ExitCode.ContentHasErrors;
        }
        var terminal = Terminal.Of(output);
        for (var i = 0; i < Math.Min(there.Length, MostShown); i++)
        {
            if (i > 0)
                output.WriteLine();
            output.WriteLine(terminal.Paint(terminal.Fit(Where(work, there[i], i, there.Length), 0), Ink.Faint));
            output.WriteLine($"target: {YamlTarget.Of(Quote(work, Trimmed(work.Source, there[i])))}");
        }
        if (there.Length > MostShown)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"\n# and {there.Length - MostShown} more: give more of the words, or name a line, as in quote {work.Name}:{work.Source.LineAt(there[MostShown].Start) + 1} \"…\""));
        return ExitCode.Done;
    }

    // Line breaks within a paragraph are not for an editor to copy, as long as the words are found without them.
    private static Quotation Quote(TextWork work, TextSpan span)
    {
        var exact = Quoter.Quote(work.Source, span);
        if (work.Document.LineEnds.IsEmpty)
            return exact;
        var readable = exact with
        {
            Exact = Spaced(work.Document.WordsOf(span)),
            Prefix = Spaced(exact.Prefix),
            Suffix = Spaced(exact.Suffix),
        };
        return work.Anchorer.PlaceOf(new Target(Place.File(work.Source.Path), readable)) == span ? readable : exact;
    }

    private static string Spaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<Diagnostic> NotFound(TextWork work, Target target) => work.Anchorer.Find(target).Diagnostics;

    private static string Elsewhere(TextWork work, ImmutableArray<TextSpan> places) => string.Create(CultureInfo.InvariantCulture,
        $"It is in line {string.Join(", ", places.Select(span => work.Source.LineAt(span.Start) + 1).Distinct())}.");

    // A comment, so that it may be pasted along.
    private static string Where(TextWork work, TextSpan span, int index, int count)
    {
        var line = work.Source.LineAt(span.Start);
        var (number, column) = work.Source.PositionOf(span.Start);
        var fate = Vocabulary.WordFor(work.Clean.Verdicts[line].Fate);
        var which = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{index + 1} of {count}: ");
        var place = string.Create(CultureInfo.InvariantCulture, $"# {which}{work.Source.Path}:{number}:{column}, {fate}");
        return count == 1 ? place : $"{place}: {Context(work.Source, span)}";
    }

    private static string Context(SourceText source, TextSpan span)
    {
        var line = source.LineSpan(source.LineAt(span.Start));
        var start = Shortening.StartAt(source.Content, Math.Max(line.Start, span.Start - ContextShown));
        var end = Shortening.EndAt(source.Content, Math.Max(span.End, Math.Min(line.End, span.End + ContextShown)));
        return (start > line.Start ? "…" : "") + source.Slice(new TextSpan(start, end)).ToString() + (end < line.End ? "…" : "");
    }

    // What is found after folding may have signs at its ends that take no room.
    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        var words = source.Slice(span);
        var start = span.Start + words.Length - words.TrimStart().Length;
        return new TextSpan(start, start + words.Trim().Length);
    }
}
