using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Input.Shapes;
using SiteGen.Input.Yaml;

namespace SiteGen.Input;

/// <summary>A YAML file held to its shape: what is wrong is reported, entry by entry, and the rest can be read.</summary>
internal sealed class ShapedFile
{
    private readonly MapShape _shape;
    private readonly YamlMap _root;
    private readonly ImmutableArray<Diagnostic>.Builder _findings;

    private ShapedFile(MapShape shape, YamlMap root, ImmutableArray<Diagnostic>.Builder findings) =>
        (_shape, _root, _findings) = (shape, root, findings);

    /// <summary>Reads a file.</summary>
    /// <param name="path">As an editor knows it.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="shape">What the file's root must be.</param>
    /// <param name="name">What the file is called in messages, for instance "a sidecar".</param>
    /// <param name="firstLine">The line in which the YAML begins, one-based.</param>
    public static ShapedFile Read(string path, string text, MapShape shape, string name, int firstLine = 1)
    {
        var yaml = YamlReader.Read(path, text, firstLine);
        var findings = yaml.Diagnostics.ToBuilder();
        var root = yaml.Value as YamlMap ?? new YamlMap(new Place(path, firstLine, 1), []);
        if (yaml.Value is YamlList or YamlText { Value.Length: > 0 })
            findings.Add(new Diagnostic(Rules.WrongShape, yaml.Value.Place, $"{name} must be keys with values", shape.Description));
        else if (!findings.Any(finding => finding.Rule == Rules.YamlSyntax) && (yaml.Value is not null || findings.Count == 0))
            // Lists of entries are held to their shape entry by entry, when they are read.
            findings.AddRange(ShapeCheck.Check(root, shape with { Fields = [.. shape.Fields.Select(Shallow)] }, name));
        return new ShapedFile(shape, root, findings);
    }

    /// <summary>The root; its lists of entries are read with <see cref="Entries"/>.</summary>
    public YamlMap Root => _root;

    /// <summary>Everything found so far.</summary>
    /// <remarks>What stands in place of an alias has no shape: only the alias itself is worth a word.</remarks>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            var aliases = _findings.Where(finding => finding.Rule == Rules.YamlFeature).Select(finding => finding.Place).ToHashSet();
            return [.. _findings.Where(finding => finding.Rule == Rules.YamlFeature || !aliases.Contains(finding.Place))];
        }
    }

    /// <summary>The value of a key that has its shape; null if it is not there or is wrong.</summary>
    public YamlMap? Map(string key)
    {
        var field = _shape.Fields.First(field => field.Name == key);
        return _root[key] is YamlMap map && ShapeCheck.Check(map, field.Shape, $"`{key}`").IsEmpty ? map : null;
    }

    /// <summary>The entries of a list that have their shape; the others are reported.</summary>
    /// <param name="key">The list's key.</param>
    /// <param name="name">What an entry is called in messages, for instance "a note".</param>
    public IEnumerable<YamlMap> Entries(string key, string name)
    {
        var shape = ((ListShape)_shape.Fields.First(field => field.Name == key).Shape).Item;
        foreach (var item in _root.Items(key))
        {
            var wrong = ShapeCheck.Check(item, shape, name);
            _findings.AddRange(wrong);
            if (wrong.IsEmpty)
                yield return (YamlMap)item;
        }
    }

    private static Field Shallow(Field field) =>
        field.Shape is ListShape { Item: MapShape } list ? field with { Shape = new AnyListShape(list.Description) } : field;
}
