using System.Globalization;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Input.Locks;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>Shows passages as they were reviewed and as they are, side by side where there is room.</summary>
internal sealed class ReanchorView(TextWriter output, Terminal terminal)
{
    private const int LeastForColumns = 90;

    // Stand for the marks until all is in lines: no text that is shown has them.
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    /// <summary>The heading of a text.</summary>
    public void Show(SeedReview review)
    {
        output.WriteLine(terminal.Paint(Terminal.Visible(review.Source.Path), Ink.Bold)
            + $": {Amount.Of(review.Items.Length, "place")} to review{(review.Settled.IsEmpty ? "" : $", {Number(review.Settled.Length)} settled before")}");
        output.WriteLine();
    }

    /// <summary>One passage, then and now.</summary>
    public void Show(SeedReview review, ReviewItem item)
    {
        var place = item.Anchor.Place;
        output.WriteLine($"{terminal.Paint(WordFor(item.Found.How), InkFor(item.Found.How))}  {terminal.Paint(Terminal.Visible(item.Anchor.Key.ToString()), Ink.Bold)}"
            + terminal.Paint(string.Create(CultureInfo.InvariantCulture, $"  {place.Path}:{place.Line}:{place.Column}"), Ink.Faint));
        if (item.Found.How == Reanchored.Unchanged)
        {
            output.WriteLine($"  {terminal.Fit($"line {Number(item.Reviewed!.Line)}: {Seen(item.Reviewed.Text.ToString())}", 2)}");
            return;
        }
        var then = item.Reviewed is { } reviewed ? Marked(reviewed) : "(there is no record of what was reviewed)";
        if (item.Found.Place is { } now)
            ShowPair(HeadOf("then", item.Reviewed?.Line), then, HeadOf("now", LineOf(review, now)), Marked(ReviewedPassage.Of(review.Source, now)));
        else
            ShowOthers(review, item, then);
        output.WriteLine();
    }

    private void ShowOthers(SeedReview review, ReviewItem item, string then)
    {
        ShowPassage(HeadOf("then", item.Reviewed?.Line), then);
        if (item.Found.Places.IsEmpty)
        {
            output.WriteLine(item.Reviewed is null
                ? "  Its words are not in the seed in exactly one place. Correct the target."
                : "  Nothing in the seed resembles it. Quote another passage, or give the annotation `status: withdrawn`.");
            return;
        }
        foreach (var (index, candidate) in item.Found.Places.Index())
            ShowPassage($"{Number(index + 1)}. {HeadOf("now", LineOf(review, candidate))}{Telling(review, item, candidate)}",
                Marked(ReviewedPassage.Of(review.Source, candidate)));
    }

    // What an editor may write so that this one is meant.
    private static string Telling(SeedReview review, ReviewItem item, TextSpan candidate) =>
        item.Anchor.Target is not { } target || Retarget.ByNumbers(review.Anchorer, target, candidate)?.Start is not { } told ? ""
            : $": `line: {Number(told.Line!.Value)}`{(told.Occurrence is { } occurrence ? $" and `occurrence: {Number(occurrence)}`" : "")}";

    private void ShowPair(string thenHead, string then, string nowHead, string now)
    {
        if (terminal.Width < LeastForColumns)
        {
            ShowPassage(thenHead, then);
            ShowPassage(nowHead, now);
            return;
        }
        var width = (terminal.Width - 5) / 2;
        var left = Lines(then, width);
        var right = Lines(now, width);
        output.WriteLine($"  {terminal.Paint(thenHead.PadRight(width), Ink.Faint)} | {terminal.Paint(nowHead, Ink.Faint)}");
        for (var line = 0; line < Math.Max(left.Count, right.Count); line++)
        {
            var (shown, length) = line < left.Count ? left[line] : ("", 0);
            output.WriteLine($"  {shown}{new string(' ', Math.Max(0, width - length))} | {(line < right.Count ? right[line].Shown : "")}".TrimEnd());
        }
    }

    private void ShowPassage(string head, string marked)
    {
        output.WriteLine($"  {terminal.Paint(head, Ink.Faint)}");
        foreach (var (shown, _) in Lines(marked, terminal.Width - 4))
            output.WriteLine($"    {shown}");
    }

    private List<(string Shown, int Length)> Lines(string marked, int width)
    {
        var lines = new List<(string, int)>();
        var isMarked = false;
        foreach (var line in new Terminal(width, HasColours: false).Wrap(marked, 0))
        {
            var shown = new StringBuilder();
            foreach (var part in line.Replace($"{Open}", $"\0{Open}\0", StringComparison.Ordinal)
                .Replace($"{Close}", $"\0{Close}\0", StringComparison.Ordinal).Split('\0'))
            {
                if (part is [Open] or [Close])
                    isMarked = part[0] == Open;
                shown.Append(part is [Open] ? "«" : part is [Close] ? "»" : isMarked ? terminal.Paint(part, Ink.Bold) : part);
            }
            lines.Add((shown.ToString(), line.Length));
        }
        return lines;
    }

    private static string Marked(ReviewedPassage passage) =>
        $"{Seen(passage.Before)}{Open}{Seen(passage.Text.ToString())}{Close}{Seen(passage.After)}";

    // What a reader would not see and a comparison turns on.
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            _ = c switch
            {
                '\n' => seen.Append("↵ "),
                '\u00A0' or '\u202F' => seen.Append('⍽'),
                '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or Open or Close => seen.Append('\uFFFD'),
                _ => seen.Append(c),
            };
        return Terminal.Visible(seen.ToString());
    }

    private static int LineOf(SeedReview review, TextSpan place) => review.Source.PositionOf(place.Start).Line;

    private static string HeadOf(string time, int? line) => line is { } number ? $"{time}, line {Number(number)}" : time;

    /// <summary>How a passage was found, in a word.</summary>
    public static string WordFor(Reanchored how) => how switch
    {
        Reanchored.Unchanged => "unchanged",
        Reanchored.Moved => "moved",
        Reanchored.Reworded => "reworded",
        Reanchored.Ambiguous => "ambiguous",
        Reanchored.New => "new",
        _ => "gone",
    };

    private static Ink InkFor(Reanchored how) => how switch
    {
        Reanchored.Unchanged => Ink.Green,
        Reanchored.Moved => Ink.Cyan,
        Reanchored.Gone => Ink.Red,
        _ => Ink.Yellow,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
