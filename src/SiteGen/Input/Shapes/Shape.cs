using System.Collections.Immutable;

namespace SiteGen.Input.Shapes;

/// <summary>What may stand at one place of a YAML file. Reading, checking and the JSON schemas for editors are all made
/// from the same shapes, so they cannot come to differ.</summary>
/// <param name="Description">For an editor who points at the key; one sentence.</param>
internal abstract record Shape(string Description);

/// <summary>A text of a certain form.</summary>
internal sealed record TextShape(string Description, TextForm Form = TextForm.Line) : Shape(Description);

/// <summary>One word of a vocabulary.</summary>
internal sealed record WordShape(string Description, ImmutableArray<string> Words) : Shape(Description);

/// <summary>A whole number.</summary>
internal sealed record NumberShape(string Description, int Least, int Most) : Shape(Description);

/// <summary>Yes or no: <c>true</c> or <c>false</c>.</summary>
internal sealed record SwitchShape(string Description) : Shape(Description);

/// <summary>A list of values of one shape. A key with nothing after it counts as an empty list.</summary>
internal sealed record ListShape(string Description, Shape Item) : Shape(Description);

/// <summary>A list whose entries are held to their shape elsewhere.</summary>
internal sealed record AnyListShape(string Description) : Shape(Description);

/// <summary>A mapping of known keys.</summary>
internal sealed record MapShape(string Description, ImmutableArray<Field> Fields) : Shape(Description)
{
    /// <summary>Sets of keys of which exactly one must be there; empty if there is no such choice.</summary>
    public ImmutableArray<ImmutableArray<string>> Alternatives { get; init; } = [];

    /// <summary>Keys that say nothing by themselves.</summary>
    public ImmutableArray<Dependence> Dependences { get; init; } = [];
}

/// <summary>A key that says nothing unless another is there.</summary>
/// <param name="Key">The key.</param>
/// <param name="On">The other key.</param>
/// <param name="Word">What the other must say; null if anything will do.</param>
internal sealed record Dependence(string Key, string On, string? Word = null);

/// <summary>Either a plain value or a longer form of it, told apart by their look.</summary>
internal sealed record EitherShape(string Description, Shape Short, MapShape Long) : Shape(Description);

/// <summary>A key of a mapping.</summary>
internal sealed record Field(string Name, Shape Shape, bool IsRequired = false);

/// <summary>The form of a text.</summary>
internal enum TextForm
{
    /// <summary>Any text that is not blank.</summary>
    Line,

    /// <summary>Markdown without HTML.</summary>
    Markdown,

    /// <summary>A passage quoted from a seed.</summary>
    Quotation,

    /// <summary>Lower-case letters, digits and hyphens.</summary>
    Id,

    /// <summary>An id after which a file is called.</summary>
    Slug,

    /// <summary>The name of a seed: its file name without extension.</summary>
    SeedName,

    /// <summary>ISO 8601: a year, a month or a day.</summary>
    Date,

    /// <summary>64 hexadecimal digits.</summary>
    Sha256,

    /// <summary>An absolute http or https address.</summary>
    Address,

    /// <summary>An absolute http or https address that others can be put behind: without question or fragment.</summary>
    Root,

    /// <summary>One line number, or two joined by a hyphen.</summary>
    Lines,

    /// <summary>A language tag of BCP 47.</summary>
    Language,

    /// <summary>Any characters, or none: what a program wrote.</summary>
    Verbatim,
}
