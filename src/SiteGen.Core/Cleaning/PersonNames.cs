using System.Collections.Frozen;

namespace SiteGen.Cleaning;

/// <summary>Whether words can be names of writers.</summary>
internal static class PersonNames
{
    private const int MostWords = 5;
    private const int MostNames = 6;

    private static readonly FrozenSet<string> s_particles = new[]
    {
        "de", "del", "della", "der", "den", "des", "di", "da", "das", "do", "dos", "du", "la", "le", "van", "von", "zu", "zur",
        "ten", "ter", "bin", "bint", "ibn", "al", "el", "af", "av", "y", "e", "of", "for", "at",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_articles =
        new[] { "the", "a", "an", "my", "our", "your", "his", "her", "all", "no" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Capital words that stand where names do: sections of sites, buttons, kinds of text.
    private static readonly FrozenSet<string> s_notNames = """
        about account ad ads advertisement alert analysis article articles audio author best blog book books breaking business buy
        category careers center click comment comments community company contact content cookie cookies culture daily data day
        deals design development digital download editor editorial education email entertainment environment events exclusive
        explained facebook fact featured features finance follow food free gallery games guide guides health help home how image
        images industry insights instagram interview international jobs journal latest law learn leave life lifestyle linkedin
        live local log login magazine mail main management market marketing media member menu minutes money more music navigation
        network new news newsletter next now online open opinion page photo photos podcast podcasts policy politics popular post
        posts premium press previous print privacy product products read recipe recipes register related release report reports
        research resources review reviews sale sales science search section security see services share shop sign site skip
        social software solutions sponsored sport sports start story strategies style subscribe support systems tags team
        technology tech terms tips today top topics travel trending tutorial twitter update updated us video videos view views
        watch weather web weekly what why work world year your youtube
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_between = [" and ", " & ", ", ", " with "];

    /// <summary>Whether each of the names that words list has a name's form.</summary>
    public static bool Are(ReadOnlySpan<char> words)
    {
        var names = NamesIn(words);
        return names.Length is >= 1 and <= MostNames && Array.TrueForAll(names, IsName);
    }

    /// <summary>Whether words can hardly be anything else: one of the names has two parts and begins with no article.</summary>
    public static bool AreCertain(ReadOnlySpan<char> words) =>
        Array.Exists(NamesIn(words), name => name.Split(' ') is [var first, _, ..] parts
            && !s_articles.Contains(first) && !Array.Exists(parts, s_notNames.Contains));

    private static string[] NamesIn(ReadOnlySpan<char> words) =>
        words.ToString().Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsName(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= MostWords && IsCapital(words[0]) && IsCapital(words[^1])
            && Array.TrueForAll(words, word => IsCapital(word) || s_particles.Contains(word));
    }

    private static bool IsCapital(string word) => (char.IsUpper(word[0]) || IsWithoutCase(word[0])) && !word.AsSpan().ContainsAnyInRange('0', '9')
        && word[^1] is not (':' or '?' or '!' or '…');

    // Names in Chinese, Arabic, Hindi and many more know no capitals.
    private static bool IsWithoutCase(char c) => char.IsLetter(c) && !char.IsLower(c);
}
