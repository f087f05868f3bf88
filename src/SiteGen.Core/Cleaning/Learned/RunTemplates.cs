namespace SiteGen.Cleaning.Learned;

/// <summary>Questions about the run of like lines that a line stands in, and about whether the page's long lines are sentences.</summary>
internal sealed class RunTemplates(TemplateList templates)
{
    private const int W = Bins.WordSteps;
    private const int Lengths = 14;
    private const int Quarters = 5;

    private readonly Template _length = templates.New("run", Lengths * W * 2, EvidenceKind.Neighbours);
    private readonly Template _sentences = templates.New("run-sentences", Lengths * Quarters * W, EvidenceKind.Neighbours);
    private readonly Template _page = templates.New("page-sentences", Bins.ShareSteps * W * 2, EvidenceKind.Form);
    private readonly Template _share = templates.New("run-share", Bins.ShareSteps * Quarters * W, EvidenceKind.Place);

    /// <summary>Adds the answers for one line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="i">Index in the page's lines.</param>
    /// <param name="w">The step of the line's number of words.</param>
    /// <param name="to">Receives them.</param>
    public void Add(PageShape page, int i, int w, FeatureList to)
    {
        ref readonly var line = ref page.Lines[i];
        var runs = page.Runs;
        var run = runs.Of(i);
        var length = Bins.Log(run.End - run.Start, Lengths);
        var sentences = Bins.Quarter(runs.Sentences(run), run.End - run.Start);
        to.Add(_length, (length * W + w) * 2 + (line.Marker != 0 ? 1 : 0));
        to.Add(_sentences, (length * Quarters + sentences) * W + w);
        to.Add(_page, (Bins.Share(runs.LongSentences, runs.LongLines) * W + w) * 2 + (line.EndsSentence ? 1 : 0));
        to.Add(_share, (Bins.Share(page.Over(PageShape.Sum.Words, run.Start, run.End), page.Whole(PageShape.Sum.Words)) * Quarters + sentences) * W + w);
    }
}
