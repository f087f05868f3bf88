using System.Globalization;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>What the pages call things.</summary>
internal static class Words
{
    public static string For(AnnotationContent content) => content switch
    {
        Correction { Reading: not null } => "Correction",
        Correction => "Flag",
        Note => "Note",
        CrossReference => "Cross-reference",
        BackReference => "Linked from",
        _ => "Gap",
    };

    /// <summary>The class of an annotation, for style sheets.</summary>
    public static string Class(AnnotationContent content) => content switch
    {
        Correction { Reading: not null } => "correction",
        Correction => "flag",
        Note => "note",
        CrossReference => "cross-reference",
        BackReference => "back-reference",
        _ => "gap",
    };

    /// <summary>What is published needs no word; the rest is only there with <c>--drafts</c>.</summary>
    public static string For(Status status) => status == Status.Published ? "" : status.ToString().ToLowerInvariant();

    public static string For(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Misprint => "misprint",
        CorrectionKind.Factual => "factual",
        CorrectionKind.Contradiction => "contradiction",
        CorrectionKind.Anachronism => "anachronism",
        _ => "typography",
    };

    /// <summary>How the passage that refers stands to the other.</summary>
    public static string For(Relation relation) => relation switch
    {
        Relation.Agrees => "agrees with",
        Relation.Contradicts => "contradicts",
        Relation.Expands => "expands on",
        Relation.SameEvent => "same event as",
        _ => "compare",
    };

    /// <summary>How the passage referred to stands to the one that refers.</summary>
    public static string Inverse(Relation relation) => relation switch
    {
        Relation.Agrees => "agrees with",
        Relation.Contradicts => "contradicted by",
        Relation.Expands => "read together with",
        Relation.SameEvent => "same event as",
        _ => "compare",
    };

    public static string For(Certainty certainty) => certainty switch
    {
        Certainty.High => "high",
        Certainty.Medium => "medium",
        Certainty.Low => "low",
        _ => "unknown",
    };

    public static string For(GapUnit unit) => unit switch
    {
        GapUnit.Title => "title",
        GapUnit.Heading => "heading",
        GapUnit.List => "list",
        GapUnit.Link => "link address",
        GapUnit.Image => "picture",
        GapUnit.Paragraph => "paragraph",
        _ => "text",
    };

    public static string For(NoteKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A fate as the attribute <c>data-verdict</c> has it.</summary>
    public static string For(Fate fate) => fate switch
    {
        Fate.Kept => "kept",
        Fate.Lifted => "lifted",
        Fate.Removed => "removed",
        _ => "blank",
    };

    /// <summary>What the editors have made of a line, if they have.</summary>
    /// <param name="kind">What it is now.</param>
    /// <param name="isDivided">Whether the items of a list stand in one line of the seed.</param>
    public static string ForRestored(BlockKind kind, bool isDivided) => kind switch
    {
        BlockKind.Item => isDivided ? "Divided into a list" : "Made a list",
        BlockKind.Heading => "Made a heading",
        BlockKind.Quotation => "Made a quotation",
        _ => "Made a paragraph",
    };

    public static string For(NameCategory category) => category switch
    {
        NameCategory.Person => "People",
        NameCategory.Organisation => "Organisations",
        NameCategory.Place => "Places",
        NameCategory.Document => "Treaties and documents",
        NameCategory.Weapon => "Weapons",
        _ => "Events",
    };

    public static string For(SourceKind kind) => kind switch
    {
        SourceKind.Primary => "primary source",
        SourceKind.PrimaryMirror => "primary source, read in a copy elsewhere",
        SourceKind.OfficialReported => "official statement, as reported",
        SourceKind.News => "news",
        SourceKind.Reference => "reference work",
        SourceKind.Origin => "where a text was published",
        SourceKind.Editorial => "editorial judgement",
        _ => "general knowledge, unverified",
    };

    public static string For(Consulted consulted) => consulted switch
    {
        Consulted.Whole => "consulted",
        Consulted.Part => "consulted in part",
        _ => "not consulted",
    };

    /// <summary>An ISO date as readers write it: <c>12 November 2025</c>, <c>March 2022</c>, <c>800</c>.</summary>
    public static string Date(string iso) => iso.Length switch
    {
        10 => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("d MMMM ", CultureInfo.InvariantCulture) + Year(iso),
        7 => DateOnly.ParseExact(iso + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("MMMM ", CultureInfo.InvariantCulture) + Year(iso),
        4 => Year(iso),
        _ => iso,
    };

    /// <summary>The year of an ISO date, without the zeros that fill it up.</summary>
    public static string Year(string iso) => iso[..4].TrimStart('0') is { Length: > 0 } year ? year : "0";

    /// <summary>As <see cref="Amount.Of"/>; empty for none.</summary>
    public static string Some(int count, string one, string many) => count == 0 ? "" : Amount.Of(count, one, many);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
