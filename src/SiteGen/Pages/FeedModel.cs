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

    public static Model Of(Edition edition, Links links) => new()
    {
        ["title"] = edition.Settings.Title,
        ["language"] = edition.Settings.Language,
        ["id"] = Urn(edition, ""),
        ["updated"] = Timestamp(edition.Updated),
        ["author"] = string.Join(", ", edition.Settings.Editors.Select(editor => editor.Name)),
        ["baseUrl"] = edition.Settings.BaseUrl ?? "",
        ["entries"] = Model.List(edition.Texts.SelectMany(Changes).OrderByDescending(change => change.Date, StringComparer.Ordinal).Take(Most)
            .Select(change => change.Annotation is { } annotation
                ? OfChange(edition, change.Text, annotation, links) : OfText(edition, change.Text, change.Date, links))),
    };

    // A text first, which is as new as the latest that is said of it.
    private static IEnumerable<(EditionText Text, Annotation? Annotation, string Date)> Changes(EditionText text)
    {
        var annotations = text.Annotations.Select(anchored => anchored.Annotation).ToList();
        return annotations.Where(annotation => annotation.Content is Correction or Gap)
            .Select(change => (text, (Annotation?)change, Timestamp(change.Attribution.Date)))
            .Prepend((text, null, Timestamp(annotations.Select(annotation => annotation.Attribution.Date).Max(StringComparer.Ordinal))));
    }

    private static Model OfText(Edition edition, EditionText text, string updated, Links links) => new()
    {
        ["id"] = Urn(edition, text.Name),
        ["title"] = text.Description.ShownTitle,
        ["href"] = links.To(Links.Reading(text.Slug)),
        ["updated"] = updated,
        ["summary"] = $"{Amount.Of(text.Of<Correction>().Count(), "correction or flag", "corrections and flags")}, "
            + $"{Amount.Of(text.Of<Note>().Count(), "note", "notes")}, "
            + Amount.Of(text.Of<CrossReference>().Count(), "cross-reference", "cross-references"),
    };

    private static Model OfChange(Edition edition, EditionText text, Annotation change, Links links) => new()
    {
        ["id"] = Urn(edition, $"{text.Name}#{change.Id}"),
        ["title"] = $"{Words.For(change.Content)}: “{change.Target.Words}” ({text.Description.ShortTitle})",
        ["href"] = links.To(Links.Reading(text.Slug), change.Id),
        ["updated"] = Timestamp(change.Attribution.Date),
        ["summary"] = change.Body,
    };

    // A name-based UUID (RFC 9562, version 8 over SHA-256): the same on every machine, and no address is needed for it.
    private static string Urn(Edition edition, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Settings.Title}\n{name}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    // Atom wants a full time; a date of less precision means its first moment.
    private static string Timestamp(string? date) => (date?.Length switch
    {
        4 => date + "-01-01",
        7 => date + "-01",
        10 => date,
        _ => Unknown,
    }) + "T00:00:00Z";
}
