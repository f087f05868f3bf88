using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
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
        var scraped = Scraped(text, MetadataField.Title);
        var title = FirstOf(said.Title, scraped, text.Name);
        return new Description(
            IsTitleSupplied: said.Title.Length > 0 && Folding.Fold(said.Title) != Folding.Fold(scraped),
            IsUntitled: said.Title.Length == 0 && scraped.Length == 0,
            title,
            FirstOf(said.ShortTitle, title),
            said.Slug.Length > 0 ? said.Slug : FirstOf(Slug.Of(title), Slug.Of(text.Name), "text"),
            FirstOf(said.Creator, Scraped(text, MetadataField.Creator)),
            FirstOf(said.Publisher, Scraped(text, MetadataField.Publisher)),
            FirstOf(said.Issued, Scraped(text, MetadataField.Issued)),
            FirstOf(said.Subject, Scraped(text, MetadataField.Subject)),
            Scraped(text, MetadataField.Extent),
            said.Source,
            FirstOf(said.Language, language),
            said.Sources,
            said.Remarks);
    }

    private static string Scraped(TextWork text, MetadataField field) =>
        text.Parsed.Metadata.FirstOrDefault(entry => entry.Field == field)?.Value ?? "";

    private static string FirstOf(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
            if (value.Length > 0)
                return value;
        return "";
    }
}
