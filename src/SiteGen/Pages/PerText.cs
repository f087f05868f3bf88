using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>A list that goes through the edition text by text. Its models are made when the template comes to them, and not kept.</summary>
/// <remarks>What a template makes of the models of one text depends on that text and on those it is linked with: it may be taken over
/// from a build before, and then they are not made at all.</remarks>
/// <param name="name">Of the list: its word in the page's model. A page has one of a name.</param>
/// <param name="texts">Those that the list speaks of, in order.</param>
/// <param name="models">What it says of one: from the text, those it is linked with, and what is the same for the whole edition.</param>
internal sealed class PerText(string name, IEnumerable<EditionText> texts, Func<EditionText, IEnumerable<Model>> models)
{
    public string Name => name;

    /// <summary>The texts.</summary>
    public IEnumerable<EditionText> Texts => texts;

    /// <summary>What the list says of a text.</summary>
    public IEnumerable<Model> Of(EditionText text) => models(text);

    /// <summary>All of it.</summary>
    public List<object?> All() => Model.List(texts.SelectMany(models));

    /// <summary>Whether there is anything in the list.</summary>
    public bool IsEmpty => !texts.Any(text => models(text).Any());
}
