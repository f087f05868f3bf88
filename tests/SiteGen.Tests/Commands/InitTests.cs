using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;
using SiteGen.Input.Yaml;
using SiteGen.Tests.Input;

namespace SiteGen.Tests.Commands;

/// <summary>The first minute with the program.</summary>
public sealed class InitTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sitegen-").FullName;

    private string Made => Path.Combine(_root, "harbour-papers");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void What_is_made_builds_at_once_and_has_not_a_warning()
    {
        var (code, printed) = Run("init", Made);
        Assert.True(code == ExitCode.Done, printed);

        foreach (var line in new[] { "check --strict", "build --strict", "check --strict --locked", "build --strict --drafts" })
        {
            var (exit, said) = Run([.. line.Split(' '), "--edition", Made]);
            Assert.True(exit == ExitCode.Done, said);
            Assert.DoesNotContain(" warning SG", said, StringComparison.Ordinal);
        }
        Assert.Contains("<h1", File.ReadAllText(Path.Combine(Made, "site", "texts", "old-mole.html")), StringComparison.Ordinal);
        Assert.Contains("Harbour papers", File.ReadAllText(Path.Combine(Made, "site", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_shows_each_kind_of_annotation_and_each_is_on_the_site()
    {
        Run("init", Made);
        var site = Pipeline.Run(new EditionFolder(Made), new Pipeline.Options(WithDrafts: false, BaseUrl: null));
        var edition = site.Value.Edition;
        var text = Assert.Single(edition.Texts);
        var kinds = text.Edited.Annotations.Select(anchored => anchored.Annotation.Content.GetType()).ToHashSet();
        Assert.Superset(new HashSet<Type> { typeof(Correction), typeof(Note), typeof(CrossReference), typeof(BackReference), typeof(Gap) }, kinds);
        var corrections = text.Of<Correction>().Select(anchored => ((Correction)anchored.Annotation.Content).Reading).ToList();
        Assert.Contains(null, corrections);
        Assert.Contains("for more than a century", corrections);
        Assert.Contains(site.Diagnostics, finding => finding.Rule == Rules.VerdictOverruled);
        Assert.Contains(text.Work.Document.Blocks, block => block.IsRestored);
        Assert.Contains(text.Work.Clean.Verdicts, verdict => verdict.Fate == Fate.Lifted);
        Assert.All(edition.Names, name => Assert.NotEmpty(name.First));
        Assert.All(edition.Timeline, dated => Assert.NotEmpty(dated.Mentions));
        Assert.Equal(2, edition.Bibliography.Count);
    }

    [Fact]
    public void Schemas_are_the_repository_s_and_every_file_for_another_program_is_in_its_language()
    {
        Run("init", Made);
        foreach (var schema in Directory.GetFiles(Path.Combine(Repository.Root, "schemas")))
            Assert.Equal(File.ReadAllText(schema), File.ReadAllText(Path.Combine(Made, "schemas", Path.GetFileName(schema))));
        Assert.Empty(YamlReader.Read("publish.yml", File.ReadAllText(Path.Combine(Made, ".github", "workflows", "publish.yml"))).Diagnostics);
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Made, ".vscode", "settings.json")), options);
        Assert.All(settings.RootElement.GetProperty("yaml.schemas").EnumerateObject(), schema =>
        {
            Assert.True(File.Exists(Path.Combine(Made, schema.Name)), schema.Name);
            Assert.True(File.Exists(Path.Combine(Made, schema.Value.GetString()![1..])), schema.Value.GetString());
        });
        using var extensions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Made, ".vscode", "extensions.json")));
        Assert.Equal("redhat.vscode-yaml", extensions.RootElement.GetProperty("recommendations")[0].GetString());
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Made), path => Path.GetFileName(path).StartsWith("dot-", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_names_a_schema_keeps_to_it()
    {
        const string Pointer = "# yaml-language-server: $schema=";
        Run("init", Made);
        var files = Directory.GetFiles(Made, "*.yaml", SearchOption.AllDirectories);
        Assert.Equal(5, files.Length);
        Assert.All(files, file =>
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith(Pointer, first, StringComparison.Ordinal);
            var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, first[Pointer.Length..])));
            Assert.True(JsonSchema.IsValid(schema, JsonSchema.Of(YamlReader.Read(file, File.ReadAllText(file)).Value!)), file);
        });
    }

    [Theory]
    [InlineData("harbour-papers", "", "Harbour papers")]
    [InlineData("été 1871", "", "Été 1871")]
    [InlineData("x", "A \"title\": with # signs \\ and 'quotes'", "A \"title\": with # signs \\ and 'quotes'")]
    [InlineData("y", "  ", "Y")]
    public void The_edition_s_title_is_the_folder_s_name_or_the_one_given(string name, string title, string expected)
    {
        Assert.Equal(ExitCode.Done, Run(["init", Path.Combine(_root, name), .. title.Length > 0 ? new[] { "--title", title } : []]).Code);

        var settings = EditionReader.Settings("edition.yaml", File.ReadAllText(Path.Combine(_root, name, "edition.yaml")));
        Assert.Empty(settings.Diagnostics);
        Assert.Equal(expected, settings.Value.Title);
    }

    [Fact]
    public void A_folder_with_anything_in_it_is_refused_and_stays_as_it_is()
    {
        Directory.CreateDirectory(Made);
        File.WriteAllText(Path.Combine(Made, "notes.txt"), "mine");

        var (code, printed) = Run("init", Made);

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains($"error {Rules.FolderNotEmpty.Code}: this folder is not empty: it holds notes.txt\n", printed, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(Made).Select(Path.GetFileName));
        Assert.Contains(": this is a file\n", Run("init", Path.Combine(Made, "notes.txt")).Printed, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ContentHasErrors, Run("init", Path.Combine(Made, "notes.txt", "below")).Code);
    }

    [Fact]
    public void An_empty_folder_and_a_fresh_repository_will_do()
    {
        Directory.CreateDirectory(Path.Combine(Made, ".git"));
        Assert.Equal(ExitCode.Done, Run("init", Made).Code);
        Directory.CreateDirectory(Path.Combine(_root, "empty"));
        Assert.Equal(ExitCode.Done, Run("init", Path.Combine(_root, "empty")).Code);
    }

    private static (int Code, string Printed) Run(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        return (SiteGenCommand.Run(arguments, printed, printed), printed.ToString());
    }
}
