using SiteGen.Annotations;

namespace SiteGen.Pages;

/// <summary>What was changed, doubted and found missing, text by text.</summary>
internal static class CorrectionsModel
{
    // Texts to choose from, before they are folded away.
    private const int MostAtSight = 12;

    /// <summary>All corrections and flags, text by text.</summary>
    public static Model Of(EditionPart part, Links links)
    {
        var corrections = part.Texts.SelectMany(text => text.Of<Correction>()).ToList();
        var emended = corrections.Count(anchored => anchored.Annotation.Content is Correction { Reading: not null });
        return new Model
        {
            ["emended"] = Words.Some(emended, "correction", "corrections"),
            ["flagged"] = Words.Some(corrections.Count - emended, "flag", "flags"),
            ["all"] = corrections.Count,
            ["choices"] = Model.List(Choices(corrections).Where(choice => choice.Count > 0).Select(choice => new Model
            {
                ["id"] = choice.Id,
                ["name"] = choice.Name,
                ["count"] = choice.Count,
            })),
            ["part"] = part.Turns(links),
            ["isLong"] = part.Texts.Count() > MostAtSight,
            ["texts"] = ByText<Correction>(part, links),
        };
    }

    // The style sheet has a rule for each of these, so that a choice needs no script.
    private static IEnumerable<(string Id, string Name, int Count)> Choices(List<AnchoredAnnotation> corrections)
    {
        yield return Choice("correction", "corrections", content => content.Reading is not null);
        yield return Choice("flag", "flags", content => content.Reading is null);
        foreach (var kind in Enum.GetValues<CorrectionKind>())
            yield return Choice(Words.For(kind), Words.For(kind), content => content.Kind == kind);

        (string, string, int) Choice(string id, string name, Func<Correction, bool> holds) =>
            (id, name, corrections.Count(anchored => holds((Correction)anchored.Annotation.Content)));
    }

    /// <summary>All gaps, text by text.</summary>
    public static Model Missing(EditionPart part, Links links) => new()
    {
        ["gaps"] = Words.Some(part.Texts.Sum(text => text.Of<Gap>().Count()), "gap", "gaps"),
        ["part"] = part.Turns(links),
        ["texts"] = ByText<Gap>(part, links),
    };

    private static List<object?> ByText<T>(EditionPart part, Links links)
        where T : AnnotationContent
    {
        var notes = new NoteModels(part.Edition, links);
        return Model.List(part.Texts.Select(text => new Model
        {
            ["facts"] = FactsModel.Of(part.Edition, text, links),
            ["count"] = text.Of<T>().Count(),
            ["annotations"] = Model.List(text.Of<T>().Select(anchored =>
                notes.Note(text, anchored, text.NumberOf(anchored.Annotation.Id)))),
        }));
    }
}
