using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Input;

namespace SiteGen.Tests.Cleaning;

/// <summary>Pages with the verdict drawn before each line: <c>+</c> kept, <c>-</c> removed, <c>=</c> lifted, nothing
/// before a blank line; and a few rules as the packs have them.</summary>
internal static class Page
{
    /// <summary>Can only be running text.</summary>
    public const string Prose =
        "The sea was grey that day, and nobody on the shore could tell where it ended and where the sky began.";

    public static ImmutableArray<LineRule> Rules { get; } =
    [
        Rule("share", Zone.Anywhere, lines: ["share this", "tweet"]),
        Rule("menu", Zone.Edges, lines: ["home", "contact us", "page # of #"]),
        Rule("path", Zone.Head, begins: ["home >", "you are here:"]),
        Rule("subscribe", Zone.Head, begins: ["subscribe"]),
        Rule("notice", Zone.Tail, begins: ["copyright", "(c) #"], contains: ["#", "reserved", "words"], mostWords: 8),
        Rule("related", Zone.Edges, lines: ["related posts"], announces: Announcement.Stories),
        Rule("more-of-site", Zone.Tail, begins: ["more from"], mostWords: 5, announces: Announcement.Stories),
        Rule("comments", Zone.Edges, lines: ["comments"], announces: Announcement.PerhapsComments),
        Rule("comments-count", Zone.Edges, lines: ["# comments"], announces: Announcement.Comments),
        Rule("comments-on-title", Zone.Edges, begins: ["# responses to"], mostWords: 40, announces: Announcement.CommentsOnTitle),
        Rule("pointer", Zone.Beside, begins: ["for more"], contains: ["read", "visit"], mostWords: 30),
        Rule("advertisement", Zone.Beside, lines: ["advertisement"]),
        Rule("stories-beside", Zone.Beside, lines: ["elsewhere"], announces: Announcement.Stories),
    ];

    /// <summary>The cleaner with these rules.</summary>
    /// <param name="text">The page.</param>
    /// <param name="title">The title that the editors give.</param>
    public static CleanText Clean(string text, string title = "") =>
        Cleaner.Clean(Drawn.Seed(text), new CleaningKnowledge(new RuleSet(Rules), Model: null, TextKnowledgeReader.Read().Pages.Titles), title);

    /// <summary>The lines of a drawn page without the verdicts.</summary>
    public static string WithoutVerdicts(IEnumerable<string> drawn) =>
        string.Join('\n', drawn.Select(line => line is ['+' or '-' or '=', .. var words] ? words : line));

    /// <summary>The page with the verdicts that were reached.</summary>
    public static string Draw(CleanText clean) => string.Join('\n', clean.Verdicts.Select(verdict => verdict.Fate switch
    {
        Fate.Kept => "+",
        Fate.Removed => "-",
        Fate.Lifted => "=",
        _ => "",
    } + clean.Source.Line(verdict.Line).ToString()));

    /// <summary>Fails unless the cleaner reaches the verdicts that are drawn.</summary>
    public static CleanText AssertCleaned(params IEnumerable<string> drawn)
    {
        var clean = Clean(WithoutVerdicts(drawn));
        Assert.Equal(string.Join('\n', drawn), Draw(clean));
        return clean;
    }

    /// <summary>The rule that decided a line.</summary>
    /// <param name="clean">The page.</param>
    /// <param name="words">With which the line begins.</param>
    public static string RuleOf(CleanText clean, string words) => clean.Verdicts.First(verdict =>
        clean.Source.Line(verdict.Line).StartsWith(words, StringComparison.Ordinal)).Rule;

    private static LineRule Rule(
        string id, Zone zone, ImmutableArray<string>? lines = null, ImmutableArray<string>? begins = null,
        ImmutableArray<string>? contains = null, int mostWords = 12, Announcement announces = Announcement.Nothing) =>
        new(id, $"The reason of {id}.", zone, [.. (lines ?? []).Select(LineKey.OfPattern)],
            [.. (begins ?? []).Select(LineKey.OfBeginning)], [.. (contains ?? []).Select(LineKey.OfPattern)],
            mostWords, announces);
}
