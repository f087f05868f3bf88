namespace SiteGen.Pages.Templates;

/// <summary>What <c>this</c> means at a place of a template, and what it means around it.</summary>
internal sealed class TemplateScope(object? value, TemplateScope? around)
{
    /// <summary>What <c>this</c> is.</summary>
    public object? Value { get; set; } = value;

    /// <summary>What <c>../</c> leads to; null for the page's model.</summary>
    public TemplateScope? Around { get; } = around;

    /// <summary>In a loop the number of the item, zero-based.</summary>
    public int Index { get; set; } = -1;

    /// <summary>In a loop the number of items.</summary>
    public int Count { get; init; }

    /// <summary>What a path stands for here.</summary>
    /// <param name="path">What the template asks for.</param>
    /// <param name="unknown">The first word that there is nothing for, <c>@</c> before it if there is no loop that it could be of; null if all are known.</param>
    /// <param name="known">The words that there is something for instead.</param>
    public object? Resolve(TemplatePath path, out string? unknown, out IEnumerable<string> known)
    {
        (unknown, known) = (null, []);
        var scope = this;
        for (var up = 0; up < path.Up; up++)
        {
            if (scope.Around is null)
                return Unknown("..", [], out unknown, out known);
            scope = scope.Around;
        }
        var value = scope.Value;
        if (path.Data is { } data && (value = scope.Data(data)) is null)
            return Unknown($"@{data}", [], out unknown, out known);
        foreach (var key in path.Keys)
        {
            if (value is not Model model)
                return Unknown(key.Word, [], out unknown, out known);
            var at = key.PlaceIn(model);
            if (at < 0)
                return Unknown(key.Word, model.Words, out unknown, out known);
            value = model.At(at);
        }
        return value;
    }

    private static object? Unknown(string key, IEnumerable<string> instead, out string? unknown, out IEnumerable<string> known)
    {
        (unknown, known) = (key, instead);
        return null;
    }

    // Null outside of a loop.
    private object? Data(string word)
    {
        var scope = this;
        if (word == "root")
        {
            while (scope.Around is not null)
                scope = scope.Around;
            return scope.Value;
        }
        while (scope.Index < 0 && scope.Around is not null)
            scope = scope.Around;
        return word switch
        {
            _ when scope.Index < 0 => null,
            "index" => scope.Index,
            "first" => scope.Index == 0,
            _ => scope.Index == scope.Count - 1,
        };
    }
}
