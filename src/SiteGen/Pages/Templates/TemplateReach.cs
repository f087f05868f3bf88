using System.Collections.Immutable;

namespace SiteGen.Pages.Templates;

/// <summary>Whether what a loop makes of an item depends on the item alone: then it may be kept, whatever stands around it.</summary>
internal static class TemplateReach
{
    /// <summary>Whether nothing in the loop's body looks at what is around the loop, at the page's model, or at the item's number.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="partial">The pieces of a partial; null if there is none of the name.</param>
    public static bool IsWithinItem(TemplateNode.Loop loop, Func<string, CompiledTemplate?> partial) =>
        new Walk(partial).IsWithin(loop.Body, new Depth(1, InLoop: false));

    /// <param name="Scopes">How many <c>../</c> would leave the item.</param>
    /// <param name="InLoop">Whether a loop within the item is nearer than the loop itself.</param>
    private readonly record struct Depth(int Scopes, bool InLoop);

    private sealed class Walk(Func<string, CompiledTemplate?> partial)
    {
        // A partial that calls itself does so from within, where more is allowed.
        private readonly HashSet<string> _open = new(StringComparer.Ordinal);

        public bool IsWithin(ImmutableArray<TemplateNode> nodes, Depth depth) => nodes.All(node => IsWithin(node, depth));

        private bool IsWithin(TemplateNode node, Depth depth) => node switch
        {
            TemplateNode.Value value => IsWithin(value.Path, depth),
            TemplateNode.Condition condition =>
                IsWithin(condition.Path, depth) && IsWithin(condition.Then, depth) && IsWithin(condition.Else, depth),
            TemplateNode.Loop loop => IsWithin(loop.Path, depth)
                && IsWithin(loop.Body, new Depth(depth.Scopes + 1, InLoop: true)) && IsWithin(loop.Else, depth),
            TemplateNode.With with => IsWithin(with.Path, depth)
                && IsWithin(with.Body, depth with { Scopes = depth.Scopes + 1 }) && IsWithin(with.Else, depth),
            TemplateNode.Partial called => IsWithin(called, depth),
            _ => true,
        };

        private bool IsWithin(TemplateNode.Partial called, Depth depth)
        {
            if (called.Argument is { } argument && !IsWithin(argument, depth))
                return false;
            if (partial(called.Name) is not { } template || !_open.Add(called.Name))
                return true;
            var isWithin = IsWithin(template.Nodes, called.Argument is null ? depth : depth with { Scopes = depth.Scopes + 1 });
            _open.Remove(called.Name);
            return isWithin;
        }

        private static bool IsWithin(TemplatePath path, Depth depth) =>
            path.Up < depth.Scopes && (path.Data is null || (path.Data != "root" && depth.InLoop && path.Up == 0));
    }
}
