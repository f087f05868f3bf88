namespace SiteGen.Pages.Templates;

/// <summary>What stands between two braces and two braces, and where.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">What it says, without the signs that tell its kind.</param>
/// <param name="Start">Offset of its first brace.</param>
/// <param name="End">Offset after its last brace.</param>
internal readonly record struct TemplateTag(TemplateTag.Sort Kind, string Words, int Start, int End)
{
    internal enum Sort
    {
        /// <summary><c>{{words}}</c></summary>
        Words,

        /// <summary><c>{{{markup}}}</c></summary>
        Markup,

        /// <summary><c>{{#if path}}</c></summary>
        Open,

        /// <summary><c>{{else}}</c>, <c>{{else if path}}</c></summary>
        Else,

        /// <summary><c>{{/if}}</c></summary>
        Close,

        /// <summary><c>{{> partial}}</c></summary>
        Partial,

        /// <summary><c>{{! for those who write templates }}</c></summary>
        Comment,
    }

    /// <summary>Whether nothing is printed in its place, so that a line with nothing else goes with it.</summary>
    public bool IsSilent => Kind is not (Sort.Words or Sort.Markup);

    /// <summary>The next tag of a text; null if there is none.</summary>
    /// <exception cref="TemplateException">The braces are not closed.</exception>
    public static TemplateTag? Next(string text, int from)
    {
        var start = text.IndexOf("{{", from, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var (opening, closing) = Braces(text, start);
        var end = text.IndexOf(closing, start + opening, StringComparison.Ordinal);
        if (end < 0)
            throw new TemplateException(start, $"“{text.AsSpan(start, opening)}” is not closed by “{closing}”", null);
        var words = text[(start + opening)..end].Trim();
        end += closing.Length;
        return opening == 5 ? new(Sort.Comment, words, start, end)
            : opening == 3 ? new(Sort.Markup, words, start, end)
            : words switch
            {
                ['!', ..] => new(Sort.Comment, words[1..], start, end),
                ['#', ..] => new(Sort.Open, words[1..].TrimStart(), start, end),
                ['/', ..] => new(Sort.Close, words[1..].TrimStart(), start, end),
                ['>', ..] => new(Sort.Partial, words[1..].TrimStart(), start, end),
                "else" => new(Sort.Else, "", start, end),
                _ when words.StartsWith("else ", StringComparison.Ordinal) => new(Sort.Else, words[5..].TrimStart(), start, end),
                _ => new(Sort.Words, words, start, end),
            };
    }

    private static (int Opening, string Closing) Braces(string text, int start) =>
        string.CompareOrdinal(text, start, "{{!--", 0, 5) == 0 ? (5, "--}}")
        : string.CompareOrdinal(text, start, "{{{", 0, 3) == 0 ? (3, "}}}") : (2, "}}");
}

/// <summary>A template that cannot be read.</summary>
/// <param name="offset">Where in its text.</param>
/// <param name="message">What is wrong.</param>
/// <param name="hint">What to do about it; null where the message says it.</param>
internal sealed class TemplateException(int offset, string message, string? hint) : Exception(message)
{
    public int Offset { get; } = offset;

    public string? Hint { get; } = hint;
}
