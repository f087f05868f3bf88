namespace SiteGen.Pages;

/// <summary>What a template is given: words and the values they stand for. Markup ends in <c>Html</c>.</summary>
/// <remarks>A dictionary, because native code has no reflection over classes; every word that a template may ask for
/// is always there, so that a misspelt one is found.</remarks>
internal sealed class Model : Dictionary<string, object?>
{
    public Model()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>A list of models.</summary>
    public static List<object?> List(IEnumerable<object?> items) => [.. items];
}
