using System.Security.Cryptography;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The model of the Atom feed (RFC 4287): one entry for each text and for each correction or gap, the newest first.</summary>
/// <remarks>A feed says what is new, and is asked for again and again: in a large edition the oldest entries are left out. Pages have them all.</remarks>
internal static class FeedModel
{
    private const string Unknown = "1970-01-01";
    private const int Most = 500;

    // A text, or what is said of it; a day of four, two and two digits.
    private readonly record struct Change(EditionText Text, Annotation? Annotation, string Day);

    public static Model Of(Edition edition, Links links)
    {
        var changes = Changes(edition);
        return new()
        {
            ["title"] = edition.Settings.Title,
            ["language"] = edition.Settings.Language,
            ["id"] = Urn(edition, ""),
            ["updated"] = Timestamp(changes.Select(change => change.Day).Append(Unknown).Max(StringComparer.Ordinal)!),
            // Atom wants one.
            ["authors"] = Model.List(edition.Settings.Editors.Select(editor => editor.Name).DefaultIfEmpty(edition.Settings.Title)),
            ["baseUrl"] = edition.Settings.BaseUrl ?? "",
            ["entries"] = Model.List(changes.OrderByDescending(change => change.Day, StringComparer.Ordinal).Take(Most)
                .Select(change => change.Annotation is { } annotation
                    ? OfChange(edition, change, annotation, links) : OfText(edition, change, links))),
        };
    }

    // A text first, which is as new as the latest that is said of it.
    private static List<Change> Changes(Edition edition)
    {
        var changes = new List<Change>();
        foreach (var text in edition.Texts)
        {
            var (first, latest) = (changes.Count, Unknown);
            changes.Add(default);
            foreach (var (annotation, _) in text.Annotations)
            {
                var day = DayOf(annotation.Attribution.Date);
                if (string.CompareOrdinal(day, latest) > 0)
                    latest = day;
                if (annotation.Content is Correction or Gap)
                    changes.Add(new Change(text, annotation, day));
            }
            changes[first] = new Change(text, null, latest);
        }
        return changes;
    }

    private static Model OfText(Edition edition, Change change, Links links) => new()
    {
        ["id"] = Urn(edition, change.Text.Name),
        ["title"] = change.Text.Description.ShownTitle,
        ["titleLanguage"] = change.Text.Description.Language == edition.Settings.Language ? "" : change.Text.Description.Language,
        ["href"] = links.To(Links.Reading(change.Text.Slug)),
        ["updated"] = Timestamp(change.Day),
        ["summary"] = $"{Amount.Of(change.Text.Of<Correction>().Count(), "correction or flag", "corrections and flags")}, "
            + $"{Amount.Of(change.Text.Of<Note>().Count(), "note", "notes")}, "
            + Amount.Of(change.Text.Of<CrossReference>().Count(), "cross-reference", "cross-references"),
    };

    private static Model OfChange(Edition edition, Change change, Annotation annotation, Links links) => new()
    {
        ["id"] = Urn(edition, $"{change.Text.Name}#{annotation.Id}"),
        ["title"] = $"{Kind(annotation)}: {Quoted(annotation.Target.Words)} ({change.Text.Description.ShortTitle})",
        // Words in more than one.
        ["titleLanguage"] = "",
        ["href"] = links.To(Links.Reading(change.Text.Slug), annotation.Id),
        ["updated"] = Timestamp(change.Day),
        ["summary"] = annotation.Body,
    };

    private static string Kind(Annotation annotation) => Words.For(annotation.Attribution.Status) is { Length: > 0 } status
        ? $"{Words.For(annotation.Content)} ({status})" : Words.For(annotation.Content);

    // Words that bring their own marks get no others.
    private static string Quoted(string words) => words is ['“' or '"' or '«' or '„', ..] ? words : $"“{words}”";

    // A name-based UUID (RFC 9562, version 8 over SHA-256): the same on every machine, and no address is needed for it.
    private static string Urn(Edition edition, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Settings.Title}\n{name}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    // Atom wants a full time; a date of less precision means its first moment.
    private static string DayOf(string? date) => date?.Length switch
    {
        4 => date + "-01-01",
        7 => date + "-01",
        10 => date,
        _ => Unknown,
    };

    private static string Timestamp(string day) => day + "T00:00:00Z";
}
