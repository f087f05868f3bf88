using System.Globalization;
using System.Text;

namespace SiteGen.Pages.Pictures;

/// <summary>Writes a picture as SVG that stands in a page: elements nest, and all text is escaped.</summary>
/// <remarks>No style attributes, so that a Content-Security-Policy may forbid them: how a picture looks is said by
/// classes in the style sheet.</remarks>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element; its attributes in the order given.</summary>
    public SvgWriter Open(string name, params ReadOnlySpan<SvgAttribute> attributes)
    {
        Begin(name, attributes);
        _svg.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    /// <exception cref="InvalidOperationException">None is open.</exception>
    public SvgWriter Close()
    {
        _svg.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing.</summary>
    public SvgWriter Shape(string name, params ReadOnlySpan<SvgAttribute> attributes)
    {
        Begin(name, attributes);
        _svg.Append("/>");
        return this;
    }

    /// <summary>An element that holds only words.</summary>
    public SvgWriter Words(string name, string words, params ReadOnlySpan<SvgAttribute> attributes) =>
        Markup(name, Html.Escape(words), attributes);

    /// <summary>An element that holds only words, which are markup already.</summary>
    public SvgWriter Markup(string name, string words, params ReadOnlySpan<SvgAttribute> attributes)
    {
        Begin(name, attributes);
        _svg.Append('>');
        _svg.Append(words);
        _svg.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>A line break, so that the page's source can be read.</summary>
    public SvgWriter Break()
    {
        _svg.Append('\n');
        return this;
    }

    /// <summary>The markup so far.</summary>
    public override string ToString() => _svg.ToString();

    /// <summary>A coordinate, to a tenth: more is not seen, and costs bytes.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the picture's width, to a tenth of a per mille.</summary>
    /// <param name="share">0 to 1.</param>
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private void Begin(string name, ReadOnlySpan<SvgAttribute> attributes)
    {
        _svg.Append('<').Append(name);
        foreach (var attribute in attributes)
        {
            _svg.Append(' ').Append(attribute.Name).Append("=\"");
            _svg.Append(Html.Escape(attribute.Value));
            _svg.Append('"');
        }
    }
}

/// <summary>An attribute of an element; a number is written as <see cref="SvgWriter.Number"/> does.</summary>
internal readonly record struct SvgAttribute(string Name, string Value)
{
    public static implicit operator SvgAttribute((string Name, string Value) attribute) =>
        new(attribute.Name, attribute.Value);

    public static implicit operator SvgAttribute((string Name, double Value) attribute) =>
        new(attribute.Name, SvgWriter.Number(attribute.Value));
}
