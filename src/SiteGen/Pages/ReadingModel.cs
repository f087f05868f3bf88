using SiteGen.Annotations;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Editions;
using SiteGen.Pages.Templates;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The model of a reading page.</summary>
internal static class ReadingModel
{
    // Deeper ones leave no room for words, and a hostile seed has thousands.
    private const int DeepestQuotation = 6;

    public static Model Of(Edition edition, EditionText text, Links links)
    {
        var notes = new NoteModels(edition, links);
        var groups = Groups(text);
        var layout = MarginLayout.Decide(groups.ConvertAll(group => Measure(text, group)));
        var blocks = new List<object?>(groups.Count);
        for (var index = 0; index < groups.Count; index++)
            blocks.Add(Block(edition, text, groups[index], notes, links, layout[index]));
        var title = groups.FindIndex(group => IsShownAsTitle(text, group.First));
        return new Model
        {
            ["facts"] = FactsModel.WithStrip(edition, text, links),
            ["titleLanguageHtml"] = LanguageHtml.Of(text.Description.Title, text, edition),
            ["titleHtml"] = Html.Escape(text.Description.ShownTitle),
            // What stands above the title on the scraped page stands above it here.
            ["above"] = title < 0 ? Model.None : blocks[..title],
            ["title"] = title < 0 ? false : (Model?)blocks[title],
            ["hasTakenOut"] = groups.Exists(group => IsTakenOut(text, group.First)),
            ["blocks"] = title < 0 ? blocks : blocks[(title + 1)..],
            ["sourceHref"] = links.To(Links.Source(text.Slug)),
        };
    }

    // Items of one list, and paragraphs of one quotation, are shown together.
    private static List<Group> Groups(EditionText text)
    {
        var groups = new List<Group>(text.Edited.Blocks.Length);
        foreach (var block in text.Edited.Blocks)
        {
            if (block.Block.Kind is BlockKind.Item or BlockKind.Quotation && !block.Block.BeginsList && groups.Count > 0
                && groups[^1].Blocks[^1].Block.Kind == block.Block.Kind)
                groups[^1].Blocks.Add(block);
            else
                groups.Add(new Group([block], []));
            foreach (var run in block.Runs)
                groups[^1].Ending.AddRange(run.Ending.AsSpan());
        }
        return groups;
    }

    /// <summary>Blocks that are shown as one, and the numbers of the annotations that end in them.</summary>
    private readonly record struct Group(List<EditedBlock> Blocks, List<int> Ending)
    {
        public Block First => Blocks[0].Block;
    }

