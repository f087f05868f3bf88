using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>The catalogue of findings. Codes are grouped by stage and never reused.</summary>
public static class Rules
{
    /// <summary>The folder, or none above it, holds an edition.yaml.</summary>
    public static readonly Rule NoEdition = Error("SG0101", "No edition here",
        "Run the command inside a folder that holds edition.yaml, or below one.");

    /// <summary>A seed that is not UTF-8.</summary>
    public static readonly Rule NotUtf8 = Error("SG0102", "Not UTF-8 text",
        "Save the file as UTF-8. A byte that is not UTF-8 cannot be shown truthfully, so it is not guessed.");

    /// <summary>A file that cannot be read.</summary>
    public static readonly Rule Unreadable = Error("SG0103", "File cannot be read",
        "Check that the file exists and that you may read it.");

    /// <summary>A sidecar without its seed.</summary>
    public static readonly Rule OrphanSidecar = Error("SG0104", "Sidecar without a seed",
        "A sidecar is named after its seed: annotations/NAME.yaml belongs to seeds/NAME.txt or seeds/NAME.html.");

    /// <summary>Characters that a reader cannot see, but that change what is seen.</summary>
    public static readonly Rule HiddenCharacter = Warning("SG0105", "Hidden character in a seed",
        "The character is shown by its code on the pages. Nothing need be done if it was on the scraped page.");

    /// <summary>An edition without a single seed.</summary>
    public static readonly Rule NoSeeds = Error("SG0106", "No seeds",
        "Put the scraped texts into seeds/ as .txt or .html files.");

    /// <summary>A file larger than any text or sidecar has a reason to be.</summary>
    public static readonly Rule TooLarge = Error("SG0107", "File too large",
        "Split the file: a seed may have 256 MB (a page 32 MB), a YAML or Markdown file 16 MB.");

    /// <summary>Two seeds that would have the same name.</summary>
    public static readonly Rule SeedNameTaken = Error("SG0108", "Two seeds with one name",
        "Rename one of the files: sidecars and links find a seed by its file name without extension.");

    /// <summary>A page in a character set that is not known, or not in the one that it names.</summary>
    public static readonly Rule BadCharacterSet = Error("SG0109", "Character set unknown or wrong",
        "Save the page as UTF-8 and name that in its head: <meta charset=\"utf-8\">.");

    /// <summary>A page nested deeper than any page is.</summary>
    public static readonly Rule NestedTooDeep = Error("SG0110", "Page nested too deeply",
        "Open the page in a browser and save it again: elements that were never closed are then closed.");

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

    /// <summary>An id twice.</summary>
    public static readonly Rule DuplicateId = Error("SG0301", "Id given twice",
        "Rename one of the two. An id that was published should stay with its annotation.");

    /// <summary>A source that the bibliography lacks.</summary>
    public static readonly Rule UnknownSource = Error("SG0302", "Unknown source",
        "Add an entry to annotations/registers/bibliography.yaml, or correct the id.");

    /// <summary>A text that the edition lacks.</summary>
    public static readonly Rule UnknownText = Error("SG0303", "Unknown text",
        "Name the text by its seed's file name without extension.");

    /// <summary>An editor whom edition.yaml does not name.</summary>
    public static readonly Rule UnknownEditor = Error("SG0304", "Unknown editor",
        "Add the editor to edition.yaml, or correct the id.");

    /// <summary>Two texts under one address.</summary>
    public static readonly Rule SlugTaken = Error("SG0305", "Two texts with one slug",
        "Give one of the texts another `text: slug:`. Capitals and accents do not make a difference in addresses.");

    /// <summary>The seed is not the one that was annotated.</summary>
    public static readonly Rule SeedChanged = Error("SG0401", "The seed has changed",
        "Compare the seed with the one that was annotated; if the new one is right, write its digest into `sha256:`.");

    /// <summary>A quotation that is not in the seed.</summary>
    public static readonly Rule QuotationNotFound = Error("SG0402", "Quotation not found",
        "Copy the passage from the text's source page.");

    /// <summary>A quotation that is in the seed more than once.</summary>
    public static readonly Rule QuotationAmbiguous = Error("SG0403", "Quotation found more than once",
        "Lengthen the quotation, or tell the places apart with `line:`, `occurrence:`, `prefix:` or `suffix:`.");

    /// <summary>Two corrections that want to put different words in the same place.</summary>
    public static readonly Rule CorrectionsClash = Error("SG0404", "Corrections overlap",
        "Only one of two overlapping corrections may have a `reading:`; join them, or shorten their targets.");

