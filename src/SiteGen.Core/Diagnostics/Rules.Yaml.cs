using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

// Of YAML, and of what its keys hold.
public static partial class Rules
{
    /// <summary>Not YAML.</summary>
    public static readonly Rule YamlSyntax = Error("SG0201", "Not valid YAML",
        "Look at the line above as well: a missing quote, colon or indent is often found one line later.");

    /// <summary>A key that means nothing there.</summary>
    public static readonly Rule UnknownKey = Error("SG0202", "Unknown key", "Remove the key, or correct its name.");

    /// <summary>A key that must be there.</summary>
    public static readonly Rule MissingKey = Error("SG0203", "Missing key", "Add the key.");

    /// <summary>A list where a word was expected, and the like.</summary>
    public static readonly Rule WrongShape = Error("SG0204", "Wrong kind of value",
        "See the schema's description of the key.");

    /// <summary>A word that is not of the vocabulary.</summary>
    public static readonly Rule UnknownWord = Error("SG0205", "Word not in the vocabulary",
        "Use one of the words listed.");

    /// <summary>A key twice in one mapping.</summary>
    public static readonly Rule DuplicateKey = Error("SG0206", "Key given twice", "Keep one of the two.");

    /// <summary>YAML that SiteGen does not read, though it is YAML.</summary>
    public static readonly Rule YamlFeature = Error("SG0207", "YAML feature not allowed here",
        "Write the value out: anchors, aliases, tags and very deep nesting are not read.");

    /// <summary>A date that is none.</summary>
    public static readonly Rule BadDate = Error("SG0208", "Not a date",
        "Write \"2014\", \"2014-03\" or \"2014-03-18\", in quotation marks.");

    /// <summary>An id with characters that do not belong into an address.</summary>
    public static readonly Rule BadId = Error("SG0209", "Not an id",
        "Use lower-case letters, digits and hyphens, beginning with a letter: for instance start-of-the-war.");

    /// <summary>An address that is neither http(s) nor mailto, or none at all.</summary>
    public static readonly Rule BadAddress = Error("SG0210", "Not a web address",
        "Give a full http:// or https:// address.");

    /// <summary>Line numbers that the seed does not have.</summary>
    public static readonly Rule BadLines = Error("SG0211", "No such line",
        "Lines are counted from 1, as on the text's source page.");

    /// <summary>A comment right behind a text that is not in quotation marks: perhaps it was meant to belong to it.</summary>
    public static readonly Rule CommentAfterText = Warning("SG0212", "Comment behind a text",
        "If it belongs to the text, put quotation marks around the whole; if not, write it in a line of its own.");

    private static ImmutableArray<Rule> OfYaml =>
    [
        YamlSyntax, UnknownKey, MissingKey, WrongShape, UnknownWord, DuplicateKey, YamlFeature, BadDate, BadId,
        BadAddress, BadLines, CommentAfterText,
    ];
}
