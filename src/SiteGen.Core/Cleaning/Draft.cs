using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Cleaning;

/// <summary>The verdicts while they are being reached: each step of the cleaner speaks of lines that no step before
/// it has spoken of.</summary>
internal sealed class Draft
{
    private readonly LineVerdict?[] _verdicts;

    public Draft(SourceText source, CleaningKnowledge knowledge)
    {
        Source = source;
        Lines = new LineFeatures[source.LineCount];
        for (var line = 0; line < Lines.Length; line++)
            Lines[line] = new LineFeatures(source.Line(line));
        Judgement = knowledge.Model?.Judge(source, LineHints.Of(Lines, knowledge.Rules));
        Zones = PageZones.Of(Lines);
        if (Judgement is { IsSilent: false } judged)
            Zones = Zones.Within(judged.Article.First, judged.Article.Last);
        _verdicts = new LineVerdict?[source.LineCount];
    }

    public SourceText Source { get; }

    public LineFeatures[] Lines { get; }

    public PageZones Zones { get; }

    /// <summary>What the model thinks of the page; null without one.</summary>
    public PageJudgement? Judgement { get; }

    public List<Metadata> Metadata { get; } = [];

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

    private int? Neighbour(int line, int step)
    {
        for (var other = line + step; other >= 0 && other < Lines.Length; other += step)
            if (!Lines[other].IsBlank)
                return other;
        return null;
    }
}
