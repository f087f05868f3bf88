using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Editing;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Says what each text is, from its sidecar and from what its page says of itself.</summary>
internal static class Describer
{
    /// <summary>One description for each text, in order; with an error for each slug that is taken.</summary>
    public static Reported<ImmutableArray<Description>> Describe(ImmutableArray<TextWork> texts, string language)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var taken = new Dictionary<string, TextWork>(StringComparer.OrdinalIgnoreCase);
        var descriptions = InParallel.Map(texts, text => Describe(text, language));
        foreach (var (text, description) in texts.Zip(descriptions))
            if (!taken.TryAdd(description.Slug, text))
                findings.Add(new Diagnostic(Rules.SlugTaken,
                    text.Sidecar.Text.Slug.Length > 0 ? text.Sidecar.Text.SlugPlace : Place.File(text.Path),
                    $"“{description.Slug}” is already the address of {taken[description.Slug].Name}"));
        return new([.. descriptions], findings.ToImmutable());
    }

    private static Description Describe(TextWork text, string language)
    {
        var said = text.Sidecar.Text;
        var scraped = Statement(text, MetadataField.Title)?.Value ?? "";
        var corrected = Corrected(text, MetadataField.Title);
        var title = FirstOf(said.Title, corrected, text.Name);
        return new Description(
            IsTitleSupplied: said.Title.Length > 0 && Folding.Fold(said.Title) is var folded && folded != Folding.Fold(scraped) && folded != Folding.Fold(corrected),
            IsUntitled: said.Title.Length == 0 && scraped.Length == 0,
            title,
            FirstOf(said.ShortTitle, title),
            // Of the title as scraped: who corrects a letter does not want another address.
            said.Slug.Length > 0 ? said.Slug : FitForFile(FirstOf(Slug.Of(FirstOf(said.Title, scraped, text.Name)), Slug.Of(text.Name), "text")),
            FirstOf(said.Creator, Corrected(text, MetadataField.Creator)),
            FirstOf(said.Publisher, Corrected(text, MetadataField.Publisher)),
            FirstOf(said.Issued, Corrected(text, MetadataField.Issued)),
            FirstOf(said.Subject, Corrected(text, MetadataField.Subject)),
            Corrected(text, MetadataField.Extent),
            said.Source,
            FirstOf(said.Language, language),
            said.Sources,
            said.Remarks);
    }

    private static string FitForFile(string slug) => DeviceName.Is(slug) ? $"{slug}-text" : slug;

    private static Metadata? Statement(TextWork text, MetadataField field) => text.Parsed.Metadata.FirstOrDefault(entry => entry.Field == field);

    // What the page states, as readers of the article have it. Only where something is corrected need the text be in memory.
    private static string Corrected(TextWork text, MetadataField field)
    {
        if (Statement(text, field) is not { } statement)
            return "";
        if (!text.Annotations.Any(anchored => anchored.Annotation.Content is Correction { Reading: not null }
            && (anchored.Span.Overlaps(statement.Span) || statement.Span.Contains(anchored.Span))))
            return statement.Value;
        return statement.ValueOf(Editor.CorrectedWords(text.Document, text.Annotations, statement.Span));
    }

    private static string FirstOf(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
            if (value.Length > 0)
                return value;
        return "";
    }
}
