namespace SiteGen.Cleaning.Learned;

/// <summary>The questions of one pass; the order in which they are made is the order of their features.</summary>
internal sealed class TemplateList
{
    private readonly List<Template> _all = [];

    /// <summary>The questions, by index of their first feature.</summary>
    public IReadOnlyList<Template> All => _all;

    /// <summary>Number of all their answers.</summary>
    public int Size { get; private set; }

    /// <summary>The name of the question that a feature answers; null for one beyond the questions.</summary>
    public string? NameOf(int id) => id >= Size ? null : _all.FindLast(template => template.Base <= id)!.Name;

    /// <summary>Makes a question.</summary>
    /// <param name="name">As in the file of weights.</param>
    /// <param name="size">Number of answers.</param>
    /// <param name="kind">What it speaks of.</param>
    public Template New(string name, int size, EvidenceKind kind)
    {
        var template = new Template(name, size, kind, Size);
        _all.Add(template);
        Size += size;
        return template;
    }

    /// <summary>What each feature speaks of, by index.</summary>
    public EvidenceKind[] Kinds()
    {
        var kinds = new EvidenceKind[Size];
        foreach (var template in _all)
            Array.Fill(kinds, template.Kind, template.Base, template.Size);
        return kinds;
    }
}