    /// <summary>A reading that changes nothing.</summary>
    public static readonly Rule ReadingChangesNothing = Warning("SG0405", "Reading equals the source",
        "Give the corrected words, or leave `reading:` out to flag the passage without changing it.");

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

    /// <summary>Raw HTML in a note.</summary>
    public static readonly Rule RawHtml = Error("SG0601", "HTML in Markdown",
        "Notes are Markdown without HTML: write *emphasis*, **strong**, [text](https://…) or lists.");

    /// <summary>A link that is not http(s) or mailto.</summary>
    public static readonly Rule BadLink = Error("SG0602", "Link not allowed",
        "Only http://, https:// and mailto: links and links to pages of the edition are allowed.");

    /// <summary>A template that does not compile, or names something that its page does not have.</summary>
    public static readonly Rule TemplateFailed = Error("SG0603", "Template failed",
        "Compare the template with the one that SiteGen ships.");

    /// <summary>A front matter that is not there or not closed.</summary>
    public static readonly Rule FrontMatter = Error("SG0604", "Page without front matter",
        "Begin the file with a line `---`, then `title: …`, then another line `---`.");

    /// <summary>A page whose file name cannot be its address.</summary>
    public static readonly Rule PageName = Error("SG0605", "Page name not possible",
        "Rename the file: lower-case letters, digits and hyphens, beginning with a letter, and not a page that SiteGen makes.");

    /// <summary>A file whose name would be trouble on a web host.</summary>
    public static readonly Rule UnfitName = Error("SG0606", "File name cannot be published",
        "Rename the file: letters, digits, hyphens, underscores and dots work everywhere.");

    /// <summary>A file in the output folder that SiteGen did not write.</summary>
    public static readonly Rule ForeignFile = Error("SG0701", "A file that SiteGen did not write is in the way",
        "Move it away, choose another folder with --output, or overwrite it with --force.");

    /// <summary>The output folder cannot be written.</summary>
    public static readonly Rule CannotWrite = Error("SG0702", "The site cannot be written",
        "Check that you may write to the folder and that the disk is not full.");

    /// <summary>The output would overwrite the edition's own files.</summary>
    public static readonly Rule OutputInsideInput = Error("SG0703", "Output folder holds the edition's own files",
        "Choose a folder outside of seeds, annotations and templates, for instance site.");

    /// <summary>An extracted text that would overwrite what is to be read.</summary>
    public static readonly Rule OutputIsInput = Error("SG0704", "Output would overwrite the input",
        "Choose another folder with --output.");

    /// <summary>A link to a page or passage that is not in the site.</summary>
    public static readonly Rule DeadLink = Error("SG0801", "Link leads nowhere",
        "Correct the address, or the template that makes it.");

    /// <summary>An id twice in one page.</summary>
    public static readonly Rule DuplicateHtmlId = Error("SG0802", "Id twice in one page",
        "Ids of a page must differ; look at the template that makes it.");

    /// <summary>A link with a scheme that a reader should not follow.</summary>
    public static readonly Rule BadScheme = Error("SG0803", "Address scheme not allowed",
        "Only http, https and mailto may lead out of the site.");

    /// <summary>A resource that is loaded from elsewhere.</summary>
    public static readonly Rule ForeignResource = Error("SG0804", "Page loads something from another site",
        "Put the file into templates/assets and link it from there: no request may leave the site.");

    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        NoEdition, NotUtf8, Unreadable, OrphanSidecar, HiddenCharacter, NoSeeds, TooLarge, SeedNameTaken,
        BadCharacterSet, NestedTooDeep,
        YamlSyntax, UnknownKey, MissingKey, WrongShape, UnknownWord, DuplicateKey, YamlFeature, BadDate, BadId,
        BadAddress, BadLines,
        DuplicateId, UnknownSource, UnknownText, UnknownEditor, SlugTaken,
        SeedChanged, QuotationNotFound, QuotationAmbiguous, CorrectionsClash, ReadingChangesNothing,
        UnusedOverrule, ItemNotFound, StructureOfRemovedLine, LineTwice, VerdictOverruled, PerhapsAList,
        RawHtml, BadLink, TemplateFailed, FrontMatter, PageName, UnfitName,
        ForeignFile, CannotWrite, OutputInsideInput, OutputIsInput,
        DeadLink, DuplicateHtmlId, BadScheme, ForeignResource,
    ];

    private static Rule Error(string code, string title, string hint) => new(code, Severity.Error, title, hint);

    private static Rule Note(string code, string title, string hint) => new(code, Severity.Note, title, hint);

    private static Rule Warning(string code, string title, string hint) => new(code, Severity.Warning, title, hint);
}
