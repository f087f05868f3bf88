using System.Globalization;
using System.Text;

namespace SiteGen.Documents.Learned;

/// <summary>A sum of decision trees over whole numbers (gradient boosting: Friedman 2001).</summary>
/// <param name="nodes">All trees, one after the other; of each node those below it follow, what is measured at most first.</param>
internal sealed class BoostedTrees(TreeNode[] nodes)
{
    /// <summary>What the trees say of something that was measured, added up.</summary>
    public int Sum(ReadOnlySpan<int> measures)
    {
        var sum = 0;
        for (var at = 0; at < nodes.Length;)
        {
            var node = nodes[at];
            var end = at + node.Size;
            while (node.Measure >= 0)
            {
                at = measures[node.Measure] <= node.Value ? at + 1 : at + 1 + nodes[at + 1].Size;
                node = nodes[at];
            }
            sum += node.Value;
            at = end;
        }
        return sum;
    }

    /// <summary>The trees as text: a node is <c>measure≤value</c> or what a leaf adds, each followed by those below it.</summary>
    /// <param name="names">The name of each measure.</param>
    public string ToText(IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            text.Append(text.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{(node.Measure < 0 ? "" : $"{names[node.Measure]}≤")}{node.Value}");
        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">A measure is unknown, a number is none, or a tree is not whole.</exception>
    public static BoostedTrees Parse(ReadOnlySpan<char> text, IReadOnlyList<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            index[names[i]] = i;
        var known = index.GetAlternateLookup<ReadOnlySpan<char>>();
        var nodes = new List<TreeNode>();
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            var measure = -1;
            if (word.IndexOf('≤') is >= 0 and var sign)
            {
                if (!known.TryGetValue(word[..sign], out measure))
                    throw new FormatException($"A tree asks for “{word[..sign]}”, which is no measure.");
                word = word[(sign + 1)..];
            }
            nodes.Add(new TreeNode(measure, int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 1));
        }
        TreeNode[] all = [.. nodes];
        for (var at = 0; at < all.Length; at += all[at].Size)
            Join(all, at);
        return new BoostedTrees(all);
    }

    /// <summary>Gives each node of a tree its size.</summary>
    /// <param name="nodes">The nodes, as they follow one another.</param>
    /// <param name="at">The tree's first.</param>
    internal static void Join(Span<TreeNode> nodes, int at)
    {
        if (at >= nodes.Length)
            throw new FormatException("The last tree is not whole.");
        if (nodes[at].Measure < 0)
            return;
        Join(nodes, at + 1);
        var other = at + 1 + nodes[at + 1].Size;
        Join(nodes, other);
        nodes[at] = nodes[at] with { Size = other + nodes[other].Size - at };
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Measure">Which measure it looks at; −1 for a leaf.</param>
/// <param name="Value">How great that may be for the first of the two nodes below; what a leaf adds.</param>
/// <param name="Size">Number of nodes from here on down.</param>
internal readonly record struct TreeNode(int Measure, int Value, int Size);
