namespace SiteGen.Diagnostics;

/// <summary>A place in a file that an editor can open.</summary>
/// <param name="Path">Relative to the edition's root, with forward slashes.</param>
/// <param name="Line">One-based; zero when the finding is about the whole file.</param>
/// <param name="Column">One-based, in UTF-16 code units; zero when the finding is about the whole line or file.</param>
public readonly record struct Place(string Path, int Line, int Column) : IComparable<Place>
{
    /// <summary>The file as a whole.</summary>
    public static Place File(string path) => new(path, 0, 0);

    /// <summary>By path (ordinally), then line, then column.</summary>
    public int CompareTo(Place other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
            return byPath;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary>As compilers print it, so that editors make it a link: <c>path:line:column</c>.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";

    /// <summary>Whether <paramref name="left"/> comes first.</summary>
    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes last.</summary>
    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes first or the two are one place.</summary>
    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes last or the two are one place.</summary>
    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
