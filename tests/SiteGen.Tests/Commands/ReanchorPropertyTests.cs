using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Locks;
using SiteGen.Text;

namespace SiteGen.Tests.Commands;

/// <summary>The promise of reanchor: seeds may be edited in any way, and nothing is written to a place that does not read, and is
/// not surrounded, as it was when it was reviewed.</summary>
/// <remarks>SITEGEN_ROUNDS in the environment sets how many seeds are tried.</remarks>
public sealed partial class ReanchorPropertyTests
{
    private const string Other = "annotations/other.yaml";
    private const string Timeline = "annotations/registers/timeline.yaml";
    private const int TextsAtATime = 8;

    private static readonly int s_texts = int.Parse(
        Environment.GetEnvironmentVariable("SITEGEN_ROUNDS") ?? "1000", CultureInfo.InvariantCulture);

    private int _taken;
    private int _renumbered;
    private int _left;
    private int _settled;

    [Fact]
    public void Nothing_is_written_to_a_place_that_differs_from_the_reviewed_one()
    {
        for (var first = 0; first < s_texts; first += TextsAtATime)
        {
            using var edition = TemporaryEdition.Empty();
            Review(edition, [.. Enumerable.Range(first, TextsAtATime).Select(number => new RandomText(number))]);
        }
        // A promise that is kept because nothing is ever done is worth nothing.
        Assert.True(_taken > s_texts && _renumbered > s_texts / 2 && _left > s_texts && _settled > s_texts / 20,
            $"{_taken} taken, {_renumbered} of them with other numbers, {_left} left, {_settled} texts settled");
    }

