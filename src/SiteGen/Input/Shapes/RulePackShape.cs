using SiteGen.Cleaning;
using static SiteGen.Input.Shapes.CommonShapes;

namespace SiteGen.Input.Shapes;

/// <summary>What a rule pack may hold.</summary>
internal static class RulePackShape
{
    private static readonly TextShape s_words = new("A line or its beginning; case, bullets and signs at the ends do not count, and # is any number.");

    public static readonly MapShape Root = new("Known furniture of one kind of page.",
    [
        new Field("rules", new ListShape("One entry for each kind of line.", new MapShape("A rule.",
        [
            new Field("id", Id, IsRequired: true),
            new Field("reason", new TextShape("What such a line is; shown to readers."), IsRequired: true),
            new Field("where", Words("Where on a page the rule applies.", Zone.Anywhere, Zone.Edges, Zone.Head, Zone.Tail, Zone.Beside), IsRequired: true),
            new Field("lines", new ListShape("Whole lines.", s_words)),
            new Field("begins", new ListShape("Beginnings of lines.", s_words)),
            new Field("contains", new ListShape("Words of which one must be in a line that begins so.", s_words)),
            new Field("words", new NumberShape("The longest line that the rule takes, in words; 12 unless given.", 1, 60)),
            new Field("weight", new WordShape("What the rule is worth; a verdict unless given. Evidence decides nothing alone: articles have such lines too.", ["verdict", "evidence"])),
            new Field("announces", Words("What follows below it, mostly to the end of the page.", Announcement.Stories, Announcement.PerhapsComments, Announcement.Comments, Announcement.CommentsOnTitle)),
            new Field("takes", new TextShape("A line that the rule must take; a test."), IsRequired: true),
            new Field("leaves", new TextShape("A line that the rule must leave; a test."), IsRequired: true),
        ])), IsRequired: true),
    ]);
}
