using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of the verdicts on lines and their structure.
public static partial class Rules
{
    /// <summary>An overrule that overrules nothing.</summary>
    public static readonly Rule UnusedOverrule = Error("SG0501", "Overrule without effect",
        "Remove the entry; to say something about the line, use `remark:` without `action:`.");

    /// <summary>A list item that does not begin where the sidecar says.</summary>
    public static readonly Rule ItemNotFound = Error("SG0502", "List item not found in its line",
        "Give the beginning of each item, in the order of the line, the first one included.");

    /// <summary>Structure for a line that is not part of the article.</summary>
    public static readonly Rule StructureOfRemovedLine = Error("SG0503", "Structure for a line that was taken out",
        "Structure can be given to kept lines only; keep the line first with `cleaning:`.");

    /// <summary>Two entries of a sidecar about one line.</summary>
    public static readonly Rule LineTwice = Error("SG0504", "Line named twice", "Keep one of the two entries.");

    /// <summary>An editor's verdict that differs from the program's.</summary>
    public static readonly Rule VerdictOverruled = Note("SG0505", "Verdict overruled",
        "Nothing need be done. Where a rule is wrong for many texts, report it, so that it can be mended.");

    /// <summary>A paragraph that looks like a list whose line breaks were lost.</summary>
    public static readonly Rule PerhapsAList = Note("SG0506", "Perhaps a list that was run together",
        "If it is one, say so under `structure:`; if not, nothing need be done.");

    /// <summary>A text whose title neither its lines nor the editors give.</summary>
    public static readonly Rule TextWithoutTitle = Note("SG0507", "Text without a title",
        "Give it in the sidecar, under `text:` as `title:`; `sitegen explain` shows every line of the text.");

    /// <summary>A reading that changes what is no word: a number or bullet of a list, or the sign of a quotation.</summary>
    public static readonly Rule MarkCorrected = Error("SG0508", "A mark is corrected",
        "Pages set numbers, bullets and quote marks by themselves. Correct the words alone, and say in a note what is wrong with the mark; what a line is, say under `structure:`.");

    /// <summary>A text of which no line is left.</summary>
    public static readonly Rule NothingKept = Warning("SG0509", "No line was kept",
        "If there is an article, keep its lines with `cleaning:`; `sitegen explain` shows why each went.");

    /// <summary>Words of a page whose meaning hangs on markup that a text has not.</summary>
    public static readonly Rule MeaningInMarkup = Note("SG0510", "Meaning that only the page's markup has",
        "Look at the page. What reads otherwise without it, correct (10⁶ for 106) or explain in a note.");

    private static ImmutableArray<Rule> OfLines =>
    [
        UnusedOverrule, ItemNotFound, StructureOfRemovedLine, LineTwice, VerdictOverruled, PerhapsAList, TextWithoutTitle, MarkCorrected, NothingKept, MeaningInMarkup,
    ];
}
