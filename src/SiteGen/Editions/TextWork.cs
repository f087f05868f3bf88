using System.Collections.Immutable;
using System.Text;
using SiteGen.Annotations;
using SiteGen.Cleaning;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Memory;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>One text after the first pass: all that can be worked out without the other texts.</summary>
/// <param name="Page">The file, if the text was made of it; null if the text is the file.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal digits.</param>
/// <param name="Sidecar">What the editors say about it.</param>
/// <param name="Parsed">The text, cleaned and in blocks.</param>
/// <param name="Annotations">Those that are shown, at their passages, in reading order.</param>
internal sealed record TextWork(
    byte[]? Page,
    string Sha256,
    Sidecar Sidecar,
    ParsedText Parsed,
    ImmutableArray<AnchoredAnnotation> Annotations)
{
    private readonly Lock _gate = new();
    private Forgettable<Anchorer> _anchorer;

    /// <summary>Finds passages of the text. Not safe for concurrent use.</summary>
    public Anchorer Anchorer => _anchorer.Value ?? _anchorer.Hold(new Anchorer(Source, Clean.Paragraphs.Text.Content));

    /// <inheritdoc cref="Anchorer.Find(Target)"/>
    /// <remarks>It may be asked from several threads.</remarks>
    public Reported<TextSpan?> Find(Target target)
    {
        lock (_gate)
            return Anchorer.Find(target);
    }

    /// <summary>By what it can be known again.</summary>
    public TextId Id => new(Path, Sha256, Sidecar);

    /// <summary>The seed's bytes, as published beside the pages.</summary>
    public ReadOnlyMemory<byte> Seed => Page ?? Encoding.UTF8.GetBytes(Source.Reassemble());

    public SourceText Source => Document.Clean.Source;

    /// <summary>The cleaned text as blocks.</summary>
    public Document Document => Parsed.Document;

    public CleanText Clean => Document.Clean;

    /// <summary>The seed's name.</summary>
    public string Name => Parsed.Name;

    /// <summary>The seed's file, relative to the edition's root.</summary>
    public string Path => Parsed.Path;
}
