using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Input.Shapes;

/// <summary>Tells whether a text has the form that is expected, and as what pattern a schema says so.</summary>
internal static partial class TextForms
{
    private const int LongestSlug = 100;

    /// <summary>The regular expression that JSON Schema gets; null where a pattern says too little.</summary>
    public static string? PatternOf(TextForm form) => form switch
    {
        TextForm.Id => "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        TextForm.Slug => "^(?!(con|prn|aux|nul|com[1-9]|lpt[1-9])$)(?=.{1,100}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        TextForm.Date => @"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
        TextForm.Sha256 => "^[0-9a-f]{64}$",
        TextForm.Address => @"^https?://\S+$",
        TextForm.Root => @"^https?://[^\s?#]+$",
        TextForm.Lines => @"^[1-9]\d{0,8}(-[1-9]\d{0,8})?$",
        TextForm.Language => "^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$",
        TextForm.Verbatim => null,
        _ => @"\S",
    };

    /// <summary>The rule that a text breaks and what to say; null if it has the form.</summary>
    public static (Rule Rule, string Message)? Problem(TextForm form, string text) => form switch
    {
        TextForm.Verbatim => null,
        _ when string.IsNullOrWhiteSpace(text) => (Rules.WrongShape, "a text is missing here"),
        TextForm.Id or TextForm.Slug when !Id().IsMatch(text) => (Rules.BadId, $"“{text}” is not an id"),
        TextForm.Slug when text.Length > LongestSlug => (Rules.BadId, $"“{Shortening.Of(text, 40)}” has {text.Length} characters, and the name of a file at most {LongestSlug}"),
        TextForm.Slug when DeviceName.Is(text) => (Rules.BadId, $"“{text}” is a device on Windows, where no file can be called so"),
        TextForm.Date when !IsDate(text) => (Rules.BadDate, $"“{text}” is not a date"),
        TextForm.Sha256 when !Sha256().IsMatch(text) =>
            (Rules.WrongShape, "a SHA-256 digest has 64 hexadecimal digits in lower case"),
        TextForm.Address when !IsAddress(text) => (Rules.BadAddress, $"“{text}” is not a web address"),
        TextForm.Root when !IsRoot(text) => (Rules.BadAddress, IsAddress(text)
            ? $"“{text}” has a ? or # in it: pages cannot be put behind it" : $"“{text}” is not a web address"),
        TextForm.Lines when !Lines().IsMatch(text) || LinesOf(text) is not { } range || range.Last < range.First =>
            (Rules.BadLines, $"“{text}” is neither a line number nor a range such as 3-6"),
        TextForm.Language when !Language().IsMatch(text) => (Rules.WrongShape, $"“{text}” is not a language tag such as en"),
        _ => null,
    };

    /// <summary>The lines of a range, one-based, both included; null if they are no numbers.</summary>
    public static (int First, int Last)? LinesOf(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var first = hyphen < 0 ? text : text[..hyphen];
        var last = hyphen < 0 ? text : text[(hyphen + 1)..];
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }

    private static bool IsDate(string text) => text.Length switch
    {
        4 => DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        7 => DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        10 => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    /// <summary>Whether a text is an address that others can be put behind.</summary>
    public static bool IsRoot(string text) => IsAddress(text) && text.AsSpan().IndexOfAny('?', '#') < 0;

    private static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
        && Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(char.IsWhiteSpace);

    // The end is \z: in .NET, $ lets a line break through.
    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^[1-9]\d{0,8}(-[1-9]\d{0,8})?\z")]
    private static partial Regex Lines();

    [GeneratedRegex(@"^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex Language();
}
