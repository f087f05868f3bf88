using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Input.Locks;

namespace SiteGen.Commands;

/// <summary>Asks an editor, passage by passage, whether an annotation still fits.</summary>
internal sealed class ReanchorDialogue(TextReader input, TextWriter output, ReanchorView view)
{
    private bool _takesMoved;

    /// <summary>Whether the editor has had enough for now.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What the editor accepts.</summary>
    public List<Acceptance> Ask(SeedReview review)
    {
        var accepted = new List<Acceptance>();
        var unchanged = review.Items.Where(item => item.Found.How == Reanchored.Unchanged).ToList();
        foreach (var item in unchanged)
            view.Show(review, item);
        if (unchanged.Count > 0 && Says($"\n{Amount.Of(unchanged.Count, "place")} unchanged. Take {(unchanged.Count == 1 ? "it" : "them")}? [Y/n/q] ", yes: true))
            accepted.AddRange(unchanged.Select(item => Acceptance.Of(review, item, item.Found.Place!.Value, mayReword: false)!));
        output.WriteLine();
        foreach (var item in review.Items.Except(unchanged))
        {
            if (IsOver)
                break;
            view.Show(review, item);
            if (Ask(review, item) is { } acceptance)
                accepted.Add(acceptance);
            output.WriteLine();
        }
        return accepted;
    }

    private Acceptance? Ask(SeedReview review, ReviewItem item) => item.Found.How switch
    {
        Reanchored.Moved => Moves() ? Acceptance.Of(review, item, item.Found.Place!.Value, mayReword: false) : null,
        Reanchored.Reworded => Says("Does the annotation still fit? Take what is there now? [y/N/q] ", yes: false)
            ? Take(review, item, item.Found.Place!.Value) : null,
        Reanchored.New => Says("Does the annotation fit? [y/N/q] ", yes: false) ? Take(review, item, item.Found.Place!.Value) : null,
        Reanchored.Ambiguous => Choose(review, item),
        _ => null,
    };

    private bool Moves()
    {
        if (_takesMoved)
            return true;
        var answer = Answer("Take it? [Y/n/a/q], a: all that have moved ", "y", "n", "a", "q");
        _takesMoved = answer == "a";
        return answer is "y" or "a";
    }

    private Acceptance? Choose(SeedReview review, ReviewItem item)
    {
        var numbers = Enumerable.Range(1, item.Found.Places.Length)
            .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var answer = Answer($"Which one is meant? [1-{numbers[^1]}/N/q] ", ["n", .. numbers, "q"]);
        return Array.IndexOf(numbers, answer) is >= 0 and var index ? Take(review, item, item.Found.Places[index]) : null;
    }

    private Acceptance? Take(SeedReview review, ReviewItem item, SiteGen.Text.TextSpan place)
    {
        var acceptance = Acceptance.Of(review, item, place, mayReword: true);
        if (acceptance is null)
            output.WriteLine(item.Anchor.Target is null
                ? $"  This cannot be written for you: change the line in {item.Anchor.Place}, then run the command again."
                : $"  This cannot be written for you: change the target in {item.Anchor.Place} so that it is found there, then run the command again.");
        return acceptance;
    }

    private bool Says(string question, bool yes) => Answer(question, yes ? ["y", "n", "q"] : ["n", "y", "q"]) == "y";

    // The first answer is that of an empty line; no answer at all, as at the end of a file, ends the dialogue.
    private string Answer(string question, params string[] answers)
    {
        while (true)
        {
            output.Write(question);
            output.Flush();
            var given = input.ReadLine()?.Trim().ToLowerInvariant();
            var answer = given is null ? "q" : given.Length == 0 ? answers[0]
                : answers.FirstOrDefault(known => known == given || (given is "yes" or "no" or "all" or "quit" && known[0] == given[0]));
            IsOver |= answer == "q";
            if (answer is not null)
                return answer;
            output.WriteLine($"  Please answer {string.Join(", ", answers.SkipLast(1))}, or q to stop here: what you have taken is written then.");
        }
    }
}
