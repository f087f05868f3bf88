using System.Collections.Immutable;

namespace SiteGen.Pages.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode
{
    /// <summary>Markup of the template itself, in UTF-8.</summary>
    internal sealed record Literal(byte[] Markup) : TemplateNode;

    /// <summary><c>{{words}}</c>, escaped, or <c>{{{markup}}}</c>, as it is.</summary>
    internal sealed record Value(TemplatePath Path, bool IsMarkup) : TemplateNode;

    /// <summary><c>{{#if}}</c>, or with <paramref name="IsNegated"/> <c>{{#unless}}</c>.</summary>
    internal sealed record Condition(
        TemplatePath Path, bool IsNegated, ImmutableArray<TemplateNode> Then, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{#each}}</c>.</summary>
    internal sealed record Loop(
        TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{#with}}</c>.</summary>
    internal sealed record With(
        TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else) : TemplateNode;

    /// <summary><c>{{> name}}</c>, or <c>{{> name path}}</c> with a model of its own.</summary>
    internal sealed record Partial(string Name, TemplatePath? Argument, int Line, int Column) : TemplateNode;
}

/// <summary>What a template asks for, such as <c>../facts.slug</c>.</summary>
/// <param name="Up">How many <c>../</c> stand in front.</param>
/// <param name="Keys">The words between the dots; none for <c>this</c>.</param>
/// <param name="Data">For <c>@root</c>, <c>@index</c>, <c>@first</c> and <c>@last</c> the word; else null.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, of the path's first character.</param>
internal sealed record TemplatePath(int Up, ImmutableArray<TemplateKey> Keys, string? Data, int Line, int Column);

/// <summary>A word that a template asks a model for.</summary>
/// <param name="word">The word.</param>
internal sealed class TemplateKey(string word)
{
    // Where a model had the word last, and that model's own string: at one place of a template models have the same strings in the same order; so it is
    // mostly there again. Several threads write it, and whatever they leave is only a guess; none writes what is there, which would take it from the others.
    private volatile Found _last = new("", 0);

    /// <summary>The word.</summary>
    public string Word => word;

    /// <summary>Where a model has the word; −1 if it has not.</summary>
    public int PlaceIn(Model model)
    {
        var last = _last;
        if (ReferenceEquals(model.WordAt(last.Place), last.Word))
            return last.Place;
        var place = model.IndexOf(word);
        if (place >= 0)
            _last = new Found(model.WordAt(place)!, place);
        return place;
    }

    private sealed record Found(string Word, int Place);
}
