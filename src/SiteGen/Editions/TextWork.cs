using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>One text after the first pass: all that can be worked out without the other texts.</summary>
/// <param name="Page">The file, if the text was made of it; null if the text is the file.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal digits.</param>
/// <param name="Sidecar">What the editors say about it.</param>
/// <param name="Parsed">The text, cleaned and in blocks.</param>
/// <param name="Annotations">Those that are shown, at their passages.</param>
internal sealed record TextWork(
    byte[]? Page,
    string Sha256,
    Sidecar Sidecar,
    ParsedText Parsed,
    ImmutableArray<AnchoredAnnotation> Annotations)
{
    private readonly Lazy<Anchorer> _anchorer = new(() => new Anchorer(Parsed.Source, Parsed.Document.Clean.Paragraphs.Text.Content));

    /// <summary>Finds passages of the text.</summary>
    public Anchorer Anchorer => _anchorer.Value;

    /// <summary>By what it can be known again.</summary>
    public TextId Id => new(Source.Path, Sha256, Sidecar);

    /// <summary>The seed's bytes, as published beside the pages.</summary>
    public ReadOnlyMemory<byte> Seed => Page ?? Encoding.UTF8.GetBytes(Source.Reassemble());

    public SourceText Source => Parsed.Source;

    /// <summary>The cleaned text as blocks.</summary>
    public Document Document => Parsed.Document;

    public CleanText Clean => Document.Clean;

    public string Name => Source.Name;
}
