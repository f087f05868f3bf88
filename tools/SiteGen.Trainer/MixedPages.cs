using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Text;

namespace SiteGen.Trainer;

/// <summary>Articles in the frames of other sites: what stands before and after the article is taken from another page.</summary>
/// <remarks>So the model learns that any furniture may stand around any article, and not by heart which goes with which. Both pages
/// are of one fold, so that a model that has not seen a site has not seen its frames either.</remarks>
internal static class MixedPages
{
    /// <summary>What <see cref="TrainingPage.Kind"/> such pages are.</summary>
    public const string Kind = "mixed";

    // How many frames each article gets.
    private const int Frames = 2;

    /// <summary>The pages that can be made of whole pages; these must have their folds.</summary>
    public static List<TrainingPage> Of(IReadOnlyList<TrainingPage> pages, RuleSet rules)
    {
        var folds = pages.Where(page => page.Kind == "raw" && page.IsArticle.Contains(true))
            .OrderBy(page => page.Id, StringComparer.Ordinal).GroupBy(page => page.Fold).ToDictionary(fold => fold.Key, fold => fold.ToList());
        return [.. folds.OrderBy(fold => fold.Key).SelectMany(fold => fold.Value).AsParallel().AsOrdered()
            .SelectMany(page => Enumerable.Range(0, Frames).Select(frame => FrameFor(page, folds[page.Fold], frame))
                .OfType<TrainingPage>().Select(frame => Framed(page, frame, rules)))];
    }

    // Any page of another site of the same collection.
    private static TrainingPage? FrameFor(TrainingPage page, List<TrainingPage> fold, int frame)
    {
        var from = (int)(TokenHash.Pair(TokenHash.Of(page.Id), (uint)frame + 77) % (uint)fold.Count);
        return fold.Skip(from).Concat(fold.Take(from)).FirstOrDefault(other => other.Site != page.Site && other.Prefix == page.Prefix);
    }

    private static TrainingPage Framed(TrainingPage page, TrainingPage frame, RuleSet rules)
    {
        var lines = new List<string>();
        var known = new List<bool>();
        var (first, last) = Extent(page);
        var (above, below) = Extent(frame);
        Add(frame, 0, above);
        Add(page, first, last + 1);
        Add(frame, below + 1, frame.Shape.Source.LineCount);
        var source = new SourceText(page.Id, page.Id, string.Join('\n', lines) + "\n");
        var mixed = Dataset.Page(page.Id, Kind, source, line => known[line], page.Gold, rules)!;
        (mixed.Fold, mixed.Site) = (page.Fold, page.Site);
        return mixed;

        void Add(TrainingPage from, int start, int end)
        {
            var article = new HashSet<int>(from.Shape.Lines.Where((_, i) => from.IsArticle[i]).Select(line => line.Line));
            for (var line = start; line < end; line++)
            {
                lines.Add(from.Shape.Source.Line(line).ToString());
                known.Add(article.Contains(line));
            }
        }
    }

    // The first and the last line of the article.
    private static (int First, int Last) Extent(TrainingPage page) =>
        (page.Shape.Lines[Array.IndexOf(page.IsArticle, true)].Line, page.Shape.Lines[Array.LastIndexOf(page.IsArticle, true)].Line);
}
