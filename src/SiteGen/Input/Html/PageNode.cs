namespace SiteGen.Input.Html;

/// <summary>A node of a page: an element, or a stretch of text.</summary>
/// <param name="tag">In lower case; empty for text.</param>
/// <param name="parent">Null for the root.</param>
internal sealed class PageNode(string tag, PageNode? parent)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public string Tag { get; } = tag;

    public PageNode? Parent { get; } = parent;

    public List<PageNode> Children { get; } = [];

    /// <summary>The words of a text node; empty for elements.</summary>
    public string Text { get; init; } = "";

    /// <summary>Number of letters and signs within that a page shows.</summary>
    public int Letters { get; set; }

    /// <summary>The value of an attribute; null if it is not there.</summary>
    public string? this[string attribute]
    {
        get => _attributes.GetValueOrDefault(attribute);
        set => _attributes[attribute] = value ?? "";
    }

    /// <summary>All elements and texts within and this itself, each before what it holds, with a sign for its end.</summary>
    /// <remarks>Without recursion: a page may be nested deeper than the stack.</remarks>
    public IEnumerable<(PageNode Node, bool IsEnd)> Walk()
    {
        var pending = new Stack<(PageNode Node, bool IsEnd)>();
        pending.Push((this, false));
        while (pending.TryPop(out var step))
        {
            yield return step;
            if (step.IsEnd)
                continue;
            pending.Push((step.Node, true));
            for (var child = step.Node.Children.Count - 1; child >= 0; child--)
                pending.Push((step.Node.Children[child], false));
        }
    }
}
