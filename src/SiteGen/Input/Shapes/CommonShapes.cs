using System.Collections.Immutable;
using SiteGen.Annotations;

namespace SiteGen.Input.Shapes;

/// <summary>Shapes that several files share.</summary>
internal static class CommonShapes
{
    public static readonly TextShape Id = new(
        "A short, permanent name in lower-case letters, digits and hyphens. It becomes part of addresses.", TextForm.Id);

    public static readonly TextShape Date = new(
        "An ISO date of any precision, in quotation marks: \"2014\", \"2014-03\" or \"2014-03-18\".", TextForm.Date);

    public static readonly TextShape Markdown = new(
        "Markdown without HTML: *emphasis*, **strong**, [links](https://example.org).", TextForm.Markdown);

    public static readonly WordShape Certainty = Words(
        "How sure it is (TEI's @cert).", Annotations.Certainty.High, Annotations.Certainty.Medium,
        Annotations.Certainty.Low, Annotations.Certainty.Unknown);

    public static readonly WordShape Status = Words(
        "Only published annotations are in the site; drafts are added with --drafts.", Annotations.Status.Draft,
        Annotations.Status.Proposed, Annotations.Status.Published, Annotations.Status.Withdrawn);

    public static readonly ListShape Sources = new(
        "What it rests on: ids of the bibliography, in order.",
        new EitherShape(
            "An id of the bibliography, or an id with a locator.",
            new TextShape("An id of annotations/registers/bibliography.yaml.", TextForm.Id),
            new MapShape("A source with the place in it.",
            [
                new Field("ref", new TextShape("An id of annotations/registers/bibliography.yaml.", TextForm.Id), IsRequired: true),
                new Field("locator", new TextShape("Where in the source, as printed: \"para. 5\", \"p. 12\"."), IsRequired: true),
            ])));

    public static readonly EitherShape Passage = TargetOf(
        "The passage: a quotation that is in the seed exactly once, or one told apart by further keys.");

    /// <summary>Who says something, when, how surely, and whether it is out.</summary>
    public static readonly ImmutableArray<Field> AttributionFields =
    [
        new Field("by", new TextShape("The editor: an id of edition.yaml.", TextForm.Id)),
        new Field("date", Date),
        new Field("status", Status),
        new Field("certainty", Certainty),
    ];

    /// <summary>A vocabulary as it is written in YAML: in lower case, words joined by hyphens.</summary>
    public static WordShape Words<T>(string description, params ReadOnlySpan<T> values)
        where T : struct, Enum
    {
        var words = ImmutableArray.CreateBuilder<string>(values.Length);
        foreach (var value in values)
            words.Add(Vocabulary.WordFor(value));
        return new WordShape(description, words.MoveToImmutable());
    }

    private static EitherShape TargetOf(string description)
    {
        ImmutableArray<Field> apart =
        [
            new Field("prefix", new TextShape("Words that stand directly before the quotation.", TextForm.Quotation)),
            new Field("suffix", new TextShape("Words that stand directly after the quotation.", TextForm.Quotation)),
            new Field("occurrence", new NumberShape("Which of several places, counted from 1 in reading order.", 1, 1_000_000)),
            new Field("line", new NumberShape("The source line in which the quotation begins.", 1, 100_000_000)),
        ];
        var quotation = new TextShape("Words copied from the seed.", TextForm.Quotation);
        var end = new EitherShape("The first or last words of a range.", quotation,
            new MapShape("A quotation told apart by further keys.", [new Field("exact", quotation, IsRequired: true), .. apart]));
        return new EitherShape(description, quotation, new MapShape(
            "A quotation (exact) or a range (from, to), told apart by further keys if need be.",
            [
                new Field("exact", quotation),
                .. apart,
                new Field("from", end with { Description = "The first words of a range." }),
                new Field("to", end with { Description = "The last words of a range; they belong to it." }),
                new Field("at", Words("The point before or after the passage, instead of the passage.", Side.Before, Side.After)),
            ])
        { Alternatives = [["exact"], ["from", "to"]] });
    }
}
