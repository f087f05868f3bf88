using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Editions;

namespace SiteGen.Pages;

/// <summary>The model of a reading page.</summary>
internal static class ReadingModel
{
    public static Model Of(Edition edition, EditionText text, Links links)
    {
        var notes = new NoteModels(edition, links);
        var blocks = Groups(text).Select(group => Block(text, group, notes)).ToList();
        var title = blocks.FindIndex(block => block["isTitle"] is true);
        return new Model
        {
            ["facts"] = FactsModel.Of(edition, text, links),
            ["titleHtml"] = Html.Escape(text.Description.ShownTitle),
            // What stands above the title on the scraped page stands above it here.
            ["above"] = Model.List(title < 0 ? [] : blocks[..title]),
            ["title"] = title < 0 ? false : blocks[title],
            ["blocks"] = Model.List(title < 0 ? blocks : blocks[(title + 1)..]),
            ["sourceHref"] = links.To(Links.Source(text.Slug)),
        };
    }

    // Items of one list, and lines that were taken out one after the other, are shown together.
    private static List<List<EditedBlock>> Groups(EditionText text)
    {
        var groups = new List<List<EditedBlock>>();
        foreach (var block in text.Edited.Blocks)
        {
            if (block.Block.Kind == BlockKind.Item && !block.Block.BeginsList && groups.Count > 0
                && groups[^1][^1].Block.Kind == BlockKind.Item)
                groups[^1].Add(block);
            else
                groups.Add([block]);
        }
        return groups;
    }

    private static Model Block(EditionText text, List<EditedBlock> group, NoteModels notes)
    {
        var first = group[0].Block;
        var isList = first.Kind == BlockKind.Item;
        // The items of a list that was run together have one line, and so one address, the list's.
        var sharesLine = isList && group.Count > 1 && group.TrueForAll(item => item.Block.Line == first.Line);
        return new Model
        {
            ["id"] = isList && !sharesLine ? "" : Links.Line(first.Line),
            ["line"] = first.Line + 1,
            ["isTitle"] = IsShownAsTitle(text, first),
            ["isHeading2"] = first is { Kind: BlockKind.Heading, Level: <= 2 },
            ["isHeading3"] = first is { Kind: BlockKind.Heading, Level: 3 },
            ["isHeading4"] = first is { Kind: BlockKind.Heading, Level: >= 4 },
            ["isParagraph"] = first.Kind == BlockKind.Paragraph,
            ["isBulleted"] = isList && !first.IsNumbered,
            ["isNumbered"] = isList && first.IsNumbered,
            ["isTakenOut"] = first.Kind is BlockKind.TakenOut || (first.Kind is BlockKind.Title && !IsShownAsTitle(text, first)),
            ["isRestored"] = first.IsRestored,
            ["verdict"] = Words.For(first.Verdict.Fate),
            ["rule"] = first.Verdict.Rule,
            ["reason"] = first.Verdict.Reason,
            ["html"] = isList ? "" : TextHtml.Of(text.Edited, group[0]),
            ["items"] = Model.List(isList ? group.Select(item => new Model
            {
                ["id"] = sharesLine ? "" : Links.Line(item.Block.Line),
                ["line"] = item.Block.Line + 1,
                ["html"] = TextHtml.Of(text.Edited, item),
            }) : []),
            ["notes"] = Notes(text, group, notes),
        };
    }

    /// <summary>Whether the title of the scraped page is the page's title; if the editors give another, it is a line
    /// that was lifted like others.</summary>
    private static bool IsShownAsTitle(EditionText text, Block block) =>
        block.Kind == BlockKind.Title && !text.Description.IsTitleSupplied;

    private static List<object?> Notes(EditionText text, List<EditedBlock> group, NoteModels notes) =>
        Model.List(group.SelectMany(block => block.Runs).SelectMany(run => run.Ending)
            .Select(number => notes.Note(text, text.Edited.Annotations[number], number + 1)));
}
