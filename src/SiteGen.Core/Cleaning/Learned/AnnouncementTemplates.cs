namespace SiteGen.Cleaning.Learned;

/// <summary>Questions about lines that announce what is not the article's: how far above or below they are, and how much running text stands before them.</summary>
internal sealed class AnnouncementTemplates(TemplateList templates, string what)
{
    private const int W = Bins.WordSteps;
    private const int Distances = 10;
    private const int Nearest = 6;
    private const int Proses = 12;

    // Few pages have such lines, and in each step a weight learns so much and no more: what is said three times is learnt three times as fast.
    private const int Times = 3;

    private readonly Template _below = templates.New($"below-{what}", Proses, EvidenceKind.Furniture);
    private readonly Template _share = templates.New($"below-{what}-share", Bins.ShareSteps, EvidenceKind.Furniture);
    private readonly Template _words = templates.New($"below-{what}-words", Proses * W, EvidenceKind.Furniture);
    private readonly Template _since = templates.New($"since-{what}", Distances * 3 * 3, EvidenceKind.Furniture);
    private readonly Template _until = templates.New($"until-{what}", 4 * Nearest * W, EvidenceKind.Furniture);

    /// <summary>Adds the answers for one line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="announcements">Its lines of that kind.</param>
    /// <param name="i">Index in the page's lines.</param>
    /// <param name="w">The step of the line's number of words.</param>
    /// <param name="to">Receives them.</param>
    public void Add(PageShape page, Announcements announcements, int i, int w, FeatureList to)
    {
        if (announcements.Above(i) is >= 0 and var above)
        {
            var words = page.Over(PageShape.Sum.ProseWords, 0, above);
            var prose = Bins.Log(words, 2 * Proses) / 2;
            for (var time = 0; time < Times; time++)
            {
                to.Add(_below, prose);
                to.Add(_share, Bins.Share(words, page.Whole(PageShape.Sum.ProseWords)));
                to.Add(_words, (prose * W) + w);
            }
            to.Add(_since, (((Bins.Log(i - above, 2 * Distances) / 2 * 3) + (prose / 4)) * 3) + (w / 2));
        }
        if (announcements.Below(i) is >= 0 and var below && below - i <= Nearest)
            to.Add(_until, (((Math.Min(3, Bins.Log(page.Over(PageShape.Sum.ProseWords, 0, below), 24) / 4) * Nearest) + below - i - 1) * W) + w);
    }
}
