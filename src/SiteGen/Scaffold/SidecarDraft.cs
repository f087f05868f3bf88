using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Input;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>The sidecar that an editor begins with: what the page says of itself, and where the program is in doubt.</summary>
internal static class SidecarDraft
{
    // What the page may say and the sidecar has a key for, in the sidecar's order.
    private static readonly ImmutableArray<MetadataField> s_fields =
        [MetadataField.Title, MetadataField.Creator, MetadataField.Publisher, MetadataField.Issued, MetadataField.Subject];

    /// <summary>A sidecar and what is in it.</summary>
    /// <param name="Yaml">The file.</param>
    /// <param name="Fields">The keys that say what the text is.</param>
    /// <param name="Hints">Number of hints.</param>
    internal sealed record Draft(string Yaml, ImmutableArray<string> Fields, int Hints);

    /// <summary>A sidecar for a seed, right as it is; hints are comments.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="document">Its text, as the program sees it.</param>
    /// <param name="editor">The id of who begins it; null if edition.yaml names nobody.</param>
    /// <param name="schema">The path of the schema, seen from the sidecar; null if the edition has none.</param>
    public static Draft Of(SeedReader.Seed seed, Document document, string? editor, string? schema)
    {
        var yaml = new StringBuilder();
        if (schema is not null)
            Append(yaml, $"# yaml-language-server: $schema={schema}\n");
        Append(yaml, $"sha256: {seed.Sha256}\n\n");
        var fields = AppendText(yaml, document);
        yaml.Append(editor is null ? "# defaults: { by: EDITOR }   # an editor of edition.yaml\n" : $"defaults: {{ by: {editor} }}\n");

        var lines = LineDoubts.Of(document.Clean);
        var lists = RunInLists.Find(document);
        AppendCleaning(yaml, seed, lines);
        AppendStructure(yaml, lists);
        Append(yaml, $"""

            # Targets are quotations: `sitegen quote {ShellWord.Of(seed.Name)} "some words"` prints them.
            corrections:
            notes:
            crossReferences:
            gaps:

            """);
        return new Draft(yaml.ToString(), fields, lines.Length + lists.Length);
    }

    private static ImmutableArray<string> AppendText(StringBuilder yaml, Document document)
    {
        var source = document.Clean.Source;
        var found = s_fields.Select(field => document.Clean.Metadata.FirstOrDefault(entry => entry.Field == field))
            .OfType<Metadata>().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).ToList();
        yaml.Append(found.Count == 0 ? "# text:\n" : "text:\n");
        if (found.All(entry => entry.Field != MetadataField.Title))
            Append(yaml, $"  # title: {YamlQuoting.Quoted(Proposed(document))}   # the page has lost its title; one given here is shown in brackets\n");
        foreach (var entry in found)
            Append(yaml, $"  {Vocabulary.WordFor(entry.Field)}: {YamlQuoting.Quoted(entry.Value)}   # line {source.LineAt(entry.Span.Start) + 1}\n");
        yaml.Append("  # source: \"https://…\"   # where it was published\n");
        return [.. found.Select(entry => Vocabulary.WordFor(entry.Field))];
    }

    // The first words of the article: better than nothing, and the editor sees where they are from.
    private static string Proposed(Document document)
    {
        const int Longest = 60;
        var first = document.Blocks.FirstOrDefault(block => block.Kind is not (BlockKind.TakenOut or BlockKind.Title));
        return first is null ? "…" : Excerpt(document.WordsOf(first.Span), Longest);
    }

    private static void AppendCleaning(StringBuilder yaml, SeedReader.Seed seed, ImmutableArray<LineDoubts.Doubt> lines)
    {
        Append(yaml, $"""

            # What is no part of the article, or is one though it was taken out: `sitegen explain {ShellWord.Of(seed.Name)}` shows every line.
            cleaning:

            """);
        foreach (var (line, last, isKept, why) in lines)
            Append(yaml, $$"""
                  # Line {{line + 1}}, {{(isKept ? "kept" : "removed")}}, {{why}}: {{YamlQuoting.Quoted(Excerpt(seed.Text.Line(line).ToString(), 60))}}
                  # - { lines: {{Lines(line, last)}}, action: {{(isKept ? "remove" : "keep")}}, reason: "…" }

                """);
    }

    private static string Lines(int first, int last) => first == last ? string.Create(CultureInfo.InvariantCulture, $"{first + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}");

    private static void AppendStructure(StringBuilder yaml, ImmutableArray<RunInLists.Suspect> lists)
    {
        yaml.Append("\n# Headings and lists that the scrape has flattened.\nstructure:\n");
        foreach (var list in lists)
            Append(yaml, $$"""
                  # Line {{list.Line}} follows a colon and has {{list.Beginnings.Length}} sentences: perhaps a list that was run together.
                  # - { id: list-{{list.Line}}, line: {{list.Line}}, as: list, items: [{{string.Join(", ", list.Beginnings.Select(YamlQuoting.Quoted))}}] }

                """);
    }

    private static void Append(StringBuilder yaml, FormattableString text) =>
        yaml.Append(FormattableString.Invariant(text).ReplaceLineEndings("\n"));

    // Names are anything that a file may be called; within a comment no line may end.
    private static string Excerpt(string words, int longest)
    {
        var trimmed = words.Trim();
        if (trimmed.Length <= longest)
            return trimmed;
        var end = trimmed.LastIndexOf(' ', longest);
        if (end <= 0)
            end = Shortening.EndAt(trimmed, longest);
        return $"{trimmed[..end]}…";
    }
}
