using SiteGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Input.Yaml;

/// <summary>Where each text of a YAML file begins and ends, quotation marks included.</summary>
internal sealed class YamlScalars
{
    private readonly Dictionary<(int Line, int Column), YamlScalar> _byPlace = [];

    /// <summary>Reads a file that is known to be valid.</summary>
    public YamlScalars(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
            if (parser.Current is Scalar scalar)
                _byPlace[((int)scalar.Start.Line, (int)scalar.Start.Column)] = ScalarOf(scalar, text);
    }

    /// <summary>The scalar at a place, as <see cref="YamlReader"/> gives it.</summary>
    public YamlScalar At(Diagnostics.Place place) => _byPlace[(place.Line, place.Column)];

    private static YamlScalar ScalarOf(Scalar scalar, string text)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        // The parser counts the blank lines after a block as part of it; they are the file's.
        while (isBlock && end > start && text[end - 1] is '\n' or '\r' or ' ')
            end--;
        return new YamlScalar(new TextSpan(start, end), scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.Single,
            ScalarStyle.DoubleQuoted => ScalarForm.Double,
            _ => isBlock ? ScalarForm.Block : ScalarForm.Plain,
        });
    }
}

/// <summary>A text of a YAML file.</summary>
/// <param name="Span">In the file's text.</param>
internal sealed record YamlScalar(TextSpan Span, ScalarForm Form);

/// <summary>How a text is written.</summary>
internal enum ScalarForm
{
    /// <summary>Without quotation marks.</summary>
    Plain,

    /// <summary>In single quotation marks.</summary>
    Single,

    /// <summary>In double quotation marks.</summary>
    Double,

    /// <summary>In lines of its own after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
