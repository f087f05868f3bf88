using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>Finds the one place in a seed that a target quotes, or says why there is none.</summary>
/// <remarks>
/// A quotation is looked for exactly as written; only if it is nowhere, after <see cref="Folding"/>. One place is an
/// answer; none or several are errors. Resemblance is used for the hint, never for the answer. One instance serves
/// one text and is not safe for concurrent use: it folds the text when first needed.
/// </remarks>
/// <param name="source">The seed.</param>
/// <param name="words">The seed's content, with white space in place of what stands at the ends of broken lines without being words; as
/// long as the content. Without it, only white space is.</param>
public sealed class Anchorer(SourceText source, string? words = null)
{
    private const int CandidatesShown = 4;

    // Of the words of a message.
    private const int Longest = 100;
    private const int ShownBeside = 30;

    private readonly TextSearch _search = new(source.Content);
    private readonly WeakReference<FoldedText?> _folded = new(null);

    /// <summary>The seed.</summary>
    public SourceText Source => source;

    /// <summary>The seed, folded.</summary>
    public FoldedText Folded
    {
        get
        {
            // Of thousands of texts that are worked on in turn, the folded ones must not all stay in memory.
            if (!_folded.TryGetTarget(out var folded))
                _folded.SetTarget(folded = new FoldedText(words ?? source.Content));
            return folded;
        }
    }

    /// <summary>The place of the target in the seed's content.</summary>
    /// <returns>The span; null, with one error, if the target is not found in exactly one place.</returns>
    public Reported<TextSpan?> Find(Target target) => Find(target, isExplained: true);

    /// <summary>The place of the target in the seed's content, for one who need not know why there is none.</summary>
    /// <remarks>To say why takes a hundred times as long.</remarks>
    public TextSpan? PlaceOf(Target target) => Find(target, isExplained: false).Value;

    private Reported<TextSpan?> Find(Target target, bool isExplained)
    {
        var start = Find(target.Start, target.Place, 0, isExplained);
        if (start.Value is not { } span)
            return start;

        if (target.End is not null)
        {
            var end = Find(target.End, target.Place, span.Start, isExplained);
            if (end.Value is not { } last)
                return end;
            span = new TextSpan(span.Start, Math.Max(span.End, last.End));
        }
        return Reported.Clean<TextSpan?>(target.At switch
        {
            Side.Before => new TextSpan(span.Start, span.Start),
            Side.After => new TextSpan(span.End, span.End),
            _ => span,
        });
    }

    /// <summary>Every place that reads as a quotation and stands between its <c>prefix</c> and <c>suffix</c>, in reading order;
    /// its line and occurrence are not looked at.</summary>
    public ImmutableArray<TextSpan> Places(Quotation quotation)
    {
        var found = Exactly(quotation);
        return found.IsEmpty ? AfterFolding(quotation) : found;
    }

    private Reported<TextSpan?> Find(Quotation quotation, Place place, int from, bool isExplained)
    {
        var found = Places(quotation);
        var before = found.RemoveAll(span => span.Start >= from);
        found = found.RemoveAll(span => span.Start < from);
        if (found.IsEmpty && !before.IsEmpty && isExplained)
            return BeforeTheBeginning(quotation, place, before);

        var onLine = quotation.Line is { } line
            ? found.RemoveAll(span => source.PositionOf(span.Start).Line != line) : found;
        if (quotation.Occurrence is { } occurrence)
        {
            if (occurrence <= onLine.Length)
                return Reported.Clean<TextSpan?>(onLine[occurrence - 1]);
            if (onLine.Length > 0)
                return isExplained ? NoSuchOccurrence(quotation, place, onLine.Length) : Reported.Clean<TextSpan?>(null);
        }
        return onLine.Length switch
        {
            not 1 when !isExplained => Reported.Clean<TextSpan?>(null),
            1 => Reported.Clean<TextSpan?>(onLine[0]),
            0 => NotFound(quotation, place, found),
            _ => Ambiguous(quotation, place, onLine),
        };
    }

