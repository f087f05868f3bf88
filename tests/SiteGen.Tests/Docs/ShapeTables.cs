using System.Collections.Immutable;
using System.Text;
using SiteGen.Input.Shapes;

namespace SiteGen.Tests.Docs;

/// <summary>The keys of a YAML file as a table in Markdown.</summary>
internal static class ShapeTables
{
    private static readonly (Shape Shape, string Name, string Link)[] s_shared =
        [(CommonShapes.Passage, "passage", "#a-passage"), (CommonShapes.Sources, "sources", "#sources")];

    /// <summary>One row for each key, those within it below it. What several files share is described once.</summary>
    public static string Of(Shape shape)
    {
        var table = new StringBuilder("| key | value | |\n|---|---|---|\n");
        Append(table, "", shape);
        return table.ToString();
    }

    private static void Append(StringBuilder table, string path, Shape shape)
    {
        switch (shape)
        {
            case MapShape map:
                foreach (var field in map.Fields)
                {
                    var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
                    var required = field.IsRequired ? "**required.** " : "";
                    table.Append(System.Globalization.CultureInfo.InvariantCulture,
                        $"| `{name}` | {Value(field.Shape)} | {required}{Cell(field.Shape.Description)}{Choice(map, field)} |\n");
                    if (!s_shared.Any(shared => ReferenceEquals(shared.Shape, field.Shape)))
                        Append(table, field.Shape is ListShape ? name + "[]" : name, field.Shape);
                }
                break;
            case ListShape list:
                Append(table, path, list.Item);
                break;
            case EitherShape either:
                Append(table, path, either.Long);
                break;
        }
    }

    private static string Choice(MapShape map, Field field) =>
        map.Alternatives.FirstOrDefault(set => set.Contains(field.Name)) is { IsDefault: false } own
            ? $" Either {string.Join(", or ", map.Alternatives.OrderBy(set => !set.SequenceEqual(own)).Select(set => string.Join(" and ", set.Select(key => $"`{key}`"))))}." : "";

    private static string Value(Shape shape) => s_shared.FirstOrDefault(shared => ReferenceEquals(shared.Shape, shape)) is { Name: { } name, Link: var link }
        ? $"[{name}]({link})" : shape switch
        {
            TextShape { Form: TextForm.Line } => "text",
            TextShape { Form: TextForm.SeedName } => "name of a seed",
            TextShape { Form: TextForm.Sha256 } => "SHA-256",
            TextShape { Form: TextForm.Root } => "address",
            TextShape { Form: TextForm.Slug } => "id",
            TextShape { Form: TextForm.Markdown } => "Markdown",
            TextShape text => text.Form.ToString().ToLowerInvariant(),
            WordShape { Words.Length: > 12 } words => $"one of {words.Words.Length} words: {Quoted(words.Words)}",
            WordShape words => Quoted(words.Words),
            NumberShape number => FormattableString.Invariant($"{number.Least} to {number.Most}"),
            SwitchShape => "`true`, `false`",
            ListShape { Item: MapShape or EitherShape } => "list",
            ListShape list => $"list of {Value(list.Item)}",
            AnyListShape => "list",
            EitherShape either => $"{Value(either.Short)}, or keys",
            _ => "keys",
        };

    private static string Quoted(ImmutableArray<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
