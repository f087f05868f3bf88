using System.Text.Json.Nodes;
using SiteGen.Input.Locks;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Tests.Input;

public sealed class SchemaTests
{
    private static readonly Dictionary<string, Schemas.Schema> s_schemas =
        Schemas.All.ToDictionary(schema => schema.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. s_schemas.Keys];

    /// <summary>Every YAML file of the two editions.</summary>
    public static TheoryData<string> Files => [.. new[] { Repository.Root, Repository.SmallEdition }
        .SelectMany(root => Directory.GetFiles(Path.Combine(root, "annotations"), "*.yaml", SearchOption.AllDirectories).Where(path => !LockFile.Is(path))
            .Append(Path.Combine(root, "edition.yaml")))
        .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_what_its_shape_says(string name)
    {
        var path = Path.Combine(Repository.Root, "schemas", $"{name}.schema.json");
        var written = Write(name);
        if (Repository.IsAccepting)
            File.WriteAllText(path, written);
        Assert.True(written == File.ReadAllText(path),
            $"{path} is not what the shapes in src/SiteGen/Input/Shapes say. To write it anew, run the tests once with SITEGEN_ACCEPT=1.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_YAML_file_names_its_schema_first_and_keeps_to_it(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        const string Pointer = "# yaml-language-server: $schema=";
        var first = File.ReadLines(path).First();
        Assert.StartsWith(Pointer, first, StringComparison.Ordinal);
        var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Pointer.Length..]));
        Assert.Equal(Path.Combine(Repository.Root, "schemas", $"{SchemaOf(file)}.schema.json"), schema);
        Assert.True(File.Exists(schema), schema);

        var yaml = YamlReader.Read(file, File.ReadAllText(path));

        Assert.Empty(yaml.Diagnostics);
        Assert.True(JsonSchema.IsValid(JsonNode.Parse(File.ReadAllText(schema)), JsonSchema.Of(yaml.Value!)), file);
    }

    [Theory]
    [MemberData(nameof(SchemaTable.Valid), MemberType = typeof(SchemaTable))]
    public void Reader_and_schema_accept(string schema, string yaml) => Agree(schema, yaml, isValid: true);

    [Theory]
    [MemberData(nameof(SchemaTable.Invalid), MemberType = typeof(SchemaTable))]
    public void Reader_and_schema_refuse(string schema, string yaml) => Agree(schema, yaml, isValid: false);

    private static void Agree(string schema, string yaml, bool isValid)
    {
        var read = YamlReader.Read("x.yaml", yaml);
        Assert.Empty(read.Diagnostics);
        var found = ShapeCheck.Check(read.Value!, s_schemas[schema].Shape, "it");
        var hasSchema = JsonSchema.IsValid(JsonNode.Parse(Write(schema)), JsonSchema.Of(read.Value!));
        Assert.Equal((isValid, isValid), (found.IsEmpty, hasSchema));
    }

    private static string Write(string name) => s_schemas[name].Write();

    private static string SchemaOf(string file) => Path.GetFileNameWithoutExtension(file) is var name && s_schemas.ContainsKey(name)
        ? name : "annotations";
}
