using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Input.Yaml;

/// <summary>Another value for one text of a YAML file.</summary>
/// <param name="Place">Where the text stands: the place of its <see cref="YamlText"/>.</param>
/// <param name="Value">What is to be read there.</param>
internal sealed record YamlEdit(Place Place, string Value)
{
    /// <summary>The file with other values, and else as it was: comments, order and formatting are not looked at.</summary>
    /// <param name="text">A valid file, without byte order mark.</param>
    /// <param name="edits">No two of one place.</param>
    public static string Apply(string text, IEnumerable<YamlEdit> edits)
    {
        var scalars = new YamlScalars(text);
        var edited = new StringBuilder(text);
        foreach (var (scalar, value) in edits.Select(edit => (scalars.At(edit.Place), edit.Value))
            .OrderByDescending(edit => edit.Item1.Span.Start))
        {
            var old = text[scalar.Span.Start..scalar.Span.End];
            edited.Remove(scalar.Span.Start, scalar.Span.Length).Insert(scalar.Span.Start, Written(scalar.Form, old, value));
        }
        return edited.ToString();
    }

    // In the form that it had if that can hold the value, else in double quotation marks, which can hold any.
    private static string Written(ScalarForm form, string old, string value) => form switch
    {
        ScalarForm.Plain when IsPlain(value) => value,
        ScalarForm.Single when YamlQuoting.FitsSingleQuotes(value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        ScalarForm.Block => YamlQuoting.Quoted(value) + CommentOf(old),
        _ => YamlQuoting.Quoted(value),
    };

    // Narrower than YAML's own rule: signs that mean something in some place are quoted everywhere.
    private static bool IsPlain(string value) => value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && value[^1] != ' '
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or '\'') && !value.Contains("  ", StringComparison.Ordinal);

    // What stands after the sign that opens a block, in the same line.
    private static string CommentOf(string block)
    {
        var end = block.IndexOfAny(['\r', '\n']);
        var head = end < 0 ? block : block[..end];
        var comment = head.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? "" : head[comment..];
    }
}