    private ImmutableArray<TextSpan> Exactly(Quotation quotation)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var content = source.Content;
        foreach (var at in _search.PlacesOf(quotation.Exact))
        {
            var end = at + quotation.Exact.Length;
            if (Precedes(content.AsSpan(0, at), quotation.Prefix) && Follows(content.AsSpan(end), quotation.Suffix))
                spans.Add(new TextSpan(at, end));
        }
        return spans.DrainToImmutable();
    }

    private ImmutableArray<TextSpan> AfterFolding(Quotation quotation)
    {
        var needle = Folding.Fold(quotation.Exact.AsSpan());
        if (needle.Length == 0)
            return [];
        var prefix = Folding.Fold(quotation.Prefix.AsSpan());
        var suffix = Folding.Fold(quotation.Suffix.AsSpan());
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var content = Folded.Content;
        foreach (var at in Folded.Search.PlacesOf(needle))
        {
            var end = at + needle.Length;
            if (Precedes(content.AsSpan(0, at), prefix) && Follows(content.AsSpan(end), suffix))
                spans.Add(Folded.ToOriginal(new TextSpan(at, end)));
        }
        return spans.DrainToImmutable();
    }

    private static bool Precedes(ReadOnlySpan<char> before, string prefix) =>
        prefix.Length == 0 || before.EndsWith(prefix, StringComparison.Ordinal)
        || before.TrimEnd().EndsWith(prefix.AsSpan().TrimEnd(), StringComparison.Ordinal);

    private static bool Follows(ReadOnlySpan<char> after, string suffix) =>
        suffix.Length == 0 || after.StartsWith(suffix, StringComparison.Ordinal)
        || after.TrimStart().StartsWith(suffix.AsSpan().TrimStart(), StringComparison.Ordinal);

    private Reported<TextSpan?> NotFound(
        Quotation quotation, Place place, ImmutableArray<TextSpan> elsewhere)
    {
        var message = $"“{Shortened(quotation.Exact)}” is not in {Where(quotation)}";
        if (elsewhere.Length > 0)
            return Fail(Rules.QuotationNotFound, place, message,
                $"It is in {Lines(elsewhere)}. Correct `line:`, or leave it out.");
        if (IgnoringContext(quotation))
            return Fail(Rules.QuotationNotFound, place, message,
                "The quotation itself is there, but not with this `prefix:` or `suffix:` beside it.");

        var nearest = NearestPassage.Of(Folded, Folding.Fold(quotation.Exact.AsSpan()));
        return Fail(Rules.QuotationNotFound, place, message, nearest is { } span ? Meant(quotation.Exact, span) : null);
    }

    // Of two long passages that begin alike, the place where they part is shown.
    private string Meant(string words, TextSpan nearest)
    {
        var line = source.PositionOf(nearest.Start).Line;
        var there = source.Content.AsSpan(nearest.Start);
        var alike = there.CommonPrefixLength(words);
        if (alike <= Longest - ShownBeside)
            return Invariant($"did you mean “{Shortened(source.Slice(nearest).ToString())}”, line {line}?");
        var from = Shortening.StartAt(words, alike - ShownBeside);
        var rest = there[from..Shortening.EndAt(there, Math.Min(there.Length, Math.Max(words.Length, alike + ShownBeside)))];
        return Invariant($"line {line} has “…{Shortened(rest.ToString())}” where this has “…{Shortened(words[from..])}”");
    }

    private bool IgnoringContext(Quotation quotation)
    {
        if (quotation.Prefix.Length == 0 && quotation.Suffix.Length == 0)
            return false;
        var bare = quotation with { Prefix = "", Suffix = "" };
        return !Exactly(bare).IsEmpty || !AfterFolding(bare).IsEmpty;
    }

    private Reported<TextSpan?> BeforeTheBeginning(Quotation quotation, Place place, ImmutableArray<TextSpan> before) =>
        Fail(Rules.QuotationNotFound, place,
            $"“{Shortened(quotation.Exact)}”, the end of the range, is not after its beginning in {source.Path}",
            $"It is in {Lines(before)}, before the beginning. Quote the end of the passage in `to:`.");

    private Reported<TextSpan?> NoSuchOccurrence(Quotation quotation, Place place, int count) =>
        Fail(Rules.QuotationNotFound, place,
            Invariant($"“{Shortened(quotation.Exact)}” is in {Where(quotation)} only {(count == 1 ? "once" : Invariant($"{count} times"))}, so there is no occurrence {quotation.Occurrence}"),
            "Correct `occurrence:`; places are counted from 1 in reading order.");

    private Reported<TextSpan?> Ambiguous(Quotation quotation, Place place, ImmutableArray<TextSpan> spans)
    {
        var contexts = spans.Take(CandidatesShown)
            .Select(span => Invariant($"line {source.PositionOf(span.Start).Line} ({Context(span)})"));
        var more = spans.Length > CandidatesShown ? Invariant($", and {spans.Length - CandidatesShown} more") : "";
        return Fail(Rules.QuotationAmbiguous, place,
            Invariant($"“{Shortened(quotation.Exact)}” is in {Where(quotation)} {(spans.Length == 2 ? "twice" : Invariant($"{spans.Length} times"))}: {string.Join(", ", contexts)}{more}"),
            null);
    }

    // A message that counts on one line must not claim to have counted in the whole file.
    private string Where(Quotation quotation) =>
        quotation.Line is { } line ? Invariant($"line {line} of {source.Path}") : source.Path;

    private string Context(TextSpan span)
    {
        var line = source.LineSpan(source.LineAt(span.Start));
        var start = Shortening.StartAt(source.Content, Math.Max(line.Start, span.Start - 20));
        var end = Shortening.EndAt(source.Content, Math.Max(span.End, Math.Min(line.End, span.End + 20)));
        return $"…{source.Slice(new TextSpan(start, end)).ToString().ReplaceLineEndings(" ")}…";
    }

    private string Lines(ImmutableArray<TextSpan> spans)
    {
        var lines = spans.Select(span => source.PositionOf(span.Start).Line).Distinct().ToList();
        return (lines.Count == 1 ? "line " : "lines ")
            + string.Join(", ", lines.Take(8).Select(line => line.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Shortened(string words) => Shortening.Of(words.ReplaceLineEndings(" "), Longest);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static Reported<TextSpan?> Fail(Rule rule, Place place, string message, string? hint) =>
        Reported.With<TextSpan?>(null, new Diagnostic(rule, place, message, hint));
}
