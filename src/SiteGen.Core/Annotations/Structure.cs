using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Annotations;

/// <summary>What an editor says about the structure of a line.</summary>
/// <param name="Id">Null for a mere remark.</param>
/// <param name="Line">The source line, one-based.</param>
/// <param name="As">What the line is; null leaves it as the program found it.</param>
/// <param name="Level">Of a heading, 2 to 6; null means 2.</param>
/// <param name="Items">Of a list that was run together: the beginning of each item, in order.</param>
/// <param name="Remark">What a reader should know about the line; empty if nothing.</param>
/// <param name="Place">Where the entry stands in the sidecar.</param>
public sealed record Structure(
    string? Id, int Line, StructureKind? As, int? Level, ImmutableArray<string> Items, string Remark, Place Place);

/// <summary>What a line can be declared to be.</summary>
public enum StructureKind
{
    /// <summary>A list that was run together into one line.</summary>
    List,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A paragraph of a block quotation.</summary>
    Quotation,
}

/// <summary>What an editor says about the cleaning of some lines.</summary>
/// <param name="FirstLine">One-based.</param>
/// <param name="LastLine">One-based, included.</param>
/// <param name="Action">What to do with the lines; null leaves the program's verdict.</param>
/// <param name="Reason">Why; shown to readers in place of the rule's reason.</param>
/// <param name="Remark">What a reader should know about the lines; empty if nothing.</param>
/// <param name="Place">Where the entry stands in the sidecar.</param>
public sealed record CleaningEntry(
    int FirstLine, int LastLine, CleaningAction? Action, string Reason, string Remark, Place Place);

/// <summary>How an editor overrules the cleaner.</summary>
public enum CleaningAction
{
    /// <summary>The lines are part of the article.</summary>
    Keep,

    /// <summary>The lines are not part of the article.</summary>
    Remove,
}
