using System.Text.RegularExpressions;

namespace SiteGen.Cleaning;

/// <summary>The words in which pages state who wrote an article, when, and how long it takes to read.</summary>
internal static partial class MetadataWords
{
    [GeneratedRegex("""
        \G(?:(?:(?:first\s+)?published(?:\s+date|\s+time)?|publication\s+date|posted|created|release\s+date|released|date|last\s+updated|
             last\s+modified|last\s+edited|last\s+reviewed|updated?|modified|edited|reviewed)(?:\s+(?:on|at))?\s*:?\s*)?
        (?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,?\s+(?:on\s+)?)?
        (?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]*\s+)?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex DateLead();

    // What stands between a name and the date after it.
    [GeneratedRegex("""
        [\s,(\-–—|•·⋅]*(?:(?:first\s+published|published|posted|updated|last\s+updated|on|at|date|\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?)\s*:?\s*)*
        (?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]*\s+)?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex DateTail();

    [GeneratedRegex("updated?|modified|edited|reviewed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Changed();

    [GeneratedRegex("""
        \G[\s,]*(?:(?:at|-|–|@|T)?\s*\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)
        \s*(?:[(]?(?:GMT|UTC|BST|IST|CET|CEST|SAST|MSK|NZ[SD]T|A[EWC][SD]T|[ECMP][SD]?T|Z)\b[)]?)?(?:\s*[+-]\d{2}:?\d{2})?)?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex TimeOfDay();

    [GeneratedRegex(@"\G(?:(?:writer|author|authors|(?:written|words|story|article|report|posted|published|reviewed)\s+by)\s*:?\s+|by:?\s+(?=\p{Lu}))(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Byline();

    [GeneratedRegex(@"\G(?:reading time:?\s*)?(?:about\s+)?\d{1,3}[\s-]*(?:min|mins|minute|minutes)\.?(?:\s*(?:read|reading time|reading))?(?=\s*(?:$|[|·•—–⋅・,)]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:by|author|authors|writer|(?:written|words|story|article|report|posted|published|reviewed) by|published|posted|updated|last updated|date|publication date|published on|posted on|updated on)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Label();

    // What stands beside a date to be pressed.
    [GeneratedRegex(@"\G(?:comments?(?:\s+now)?!?|leave a comment|tags?|share|print|save|uk|us)\s*(?=$|[|·•—–⋅・])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Button();

    // What followed in a box of its own.
    [GeneratedRegex(@"(?<=\p{Ll})(?=(?:Published|Posted|Updated|Last|Staff|Senior|Contributor|Reporter|Editor|Writer|Correspondent)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex StuckLabel();

    [GeneratedRegex(@"[\s,]*\d{1,3}[\s-]*(?:min|mins|minute|minutes)\.?\s*(?:read|reading time)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ReadingTimeAtEnd();

    [GeneratedRegex(@"\G(?:\d[\d.,]*\s?[km]?\+?|no)\s+(?:views?|comments?|shares?|likes?|reads?|replies)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Counter();

    [GeneratedRegex(@"^(?:\p{L}+[\s-]+){0,4}(?:writer|editor|reporter|correspondent|contributor|columnist|journalist|author|staff|producer|critic|analyst|fellow)s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Role();

    [GeneratedRegex(@"^\p{Lu}\S*(?:\s+\S+){0,4}$", RegexOptions.CultureInvariant)]
    public static partial Regex SiteName();

    [GeneratedRegex(@"^\S+(?:\s+\S+){0,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex FewWords();

    [GeneratedRegex(@"^\s*(?<date>\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})(?<section>\p{Lu}\p{L}*(?: \p{L}+){0,2})\d*\s*$",
        RegexOptions.CultureInvariant)]
    public static partial Regex GluedDate();
}