    private void Review(TemporaryEdition edition, RandomText[] texts)
    {
        var other = "crossReferences:\n" + string.Concat(texts.Select(text => text.CrossReferences));
        var timeline = "events:\n" + string.Concat(texts.Select(text => text.Event));
        edition.Write("seeds/other.txt", "This is another text, and it speaks of the others.");
        edition.Write(Other, other);
        edition.Write(Timeline, timeline);
        foreach (var text in texts)
            edition.Write(SidecarOf(text), text.Sidecar);
        var before = Read(edition, texts);
        var reviewed = texts.ToDictionary(text => text, text => LockFile.Of(
            AnchorerOf(text, text.Seed), Digest(text.Seed), [.. before[text].OrderBy(anchor => anchor.Key)]));
        var edited = texts.ToDictionary(text => text, text => text.Edited());
        foreach (var text in texts)
        {
            edition.Write($"seeds/{text.Name}.txt", edited[text]);
            edition.Write(LockFile.PathOf(text.Name), LockWriter.Write(reviewed[text]));
        }

        var (code, printed) = edition.Command("reanchor", "--accept", "unchanged,moved");

        Assert.False(printed.Contains("fault of ours", StringComparison.Ordinal), printed[^Math.Min(printed.Length, 2000)..]);
        var after = Read(edition, texts);
        var settled = 0;
        foreach (var text in texts)
        {
            try
            {
                settled += Check(edition, text, edited[text], reviewed[text], before[text], after[text]) ? 1 : 0;
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"{text.Name}: {problem.Message}\n{text.Seed}\n---\n{edited[text]}\n---\n{text.Sidecar}", problem);
            }
        }
        Assert.Equal(settled == texts.Length ? 0 : 1, code);
        _settled += settled;
        Assert.Equal(WithoutNumbers(other), WithoutNumbers(File.ReadAllText(edition.Full(Other))));
        Assert.Equal(WithoutNumbers(timeline), WithoutNumbers(File.ReadAllText(edition.Full(Timeline))));
    }

    private bool Check(TemporaryEdition edition, RandomText text, string edited, AnchorsLock reviewed, Anchor[] before, Anchor[] after)
    {
        var (old, now) = (AnchorerOf(text, text.Seed), AnchorerOf(text, edited));
        var locked = LockReader.Read("", File.ReadAllText(edition.Full(LockFile.PathOf(text.Name)))).Value!;
        Assert.Equal(before.Length, after.Length);
        var left = 0;
        foreach (var (was, isNow) in before.Zip(after))
        {
            var entry = locked[isNow.Key]!;
            if (locked.IsReviewed(entry, Digest(edited)))
                Taken(old.Source, was.In(old)!.Value, now.Source, isNow.In(now), was, isNow);
            else
                Untouched(was, isNow, reviewed[was.Key]!, entry, ref left);
        }
        var isSettled = locked.Sha256 == Digest(edited);
        Assert.Equal(isSettled, left == 0);
        var sidecar = File.ReadAllText(edition.Full(SidecarOf(text)));
        Assert.Equal(isSettled, sidecar.Contains(Digest(edited), StringComparison.Ordinal));
        Assert.Equal(WithoutNumbers(text.Sidecar), WithoutNumbers(sidecar));
        _left += left;
        return isSettled;
    }

    private void Taken(SourceText old, TextSpan then, SourceText now, TextSpan? found, Anchor was, Anchor isNow)
    {
        Assert.True(found is not null, $"{isNow.Key} is not found");
        Assert.Equal(old.Slice(then).ToString(), now.Slice(found.Value).ToString());
        // By the test's own count, not by the program's: the only place with both surroundings, or with one if none has both.
        var words = old.Slice(then).ToString();
        var candidates = Places(now.Content, words)
            .Where(at => was.Target is not null || IsWholeLines(now.Content, at, at + words.Length))
            .Select(at => (At: at, Sides: Sides(old.Content, then, now.Content, at))).ToList();
        var both = candidates.Where(candidate => candidate.Sides == 2).ToList();
        var kept = both.Count > 0 ? both : [.. candidates.Where(candidate => candidate.Sides == 1)];
        Assert.Equal([found.Value.Start], kept.Select(candidate => candidate.At));
        _taken++;
        if (was.Key != isNow.Key || was.Target?.Start != isNow.Target?.Start)
            _renumbered++;
    }

    private static void Untouched(Anchor was, Anchor isNow, LockedAnchor then, LockedAnchor entry, ref int left)
    {
        Assert.Equal(was.Key, isNow.Key);
        Assert.Equal((was.Target?.Start, was.Target?.End, was.Target?.At), (isNow.Target?.Start, isNow.Target?.End, isNow.Target?.At));
        Assert.Equal(then.Passage, entry.Passage);
        left++;
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = 0; at + words.Length <= text.Length; at++)
        {
            at = text.IndexOf(words, at, StringComparison.Ordinal);
            if (at < 0)
                yield break;
            yield return at;
        }
    }

    private static int Sides(string old, TextSpan then, string now, int at)
    {
        var end = at + then.Length;
        var (before, after) = (Around(old, then.Start, -1), Around(old, then.End, 1));
        var (hasBefore, hasAfter) = (before == Around(now, at, -1), after == Around(now, end, 1));
        return hasBefore && hasAfter ? 2 : (hasBefore && before.Length >= 31) || (hasAfter && after.Length >= 31) ? 1 : 0;
    }

    private static string Around(string text, int at, int direction)
    {
        var (start, end) = direction < 0 ? (Math.Max(0, at - 32), at) : (at, Math.Min(text.Length, at + 32));
        if (direction < 0 && start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        if (direction > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsWholeLines(string text, int start, int end) =>
        (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');

    // In the order of the files, in which nothing may change: the numbers of lines are part of a key.
    private static Dictionary<RandomText, Anchor[]> Read(TemporaryEdition edition, RandomText[] texts)
    {
        var sidecars = texts.Select(SidecarOf).Append(Other).Select(path =>
            SidecarReader.Read(path, Path.GetFileNameWithoutExtension(path), File.ReadAllText(edition.Full(path)))).ToList();
        var timeline = RegisterReader.Timeline(Timeline, File.ReadAllText(edition.Full(Timeline)));
        Assert.DoesNotContain(sidecars.SelectMany(sidecar => sidecar.Diagnostics).Concat(timeline.Diagnostics), finding => finding.Rule != Rules.CommentAfterText);
        var anchors = new Anchors(sidecars.Select(sidecar => sidecar.Value), timeline.Value);
        return texts.ToDictionary(text => text, text => anchors.Of(text.Name)
            .OrderBy(anchor => anchor.Place.Path, StringComparer.Ordinal).ThenBy(anchor => anchor.Place.Line).ThenBy(anchor => anchor.Place.Column).ToArray());
    }

    private static string SidecarOf(RandomText text) => $"annotations/{text.Name}.yaml";

    private static Anchorer AnchorerOf(RandomText text, string seed) => new(new SourceText(text.Name, $"seeds/{text.Name}.txt", seed));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string WithoutNumbers(string yaml) => Number().Replace(yaml, "$1…");

    [GeneratedRegex(@"(sha256: |lines?: |occurrence: )[0-9a-f-]+")]
    private static partial Regex Number();
}
