using SiteGen.Input.Shapes;

namespace SiteGen.Input.Locks;

/// <summary>What a lock may hold. No schema is made of it, since nobody writes one by hand.</summary>
internal static class LockShape
{
    private const int Most = 300_000_000;
    private static readonly TextShape s_digest = new("The SHA-256 of a seed.", TextForm.Sha256);
    private static readonly TextShape s_verbatim = new("The seed's own characters.", TextForm.Verbatim);

    public static readonly MapShape Anchor = new("A passage as it was reviewed.",
    [
        new Field("id", CommonShapes.Id),
        new Field("from", new TextShape("The text whose cross-reference leads here.", TextForm.SeedName)),
        new Field("event", CommonShapes.Id),
        new Field("passage", new NumberShape("Which of the event's passages in this text.", 2, Most)),
        new Field("cleaning", new TextShape("The lines of an entry of `cleaning:`.", TextForm.Lines)),
        new Field("structure", new TextShape("The line of an entry of `structure:`.", TextForm.Lines)),
        new Field("at", new MapShape("Where the passage stood.",
        [
            new Field("line", new NumberShape("One-based.", 1, Most), IsRequired: true),
            new Field("column", new NumberShape("One-based.", 1, Most), IsRequired: true),
            new Field("start", new NumberShape("In code points.", 0, Most), IsRequired: true),
            new Field("end", new NumberShape("In code points.", 0, Most), IsRequired: true),
        ]), IsRequired: true),
        new Field("text", s_verbatim),
        new Field("begins", s_verbatim),
        new Field("ends", s_verbatim),
        new Field("sha256", new TextShape("The SHA-256 of a long passage.", TextForm.Sha256)),
        new Field("before", s_verbatim, IsRequired: true),
        new Field("after", s_verbatim, IsRequired: true),
        new Field("reviewed", s_digest),
    ])
    { Alternatives = [["text"], ["begins", "ends", "sha256"]] };

    public static readonly MapShape Change = new("What was accepted at one time.",
    [
        new Field("from", s_digest, IsRequired: true),
        new Field("to", s_digest, IsRequired: true),
        new Field("unchanged", new NumberShape("How many passages had not moved.", 0, Most), IsRequired: true),
        new Field("moved", new ListShape("What was moved.", s_verbatim)),
        new Field("reworded", new ListShape("What was reworded.", s_verbatim)),
    ]);

    public static readonly MapShape Root = new("The reviewed places of one text's passages.",
    [
        new Field("sha256", s_digest, IsRequired: true),
        new Field("anchors", new ListShape("One entry for each passage.", Anchor), IsRequired: true),
        new Field("history", new ListShape("What was accepted when the seed changed.", Change)),
    ]);
}
