using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer.Structure;

/// <summary>Of how many pages models say the right title, of how many a wrong one, and of how many nothing.</summary>
internal sealed class TitleScore
{
    private readonly int _pages;
    private readonly int _right;
    private readonly int _wrong;

    /// <param name="pages">All have a title.</param>
    /// <param name="models">The model of each fold.</param>
    public TitleScore(IReadOnlyList<TitlePage> pages, IReadOnlyList<TitleModel> models)
    {
        _pages = pages.Count;
        foreach (var page in pages)
            if (Find(page, models[page.Fold]) is { } found)
                _ = page.IsRight[found] ? _right++ : _wrong++;
    }

    public double F1 => 2.0 * _right / Math.Max(1, _pages + _right + _wrong);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_right} right, {_wrong} wrong, {_pages - _right - _wrong} not found of {_pages} titles");

    private static int? Find(TitlePage page, TitleModel model) => page.Features.Length > 0
        && model.Choose(page.Features, (one, other) => TitleFinder.AreCopies(page.Letters[one], page.Letters[other])) is (var best, true) ? best : null;
}
