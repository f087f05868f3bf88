using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Annotations;

/// <summary>The characters of a passage, exactly; of a long one its two ends and a digest of the whole.</summary>
/// <param name="Begins">The whole, or its beginning.</param>
/// <param name="Ends">Its end; empty if <paramref name="Begins"/> is the whole.</param>
/// <param name="Sha256">Of the whole in UTF-8; empty if <paramref name="Begins"/> is the whole.</param>
public sealed record PassageText(string Begins, string Ends, string Sha256)
{
    private const int LongestWhole = 240;
    private const int ShownOfEach = 100;

    /// <summary>Whether the words are all here.</summary>
    public bool IsWhole => Sha256.Length == 0;

    /// <summary>What is remembered of a passage.</summary>
    public static PassageText Of(ReadOnlySpan<char> text) => text.Length <= LongestWhole
        ? new PassageText(text.ToString(), "", "")
        : new PassageText(Context.Beginning(text, ShownOfEach), Context.End(text, ShownOfEach), Digest(text));

    /// <summary>Whether a text is this one, character by character.</summary>
    public bool Is(ReadOnlySpan<char> text) => IsWhole ? text.SequenceEqual(Begins)
        : text.StartsWith(Begins) && text.EndsWith(Ends) && Digest(text) == Sha256;

    /// <summary>The passage as a reader would recognise it.</summary>
    public override string ToString() => IsWhole ? Begins : $"{Begins} … {Ends}";

    private static string Digest(ReadOnlySpan<char> text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
