using System.Collections.Immutable;
using System.Text;
using SiteGen.Input;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Scaffold;

/// <summary>The files of an edition that works and shows each kind of annotation once.</summary>
internal static class EditionScaffold
{
    private const string Resources = "scaffold/";
    private const string TitleLine = "title: \"A New Edition\"\n";

    // Files whose names begin with a dot would do their work here too; so among our sources they are called otherwise.
    private const string Dot = "dot-";

    /// <summary>A file.</summary>
    /// <param name="Path">Relative to the edition's root, with forward slashes.</param>
    /// <param name="Text">What is in it; lines end in line feeds.</param>
    internal readonly record struct Entry(string Path, string Text);

    /// <summary>All files, by path.</summary>
    /// <param name="title">The edition's title.</param>
    public static ImmutableArray<Entry> Files(string title)
    {
        var assembly = typeof(EditionScaffold).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .Select(name => new Entry(PathOf(name), Read(assembly.GetManifestResourceStream(name)!)))
            .Select(file => file.Path != EditionFolder.SettingsFile ? file
                : file with { Text = file.Text.Replace(TitleLine, $"title: {YamlQuoting.Quoted(title)}\n", StringComparison.Ordinal) });
        var schemas = Schemas.All.Select(schema => new Entry($"schemas/{schema.Name}.schema.json", schema.Write()));
        return [.. files.Concat(schemas).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string PathOf(string resource) => string.Join('/', resource[Resources.Length..].Replace('\\', '/').Split('/')
        .Select(part => part.StartsWith(Dot, StringComparison.Ordinal) ? $".{part[Dot.Length..]}" : part));

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
