using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>What was changed, doubted and found missing, text by text.</summary>
internal static class CorrectionsModel
{
    /// <summary>All corrections and flags, text by text.</summary>
    public static Model Of(Edition edition, Links links)
    {
        var corrections = edition.Texts.SelectMany(text => text.Of<Correction>()).ToList();
        var emended = corrections.Count(anchored => anchored.Annotation.Content is Correction { Reading: not null });
        return new Model
        {
            ["emended"] = Amount.Of(emended, "correction", "corrections"),
            ["flagged"] = Amount.Of(corrections.Count - emended, "flag", "flags"),
            ["all"] = corrections.Count,
            ["choices"] = Model.List(Choices(corrections).Where(choice => choice.Count > 0).Select(choice => new Model
            {
                ["id"] = choice.Id,
                ["name"] = choice.Name,
                ["count"] = choice.Count,
            })),
            ["texts"] = ByText<Correction>(edition, links),
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
    public static Model Missing(Edition edition, Links links) => new()
    {
        ["gaps"] = Amount.Of(edition.Texts.Sum(text => text.Of<Gap>().Count()), "gap", "gaps"),
        ["texts"] = ByText<Gap>(edition, links),
    };

    private static PerText ByText<T>(Edition edition, Links links)
        where T : AnnotationContent
    {
        var notes = new NoteModels(edition, links);
        return new PerText("texts", edition.Texts, text => !text.Of<T>().Any() ? [] : [new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["count"] = text.Of<T>().Count(),
            ["annotations"] = Model.List(text.Of<T>().Select(anchored =>
                notes.Note(text, anchored, text.NumberOf(anchored.Annotation.Id)))),
        }]);
    }
}
