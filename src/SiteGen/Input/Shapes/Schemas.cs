using System.Collections.Immutable;

namespace SiteGen.Input.Shapes;

/// <summary>The JSON schemas of an edition's YAML files.</summary>
internal static class Schemas
{
    /// <summary>A schema.</summary>
    /// <param name="Name">Its file is called <c>NAME.schema.json</c>.</param>
    /// <param name="Title">What it is of.</param>
    /// <param name="Shape">What such a file must be.</param>
    internal sealed record Schema(string Name, string Title, MapShape Shape)
    {
        /// <summary>The schema as JSON, with a final line break.</summary>
        public string Write() => SchemaWriter.Write(Title, Shape);
    }

    /// <summary>One for each kind of file that editors write.</summary>
    public static ImmutableArray<Schema> All { get; } =
    [
        new("annotations", "A sidecar of SiteGen", SidecarShape.Root),
        new("bibliography", "The bibliography of a SiteGen edition", RegisterShapes.Bibliography),
        new("names", "The names of a SiteGen edition", RegisterShapes.Names),
        new("timeline", "The timeline of a SiteGen edition", RegisterShapes.Timeline),
        new("edition", "The settings of a SiteGen edition", RegisterShapes.Edition),
    ];
}
