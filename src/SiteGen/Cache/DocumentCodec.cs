using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>A text's verdicts, metadata and blocks as bytes, without the text itself.</summary>
internal static class DocumentCodec
{
    // The same few hundred sentences in every text.
    private static readonly ConcurrentDictionary<string, string> s_known = new(StringComparer.Ordinal);

    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(Document document)
    {
        var to = new PieceWriter();
        to.Number(document.Clean.Metadata.Length);
        foreach (var entry in document.Clean.Metadata)
        {
            to.Byte((byte)entry.Field);
            to.Text(entry.Value);
            Write(to, entry.Span);
        }
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var verdict in document.Clean.Verdicts)
        {
            words.TryAdd(verdict.Rule, words.Count);
            words.TryAdd(verdict.Reason, words.Count);
        }
        to.Number(words.Count);
        foreach (var word in words.Keys)
            to.Text(word);
        to.Number(document.Clean.Verdicts.Length);
        foreach (var verdict in document.Clean.Verdicts)
        {
            to.Byte((byte)verdict.Fate);
            to.Number(words[verdict.Rule]);
            to.Number(words[verdict.Reason]);
        }
        to.Byte((byte)(document.Clean.Paragraphs.Width is null ? 0 : 1));
        to.Number(document.Blocks.Length);
        foreach (var block in document.Blocks)
            Write(to, block);
        to.Number(document.LineEnds.Length);
        foreach (var end in document.LineEnds)
            Write(to, end);
        return to.ToArray();
    }

    /// <summary>The text that was written; it is put together when somebody asks for it.</summary>
    /// <param name="bytes">What <see cref="Write(Document)"/> gave.</param>
    /// <param name="seed">The same text.</param>
    public static ParsedText Read(ReadOnlyMemory<byte> bytes, SeedReader.Seed seed)
    {
        var metadata = ReadMetadata(new PieceReader(bytes));
        return new ParsedText(seed.Name, seed.Path, metadata, MakerOf(bytes, seed.Again));
    }

    /// <summary>A text of which only its bytes are kept.</summary>
    /// <param name="document">The text.</param>
    /// <param name="bytes">What <see cref="Write(Document)"/> gave.</param>
    /// <param name="seed">The same text.</param>
    public static ParsedText Forget(Document document, ReadOnlyMemory<byte> bytes, SeedReader.Seed seed) =>
        ParsedText.Forgotten(document, MakerOf(bytes, seed.Again));

    private static Func<Document> MakerOf(ReadOnlyMemory<byte> bytes, Func<SourceText> source) => () =>
    {
        var from = new PieceReader(bytes);
        return ReadDocument(from, source(), ReadMetadata(from));
    };

    private static ImmutableArray<Metadata> ReadMetadata(PieceReader from) =>
        from.Many(() => new Metadata((MetadataField)from.Byte(), from.Text(), ReadSpan(from)));

    private static Document ReadDocument(PieceReader from, SourceText source, ImmutableArray<Metadata> metadata)
    {
        var words = from.Many(() => from.Text() is var word ? s_known.GetOrAdd(word, word) : "");
        var line = 0;
        var verdicts = from.Many(() => new LineVerdict(line++, (Fate)from.Byte(), words[from.Number()], words[from.Number()]));
        // Which lines are one paragraph is found as fast as it is read; where each is one, nobody need look.
        var paragraphs = from.Byte() != 0 ? Paragraphs.Of(source) : Paragraphs.Lines(source);
        var clean = new CleanText(source, verdicts, metadata) { Paragraphs = paragraphs };
        return new Document(clean, from.Many(() => ReadBlock(from, verdicts))) { LineEnds = from.Many(() => ReadSpan(from)) };
    }

    private static void Write(PieceWriter to, Block block)
    {
        to.Byte((byte)block.Kind);
        to.Number(block.Line);
        Write(to, block.Span);
        to.Number(block.Level);
        to.Byte((byte)((block.Label is null ? 0 : 1) | (block.IsNumbered ? 2 : 0) | (block.BeginsList ? 4 : 0) | (block.IsRestored ? 8 : 0)));
        if (block.Label is { } label)
            Write(to, label);
        if (block.Number is { } number)
            to.Number(number);
    }

    private static Block ReadBlock(PieceReader from, ImmutableArray<LineVerdict> verdicts)
    {
        var (kind, line, span, level, flags) = ((BlockKind)from.Byte(), from.Number(), ReadSpan(from), from.Number(), from.Byte());
        return new Block(kind, line, span, level, (flags & 1) != 0 ? ReadSpan(from) : null,
            (flags & 2) != 0 ? from.Number() : null, BeginsList: (flags & 4) != 0, verdicts[line], IsRestored: (flags & 8) != 0);
    }

    private static void Write(PieceWriter to, TextSpan span)
    {
        to.Number(span.Start);
        to.Number(span.End - span.Start);
    }

    private static TextSpan ReadSpan(PieceReader from) => from.Number() is var start ? new TextSpan(start, start + from.Number()) : default;
}
