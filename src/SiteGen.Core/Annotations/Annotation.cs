using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Annotations;

/// <summary>What an editor says about a passage of one text.</summary>
/// <param name="Id">Short and permanent; unique in its sidecar; part of the passage's address.</param>
/// <param name="Place">Where the annotation begins in the sidecar.</param>
/// <param name="Target">The passage.</param>
/// <param name="Content">Which kind of annotation it is, and what only that kind has.</param>
/// <param name="Body">The reason, the note, the remark: Markdown; empty if there is none.</param>
/// <param name="Attribution">Who says so, when, and how surely.</param>
/// <param name="Sources">What it rests on, in the editor's order.</param>
public sealed record Annotation(
    string Id,
    Place Place,
    Target Target,
    AnnotationContent Content,
    string Body,
    Attribution Attribution,
    ImmutableArray<Citation> Sources);

/// <summary>Who says so, when, how surely, and whether it is out.</summary>
/// <param name="By">An editor's id of edition.yaml; null if not given.</param>
/// <param name="Date">An ISO date of any precision; null if not given.</param>
/// <param name="Status">Whether readers see it.</param>
/// <param name="Certainty">TEI's <c>@cert</c>; null if not given.</param>
public sealed record Attribution(string? By, string? Date, Status Status, Certainty? Certainty);

/// <summary>A reference to an entry of the bibliography.</summary>
/// <param name="Ref">The entry's id.</param>
/// <param name="Locator">Where in the source, as printed ("para. 5"); empty if the whole.</param>
/// <param name="Place">Where the reference stands in its file.</param>
public sealed record Citation(string Ref, string Locator, Place Place);

/// <summary>The life of an annotation (values of TEI's <c>att.docStatus</c>). Only the published ones reach the
/// site, unless drafts are asked for.</summary>
public enum Status
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Written, not yet agreed.</summary>
    Proposed,

    /// <summary>For readers.</summary>
    Published,

    /// <summary>Taken back; its id stays taken.</summary>
    Withdrawn,
}

/// <summary>TEI's <c>@cert</c>.</summary>
public enum Certainty
{
    /// <summary>Hardly to be doubted.</summary>
    High,

    /// <summary>Likely.</summary>
    Medium,

    /// <summary>Possible.</summary>
    Low,

    /// <summary>Not judged.</summary>
    Unknown,
}