    private static Model Block(Edition edition, EditionText text, Group whole, NoteModels notes, Links links, MarginLayout.Decision layout)
    {
        var group = whole.Blocks;
        var first = whole.First;
        var isQuotation = first.Kind == BlockKind.Quotation;
        var isList = first.Kind == BlockKind.Item;
        var isGroup = isList || isQuotation;
        // The items of a list that was run together have one line, and so one address, the list's.
        var shown = whole.Ending.ConvertAll<object?>(number => notes.Note(text, text.Edited.Annotations[number], number + 1));
        var language = LanguageHtml.Of(text.Source.Slice(new TextSpan(first.Span.Start, group[^1].Block.Span.End)), text, edition);
        var sharesLine = isList && group.Count > 1 && group.TrueForAll(item => item.Block.Line == first.Line);
        return new Model(28)
        {
            ["id"] = isGroup && !sharesLine ? "" : Links.Line(first.Line),
            ["line"] = first.Line + 1,
            ["isTitle"] = IsShownAsTitle(text, first),
            ["isHeading2"] = first is { Kind: BlockKind.Heading, Level: <= 2 },
            ["isHeading3"] = first is { Kind: BlockKind.Heading, Level: 3 },
            ["isHeading4"] = first is { Kind: BlockKind.Heading, Level: >= 4 },
            ["isParagraph"] = first.Kind == BlockKind.Paragraph,
            ["isBulleted"] = isList && !first.IsNumbered,
            ["isNumbered"] = isList && first.IsNumbered,
            ["isQuotation"] = isQuotation,
            ["languageHtml"] = language,
            ["openHtml"] = isQuotation ? string.Concat(Enumerable.Repeat($"<blockquote{language}>", Math.Min(first.Level, DeepestQuotation))) : "",
            ["closeHtml"] = isQuotation ? string.Concat(Enumerable.Repeat("</blockquote>", Math.Min(first.Level, DeepestQuotation))) : "",
            ["isTakenOut"] = IsTakenOut(text, first),
            ["restored"] = first.IsRestored ? Words.ForRestored(first.Kind, isDivided: sharesLine) : "",
            ["restoredHref"] = first.IsRestored ? $"{links.To(Links.Source(text.Slug))}#{Links.Line(first.Line)}" : "",
            ["verdict"] = Words.For(first.Verdict.Fate),
            ["rule"] = first.Verdict.Rule,
            ["reason"] = first.Verdict.Reason,
            ["html"] = isGroup ? "" : new PageBody(to => TextHtml.Write(text.Edited, group[0], to)),
            ["items"] = isGroup ? Model.List(group.Zip(isList ? NestedLists.Of([.. group.Select(item => item.Block)]) : Enumerable.Repeat((Counted: 0, EndHtml: ""), group.Count), (item, nested) => new Model(5)
            {
                ["id"] = sharesLine ? "" : Links.Line(item.Block.Line),
                ["line"] = item.Block.Line + 1,
                ["number"] = item.Block.Number is { } number && number != nested.Counted ? Words.Number(number) : "",
                ["html"] = new PageBody(to => TextHtml.Write(text.Edited, item, to)),
                ["endHtml"] = nested.EndHtml,
            })) : Model.None,
            ["notesBeside"] = shown.Count == 0 ? Model.None : shown[..layout.Beside],
            ["notesBelow"] = shown.Count == 0 ? Model.None : shown[layout.Beside..],
            ["hasNotes"] = shown.Count > 0,
            ["rows"] = layout.Rows > 1 ? layout.Rows : 0,
        };
    }

    /// <summary>Whether the title of the scraped page is the page's title; if the editors give another, it is a line
    /// that was lifted like others.</summary>
    private static bool IsShownAsTitle(EditionText text, Block block) =>
        block.Kind == BlockKind.Title && !text.Description.IsTitleSupplied;

    private static bool IsTakenOut(EditionText text, Block block) =>
        block.Kind == BlockKind.TakenOut || (block.Kind == BlockKind.Title && !IsShownAsTitle(text, block));

    // The measures of the style sheet: 34 rem of text with about 66 characters, 25 rem of notes with about 50.
    private static MarginLayout.Item Measure(EditionText text, Group group)
    {
        var notes = group.Ending.ConvertAll(number => HeightOf(text.Edited.Annotations[number].Annotation));
        var height = group.First.Kind switch
        {
            // Lines that were taken out are not shown, unless something is said about them.
            BlockKind.TakenOut when notes.Count == 0 => 0,
            BlockKind.Heading => 3.8,
            BlockKind.Title => 8,
            _ => 1.1 + group.Blocks.Sum(block => MarginLayout.HeightOf(block.Block.Span.Length, 66, 1.8)),
        };
        return new MarginLayout.Item(height, notes);
    }

    private static double HeightOf(Annotation annotation)
    {
        const double Line = 1.27;
        var quoted = annotation.Content switch
        {
            Correction { Reading: { } reading } => annotation.Target.Words.Length + reading.Length + 10,
            CrossReference { ToTarget: { } target } => target.Words.Length + 30,
            BackReference => annotation.Target.Words.Length + 30,
            _ => 0,
        };
        return 2.4 + MarginLayout.HeightOf(quoted, 50, Line) + MarginLayout.HeightOf(annotation.Body.Length, 50, Line)
            + (annotation.Sources.IsEmpty ? 0 : MarginLayout.HeightOf(annotation.Sources.Length * 18, 60, 1.13) + 0.3);
    }
}
