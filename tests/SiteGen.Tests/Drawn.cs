using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests;

/// <summary>Texts with places drawn in them: <c>«words»</c> for a passage, <c>«»</c> for a point.</summary>
internal static class Drawn
{
    /// <summary>The text without the marks, and the marked places in the order in which they open.</summary>
    public static (SourceText Source, ImmutableArray<TextSpan> Places) Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var places = new List<TextSpan>();
        foreach (var c in marked)
        {
            if (c == '«')
            {
                open.Push(places.Count);
                places.Add(new TextSpan(text.Length, text.Length));
            }
            else if (c == '»')
            {
                var place = open.Pop();
                places[place] = new TextSpan(places[place].Start, text.Length);
            }
            else
            {
                text.Append(c);
            }
        }
        return (Seed(text.ToString()), [.. places]);
    }

    /// <summary>The text with the place drawn in it; the text alone if there is no place.</summary>
    public static string Write(SourceText source, TextSpan? place) => place is { } span
        ? $"{source.Content[..span.Start]}«{source.Slice(span)}»{source.Content[span.End..]}"
        : source.Content;

    /// <summary>A seed with these characters.</summary>
    public static SourceText Seed(string decoded) => new("drawn", "seeds/drawn.txt", decoded);
}
