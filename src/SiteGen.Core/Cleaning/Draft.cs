using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>The verdicts while they are being reached: each step of the cleaner speaks of lines that no step before
/// it has spoken of.</summary>
internal sealed class Draft
{
    private readonly LineVerdict?[] _verdicts;
    public Draft(Paragraphs paragraphs, CleaningKnowledge knowledge)
    {
        Paragraphs = paragraphs;
        var source = Source = paragraphs.Text;
        (Lines, Known) = (new LineFeatures[source.LineCount], new LineRule[source.LineCount][]);
        for (var line = 0; line < Lines.Length; line++)
        {
            Lines[line] = new LineFeatures(source.Line(line));
            Known[line] = knowledge.Rules.Knowing(source.Line(line), Lines[line].Words);
        }
        CommentsStart = ReaderComments.HeadingIn(Lines, Known);
        Judgement = knowledge.Model?.Judge(source, LineHint.Of(Known, CommentsStart));
        _verdicts = new LineVerdict?[source.LineCount];
        FindZones();
    }

    /// <summary>Which lines of the seed are one paragraph.</summary>
    public Paragraphs Paragraphs { get; }

    /// <summary>The seed with each paragraph in one line; a line here is one of these.</summary>
    public SourceText Source { get; }

    /// <summary>What readers call a line: the number, one-based, of the seed's line in which it begins.</summary>
    public int NumberOf(int line) => Paragraphs.LinesOf(line).First + 1;

    public LineFeatures[] Lines { get; }

    /// <summary>Of each line, the rules that know it.</summary>
    public LineRule[][] Known { get; }

    /// <summary>The heading of readers' comments, if it is certain that there are such: nothing below it is the article's.</summary>
    public int? CommentsStart { get; }

    public PageZones Zones { get; private set; }

    /// <summary>Where the article seems to begin; what stands above may state something about it. Zero if that is not known.</summary>
    public int ArticleStart { get; private set; }

    /// <summary>What the model thinks of the page; null without one.</summary>
    public PageJudgement? Judgement { get; }

    public List<Metadata> Metadata { get; } = [];

    /// <summary>Finds the running text anew among the lines that nothing has been said of.</summary>
    public void FindZones()
    {
        Zones = PageZones.Of(Lines, line => IsOpen(line) && !(line >= CommentsStart));
        // Without prose nothing is known of the page.
        ArticleStart = Zones.LastProse == int.MaxValue ? 0 : MainRun.StartOf(Lines, IsOpen);
        if (Judgement is not { IsSilent: false, Article: var article })
            return;
        Zones = Zones.Within(article.First, article.Last);
        if (ArticleStart < article.First || ArticleStart > article.Last)
            ArticleStart = article.First;
    }

    public bool IsAboveArticle(int line) => line < Math.Max(ArticleStart, Zones.IsHead(line) ? line + 1 : 0);

    public bool IsOpen(int line) => _verdicts[line] is null;

    public LineVerdict? this[int line] => _verdicts[line];

    public void Decide(int line, Fate fate, string rule, string reason) =>
        _verdicts[line] = new LineVerdict(line, fate, rule, reason);

    public void Lift(int line, string rule, string reason, IEnumerable<Metadata> statements)
    {
        Decide(line, Fate.Lifted, rule, reason);
        Metadata.AddRange(statements);
    }

    /// <summary>Whether the nearest line before or after that is not blank was recognised as no part of the article.</summary>
    public bool IsBesideFurniture(int line) => IsOut(Neighbour(line, -1)) || IsOut(Neighbour(line, +1));

    private bool IsOut(int? line) => line is { } known && _verdicts[known]?.Fate is Fate.Removed or Fate.Lifted;

    /// <summary>The nearest line before (-1) or after (+1) that is not blank; null if there is none.</summary>
    public int? Neighbour(int line, int step)
    {
        for (var other = line + step; other >= 0 && other < Lines.Length; other += step)
            if (!Lines[other].IsBlank)
                return other;
        return null;
    }
}
