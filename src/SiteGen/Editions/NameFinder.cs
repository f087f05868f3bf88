using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Finds the first mention of every name in a text.</summary>
/// <remarks>A mention is a whole word or words, in the same case, up to <see cref="Folding"/>; in scripts without spaces, the letters
/// of the name. A mention in the article
/// goes before one in a line that was taken out, wherever that stands.</remarks>
internal sealed class NameFinder
{
    private readonly Dictionary<string, List<(string Alias, int Name)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly int _count;

    public NameFinder(ImmutableArray<NameEntry> names)
    {
        _count = names.Length;
        for (var name = 0; name < names.Length; name++)
        {
            foreach (var alias in names[name].Aliases.Select(alias => Folding.Fold(alias)).Where(alias => !string.IsNullOrWhiteSpace(alias)))
            {
                var first = alias[..EndOfWord(alias, 0)];
                if (!_byFirstWord.TryGetValue(first, out var known))
                    _byFirstWord[first] = known = [];
                known.Add((alias, name));
            }
        }
    }

    /// <summary>The first mention of each name in a text, by the name's index; null where it is not mentioned.</summary>
    public TextSpan?[] FirstMentions(CleanText clean, FoldedText folded)
    {
        var inArticle = new TextSpan?[_count];
        if (_byFirstWord.Count == 0)
            return inArticle;
        var elsewhere = new TextSpan?[_count];
        var words = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var content = folded.Content;
        for (var at = 0; at < content.Length;)
        {
            var end = EndOfWord(content, at);
            if (words.TryGetValue(content.AsSpan(at, end - at), out var candidates))
            {
                foreach (var (alias, name) in candidates)
                {
                    if (inArticle[name] is not null || !IsAt(content, at, alias))
                        continue;
                    var span = folded.ToOriginal(new TextSpan(at, at + alias.Length));
                    if (clean.Verdicts[clean.Source.LineAt(span.Start)].Fate == Fate.Kept
                        || clean.Source.LineAt(span.Start) == clean.TitleLine)
                        inArticle[name] = span;
                    else
                        elsewhere[name] ??= span;
                }
            }
            at = end;
        }
        for (var name = 0; name < _count; name++)
            inArticle[name] ??= elsewhere[name];
        return inArticle;
    }

    private static bool IsAt(string content, int at, string alias) =>
        content.AsSpan(at).StartsWith(alias, StringComparison.Ordinal) && WordEnds.IsAt(content, at + alias.Length);

    // What is no word is looked for sign by sign: a name may begin with one.
    private static int EndOfWord(string text, int at) => Math.Max(WordEnds.After(text, at), at + 1);
}
