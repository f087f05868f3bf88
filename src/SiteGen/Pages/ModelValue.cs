using SiteGen.Pages.Templates;

namespace SiteGen.Pages;

/// <summary>What a word of a model may stand for; a yes or no needs no object of its own, of which a page would have hundreds.</summary>
internal readonly struct ModelValue
{
    private static readonly object s_yes = true;
    private static readonly object s_no = false;

    private ModelValue(object? thing) => Thing = thing;

    /// <summary>The value as templates ask for it; null says that there is nothing.</summary>
    public object? Thing { get; }

    public static implicit operator ModelValue(string? words) => new(words);

    public static implicit operator ModelValue(bool answer) => new(answer ? s_yes : s_no);

    public static implicit operator ModelValue(int number) => new(number);

    public static implicit operator ModelValue(Model? model) => new(model);

    public static implicit operator ModelValue(PageBody markup) => new(markup);

    public static implicit operator ModelValue(List<object?> items) => new(items);
}
