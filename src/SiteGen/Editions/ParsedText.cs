using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Memory;

namespace SiteGen.Editions;

/// <summary>A text cleaned and in blocks: kept, or put together when somebody asks for it, and soon forgotten. All of a large edition together
/// are more than what its editors say.</summary>
internal sealed class ParsedText
{
    // In characters: as many texts as a page of a list speaks of, and some more, so that those that are made together need each but once.
    private static readonly Recent<Document> s_recent = new(420_000);

    private readonly Func<Document> _make;
    private Forgettable<Document> _made;

    private ParsedText(Document made, Func<Document> make)
        : this(made.Clean.Source.Name, made.Clean.Source.Path, made.Clean.Metadata, make) => _made.Hold(made);

    /// <summary>A text that need not be in memory.</summary>
    /// <param name="name">The seed's name.</param>
    /// <param name="path">The seed's file, as an editor knows it.</param>
    /// <param name="metadata">What its page says about the article, in source order.</param>
    /// <param name="make">Puts it together; the same each time.</param>
    public ParsedText(string name, string path, ImmutableArray<Metadata> metadata, Func<Document> make) =>
        (Name, Path, Metadata, _make) = (name, path, metadata, make);

    /// <summary>A text that stays in memory.</summary>
    public static ParsedText Kept(Document document) => new(document, () => document);

    /// <summary>A text that need not stay in memory.</summary>
    /// <param name="document">The text.</param>
    /// <param name="make">Puts it together anew.</param>
    public static ParsedText Forgotten(Document document, Func<Document> make) => new(document, make);

    /// <summary>The seed's name.</summary>
    public string Name { get; }

    /// <summary>The seed's file, relative to the edition's root.</summary>
    public string Path { get; }

    /// <summary>What its page says about the article, in source order.</summary>
    public ImmutableArray<Metadata> Metadata { get; }

    /// <summary>The cleaned text as blocks.</summary>
    public Document Document
    {
        get
        {
            if (_made.Value is { } known)
                return known;
            var document = _made.Hold(_make());
            s_recent.Keep(document, document.Clean.Source.Content.Length);
            return document;
        }
    }
}
