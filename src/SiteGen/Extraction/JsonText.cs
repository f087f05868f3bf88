using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Documents;
using SiteGen.Text;

namespace SiteGen.Extraction;

/// <summary>All that is known of a text, for other programs.</summary>
/// <remarks>Offsets are UTF-16 code units of the decoded file without byte order mark and with line feeds only; lines
/// are counted from one.</remarks>
internal static class JsonText
{
    // The file is data, never part of a page: letters of every script stay legible.
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] s_kinds =
    [
        "form", "words", "furniture", "neighbours", "density", "place", "repetition", "extent", "shared-words",
    ];

    public static ReadOnlyMemory<byte> Of(Document document, string sha256)
    {
        var text = document.Clean;
        var buffer = new ArrayBufferWriter<byte>(text.Source.Content.Length * 2 + 1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("name", text.Source.Name);
            json.WriteString("sha256", sha256);
            json.WriteStartArray("metadata");
            foreach (var entry in text.Metadata)
                Write(json, text.Source, entry);
            json.WriteEndArray();
            json.WriteStartArray("blocks");
            foreach (var block in document.Blocks)
                if (block.Kind != BlockKind.TakenOut)
                    Write(json, text.Source, block);
            json.WriteEndArray();
            json.WriteStartArray("lines");
            foreach (var verdict in text.Verdicts)
                Write(json, text, verdict);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SourceText source, Metadata entry)
    {
        json.WriteStartObject();
        json.WriteString("field", entry.Field switch
        {
            MetadataField.Title => "title",
            MetadataField.Creator => "creator",
            MetadataField.Issued => "issued",
            MetadataField.Modified => "modified",
            MetadataField.Publisher => "publisher",
            MetadataField.Subject => "subject",
            _ => "extent",
        });
        json.WriteString("value", entry.Value);
        Write(json, source, entry.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceText source, Block block)
    {
        json.WriteStartObject();
        json.WriteString("kind", block.Kind switch
        {
            BlockKind.Title => "title",
            BlockKind.Heading => "heading",
            BlockKind.Item => "item",
            _ => "paragraph",
        });
        if (block.Kind == BlockKind.Heading)
            json.WriteNumber("level", block.Level);
        if (block.Kind == BlockKind.Item)
            json.WriteBoolean("numbered", block.IsNumbered);
        Write(json, source, block.Span);
        json.WriteString("text", source.Slice(block.Span));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CleanText text, LineVerdict verdict)
    {
        json.WriteStartObject();
        Write(json, text.Source, text.Source.LineSpan(verdict.Line));
        json.WriteString("verdict", verdict.Fate switch
        {
            Fate.Kept => "kept",
            Fate.Lifted => "lifted",
            Fate.Removed => "removed",
            _ => "blank",
        });
        if (verdict.Rule.Length > 0)
            json.WriteString("rule", verdict.Rule);
        if (verdict.Reason.Length > 0)
            json.WriteString("reason", verdict.Reason);
        if (text.Judgement is { IsSilent: false } judgement && judgement.Probability(verdict.Line) is { } probability)
        {
            json.WriteNumber("probability", Math.Round(probability, 3));
            Write(json, judgement, verdict.Line);
        }
        json.WriteEndObject();
    }

    // Above zero what speaks against the line, below what speaks for it, in natural logarithms of odds.
    private static void Write(Utf8JsonWriter json, PageJudgement judgement, int line)
    {
        Span<float> sums = stackalloc float[s_kinds.Length];
        judgement.WeighEvidence(line, sums);
        json.WriteStartObject("evidence");
        for (var kind = 0; kind < sums.Length; kind++)
            if (Math.Abs(sums[kind]) >= 0.05f)
                json.WriteNumber(s_kinds[kind], Math.Round((decimal)sums[kind], 1));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteNumber("line", source.LineAt(span.Start) + 1);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
