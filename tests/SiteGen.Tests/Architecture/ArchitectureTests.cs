using System.Text.Json.Nodes;
using SiteGen.Text;

namespace SiteGen.Tests.Architecture;

/// <summary>The rules of docs/ARCHITECTURE.md that the compiler does not hold.</summary>
public sealed class ArchitectureTests
{
    // A folder may use those before it, never those after it.
    private static readonly string[] s_core = ["Text", "Diagnostics", "Annotations", "Cleaning", "Documents", "Editing"];
    private static readonly string[] s_program = ["Files", "Memory", "Editions", "Input", "Output", "Cache", "Pages", "Extraction", "Scaffold", "Verification", "Serving", "Commands"];

    [Fact]
    public void The_program_has_no_compiler_on_board()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "sitegen.deps.json");
        var libraries = JsonNode.Parse(File.ReadAllText(path))!["libraries"]!.AsObject().Select(library => library.Key).ToList();
        Assert.Contains(libraries, library => library.StartsWith("SiteGen.Core/", StringComparison.Ordinal));
        Assert.DoesNotContain(libraries, library => library.Contains("CodeAnalysis", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("CodeAnalysis", File.ReadAllText(path), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_core_refers_to_nothing_but_the_runtime() =>
        Assert.All(typeof(SourceText).Assembly.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name == "netstandard" || reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name));

    [Fact]
    public void A_folder_of_the_core_uses_only_those_before_it() => HoldsOrder("SiteGen.Core", s_core, s_core);

    [Fact]
    public void A_folder_of_the_program_uses_only_those_before_it() => HoldsOrder("SiteGen", s_program, [.. s_core, .. s_program]);

    [Fact]
    public void Output_knows_no_edition_and_no_input() => Assert.All(
        Sources.Of("SiteGen").Where(file => file.Path.StartsWith("Output/", StringComparison.Ordinal)),
        file => Assert.DoesNotContain(Sources.NamespacesIn(file.Text), name => FolderOf(name) is "Pages" or "Commands"));

    [Theory]
    [InlineData("YamlDotNet", "Input/Yaml/")]
    [InlineData("Markdig", "Pages/NoteMarkdown.cs")]
    [InlineData("AngleSharp", "Output/SiteCheck.cs", "Input/Html/PageReader.cs")]
    [InlineData("System.CommandLine", "Commands/")]
    [InlineData("Microsoft.AspNetCore", "Serving/PreviewServer.cs")]
    public void A_library_stays_behind_its_doors(string library, params string[] doors)
    {
        var users = Sources.Of("SiteGen").Concat(Sources.Of("SiteGen.Core")).Where(file => Sources.NamespacesIn(file.Text)
            .Any(name => name == library || name.StartsWith(library + ".", StringComparison.Ordinal))).Select(file => file.Path).ToList();
        Assert.NotEmpty(users);
        Assert.All(users, path => Assert.Contains(doors, door => path.StartsWith(door, StringComparison.Ordinal)));
    }

    [Fact]
    public void One_place_escapes()
    {
        string[] signs = ["&lt;", "&amp;", "&quot;", "HtmlEncode", "SecurityElement", "HtmlEncoder"];
        Assert.All(Sources.Of("SiteGen").Concat(Sources.Of("SiteGen.Core")).Where(file => file.Path != "Pages/Html.cs"),
            file => Assert.All(signs, sign => Assert.False(
                Sources.CodeOf(file.Text).Contains(sign, StringComparison.Ordinal), $"{file.Path}: {sign}")));
    }

    [Fact]
    public void A_namespace_is_its_folder() => Assert.All(
        Sources.Of("SiteGen").Concat(Sources.Of("SiteGen.Core")).Where(file => file.Path != "Program.cs"), file =>
        {
            var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Replace('/', '.');
            Assert.Contains($"\nnamespace SiteGen{(folder.Length == 0 ? "" : "." + folder)};\n", "\n" + file.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void The_program_names_none_of_the_five_texts()
    {
        var texts = Repository.Site.Edition.Texts;
        var names = texts.SelectMany(text => new[] { text.Name, text.Description.Title, text.Description.Publisher, text.Description.Creator })
            .Concat(texts.Select(text => text.Description.Source).Where(source => source.Length > 0).Select(source => new Uri(source).Host))
            .Concat(["Culture Compass", "concordor", "missionra", "carsonteuscher", "BBC Express", "victorories"])
            .Where(name => name.Length > 0).ToList();
        Assert.True(names.Count > 20);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".yaml" && !path.Contains("/obj/", StringComparison.Ordinal));
        Assert.All(files, path => Assert.All(names, name =>
            Assert.DoesNotContain(name, File.ReadAllText(path), StringComparison.OrdinalIgnoreCase)));
    }

    private static void HoldsOrder(string project, string[] folders, string[] known)
    {
        foreach (var (path, text) in Sources.Of(project).Where(file => file.Path.Contains('/', StringComparison.Ordinal)))
        {
            var own = path[..path.IndexOf('/', StringComparison.Ordinal)];
            Assert.Contains(own, folders);
            foreach (var used in Sources.NamespacesIn(text).Select(FolderOf).OfType<string>().Where(known.Contains))
                Assert.True(Array.IndexOf(known, used) <= Array.IndexOf(known, own), $"{project}/{path} uses {used}");
        }
    }

    private static string? FolderOf(string name) =>
        name.Split('.') is ["SiteGen", var folder, ..] ? folder : null;
}
