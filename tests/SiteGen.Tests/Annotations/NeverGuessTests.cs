using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Text;
using static SiteGen.Tests.Annotations.Targets;

namespace SiteGen.Tests.Annotations;

/// <summary>The promise that editors rely on: seeds may be edited in any way, and a target is found at the one place
/// that reads as it was quoted, or not at all.</summary>
public class NeverGuessTests
{
    private const int Rounds = 2000;

    private static readonly string[] s_words =
    [
        "sea", "the", "Sea", "it's", "it’s", "“grey”", "\"grey\"", "a-b", "a–b", "NATO", ",", ".", "é", "e\u0301",
        "U\u00ADkraine", "Ukraine", "\U0001F6A2",
    ];

    private static readonly string[] s_spaces = [" ", " ", " ", " ", "\n", "\n\n", "\u00A0", "  ", "\u200B ", ""];

    [Fact]
    public void A_target_is_found_at_the_only_place_that_reads_as_quoted_or_not_at_all()
    {
        var random = new Random(13);
        var (found, missed) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Words(random, random.Next(4, 24));
            var target = To(Quote(random, text), random.Next(4) == 0 ? Quote(random, text) : null);
            for (var edits = random.Next(6); edits > 0; edits--)
                text = Edit(random, text);
            var source = Drawn.Seed(text);

            var answer = FindIn(source, target);

            var expected = Naive(source, target);
            Assert.True(expected == answer.Value, $"{target}\nin {text}\nexpected {expected}, found {answer.Value}");
            Assert.Equal(expected is null ? 1 : 0, answer.Diagnostics.Length);
            if (answer.Value is { } span && target.End is null)
                Assert.Equal(Folding.Fold(target.Start.Exact.AsSpan()), Folding.Fold(source.Slice(span)));
            _ = expected is null ? missed++ : found++;
        }
        // A search that always failed, or texts in which nothing is ever lost, would prove nothing.
        Assert.InRange(found, Rounds / 5, Rounds);
        Assert.InRange(missed, Rounds / 5, Rounds);
    }

    private static TextSpan? Naive(SourceText source, Target target)
    {
        if (Single(source, target.Start, 0) is not { } start)
            return null;
        if (target.End is null)
            return start;
        return Single(source, target.End, start.Start) is { } end
            ? new TextSpan(start.Start, Math.Max(start.End, end.End)) : null;
    }

    private static TextSpan? Single(SourceText source, Quotation quotation, int from)
    {
        var exact = Places(source, quotation, text => text);
        var all = exact.IsEmpty ? Places(source, quotation, text => Folding.Fold(text.AsSpan())) : exact;
        var places = all.Where(place => place.Start >= from
            && (quotation.Line is not { } line || line == LineOf(source.Content, place.Start))).ToList();
        if (quotation.Occurrence is { } occurrence)
            return occurrence <= places.Count ? places[occurrence - 1] : null;
        return places.Count == 1 ? places[0] : null;
    }

    // Every stretch of the text is read on its own, with what stands before and after it.
    private static ImmutableArray<TextSpan> Places(SourceText source, Quotation quotation, Func<string, string> reading)
    {
        var (text, words) = (source.Content, reading(quotation.Exact));
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length; start++)
        {
            // A place begins and ends with a character that counts: without this, every place would be several.
            if (words.Length == 0 || reading($"x{text[start]}x") != $"x{words[0]}x")
                continue;
            for (var end = start + 1; end <= text.Length && end - start <= words.Length + 20; end++)
            {
                if (reading($"x{text[end - 1]}x") != $"x{words[^1]}x" || reading(text[start..end]) != words)
                    continue;
                var (before, after) = (reading(text[..start]).TrimEnd(), reading(text[end..]).TrimStart());
                if (before.EndsWith(reading(quotation.Prefix).TrimEnd(), StringComparison.Ordinal)
                    && after.StartsWith(reading(quotation.Suffix).TrimStart(), StringComparison.Ordinal))
                    places.Add(new TextSpan(start, end));
                break;
            }
        }
        return places.DrainToImmutable();
    }

    // A passage of the text as an editor would type it: sometimes with other quotes, dashes and spaces.
    private static Quotation Quote(Random random, string text)
    {
        var start = random.Next(text.Length);
        var end = random.Next(start + 1, Math.Min(text.Length, start + 30) + 1);
        var exact = text[start..end];
        var folded = Folding.Fold(exact.AsSpan());
        return new Quotation(
            random.Next(3) == 0 && folded.Length > 0 ? folded : exact,
            random.Next(4) == 0 ? text[Math.Max(0, start - random.Next(12))..start] : "",
            random.Next(4) == 0 ? text[end..Math.Min(text.Length, end + random.Next(12))] : "",
            random.Next(6) == 0 ? random.Next(1, 4) : null,
            random.Next(6) == 0 ? LineOf(text, start) + random.Next(2) : null);
    }

    private static int LineOf(string text, int offset) => text[..offset].Count(c => c == '\n') + 1;

    private static string Edit(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(12, text.Length - at) + 1);
        return random.Next(4) switch
        {
            0 => text.Insert(at, Words(random, 2)),
            1 => text.Remove(at, length),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, Words(random, 1)),
        };
    }

    private static string Words(Random random, int count) => string.Concat(Enumerable.Range(0, count)
        .Select(_ => s_words[random.Next(s_words.Length)] + s_spaces[random.Next(s_spaces.Length)]));
}
