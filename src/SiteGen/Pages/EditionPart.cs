using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The texts that one page of a list speaks of: all that it has to speak of or, where those would be too many for a page,
/// some that follow one another.</summary>
internal sealed class EditionPart
{
    private const int MostAtSight = 6;

    private readonly ImmutableArray<int> _all;
    private readonly int _number;

    private readonly string _having;

    private EditionPart(Edition edition, ImmutableArray<int> all, string list, string having, int number) =>
        (Edition, _all, List, _having, _number) = (edition, all, list, having, number);

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The page of the list's first part.</summary>
    public string List { get; }

    /// <summary>Whether it is the first, which may speak of the whole edition besides.</summary>
    public bool IsFirst => _number == 1;

    /// <summary>Its texts.</summary>
    public IEnumerable<EditionText> Texts => Indices.Select(text => Edition.Texts[text]);

    /// <summary>Which texts it speaks of, by their indices.</summary>
    public IEnumerable<int> Indices => _all[(FirstOf(_number) - 1)..LastOf(_number)];

    /// <summary>Which of the list's texts these are, in words; empty if they are all.</summary>
    public string Words => Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{WordsOf(_number)} of {(_having.Length == 0 ? "" : "the ")}{_all.Length}{_having}");

    /// <summary>Its page. A dot before the number, because no page of the editors has one.</summary>
    public string Path => PathOf(_number);

    private int Size => Edition.Settings.TextsPerPage;

    private int Count => Math.Max(1, (_all.Length + Size - 1) / Size);

    /// <summary>The parts of a list; one, if there is nothing to speak of.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="list">The page of the first part.</param>
    /// <param name="having">What its texts have, in words; empty if it speaks of all.</param>
    /// <param name="speaksOf">Whether the list has anything to say of a text.</param>
    public static IEnumerable<EditionPart> Of(Edition edition, string list, string having, Func<EditionText, bool> speaksOf)
    {
        var texts = ImmutableArray.CreateBuilder<int>(edition.Texts.Length);
        for (var text = 0; text < edition.Texts.Length; text++)
            if (speaksOf(edition.Texts[text]))
                texts.Add(text);
        var first = new EditionPart(edition, texts.DrainToImmutable(), list, having.Length == 0 ? "" : $" with {having}", 1);
        return Enumerable.Range(1, first.Count).Select(number => new EditionPart(edition, first._all, list, first._having, number));
    }

    /// <summary>The way to the list's other parts; null if there are none.</summary>
    /// <param name="links">From the page of this one.</param>
    public Model? Turns(Links links)
    {
        if (Count == 1)
            return null;
        return new Model
        {
            ["words"] = Words,
            ["name"] = NameOf(_number),
            ["previous"] = IsFirst ? null : Turn(_number - 1),
            ["next"] = _number == Count ? null : Turn(_number + 1),
            ["isLong"] = Count > MostAtSight,
            ["count"] = Count,
            ["parts"] = Model.List(Enumerable.Range(1, Count).Select(Turn)),
        };

        Model Turn(int number) => new()
        {
            ["name"] = NameOf(number),
            ["words"] = WordsOf(number),
            ["href"] = links.To(PathOf(number)),
            ["isCurrent"] = number == _number,
        };
    }

    private string PathOf(int number) => number == 1 ? List
        : System.IO.Path.ChangeExtension(List, number.ToString(CultureInfo.InvariantCulture) + System.IO.Path.GetExtension(List));

    private string WordsOf(int number) => $"{(FirstOf(number) == LastOf(number) ? "text" : "texts")} {NameOf(number)}";

    private string NameOf(int number) => FirstOf(number) == LastOf(number) ? FirstOf(number).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FirstOf(number)} to {LastOf(number)}");

    private int FirstOf(int number) => ((number - 1) * Size) + 1;

    private int LastOf(int number) => Math.Min(number * Size, _all.Length);
}
