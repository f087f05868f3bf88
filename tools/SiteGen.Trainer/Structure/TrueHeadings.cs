using System.Text.RegularExpressions;

namespace SiteGen.Trainer.Structure;

/// <summary>The headings of an article by their words, as the development pages' scores compare them: those of a line, not where it stands.</summary>
internal sealed partial class TrueHeadings
{
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    /// <param name="entries">What the article's lines are, and their words.</param>
    public TrueHeadings(IEnumerable<(string Kind, string Words)> entries)
    {
        foreach (var (kind, words) in entries)
            if (Normal(words) is { Length: > 0 } normal)
            {
                if (IsHeading(kind) is null)
                    _doubtful.Add(normal);
                else if (IsHeading(kind) == true)
                    _headings[normal] = _headings.GetValueOrDefault(normal) + 1;
            }
    }

    /// <summary>Whether an entry is a heading; null where it is as much one as not: a paragraph in bold, a term.</summary>
    public static bool? IsHeading(string kind) => kind switch { "heading" => true, "bold-line" or "dt" => null, _ => false };

    /// <summary>Compares what was found with what is true.</summary>
    public (int Right, int Extra, int Missed) Compare(IEnumerable<string> found)
    {
        var said = found.Select(Normal).Where(words => words.Length > 0 && (_headings.ContainsKey(words) || !_doubtful.Contains(words)))
            .GroupBy(words => words, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var right = _headings.Sum(heading => Math.Min(heading.Value, said.GetValueOrDefault(heading.Key)));
        return (right, said.Values.Sum() - right, _headings.Values.Sum() - right);
    }

    /// <summary>Whether two lines have the same words.</summary>
    public static bool AreSame(string one, string other) => Normal(one) == Normal(other);

    private static string Normal(string line) => string.Join(' ', Word().Matches(Marker().Replace(line, "")).Select(word => word.Value.ToUpperInvariant()));

    [GeneratedRegex(@"^\s*(?:[-–•*]|\d{1,3}[.)])\s+")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
