using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Input.Shapes;
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

    /// <summary>What is known of a whole text.</summary>
    public static ReadOnlyMemory<byte> Of(Document document, string sha256) =>
        Of(document, sha256, (json, verdict) => Write(json, document.Clean, verdict));

    /// <summary>What is known of a text, with the words of each line.</summary>
    /// <param name="document">The text.</param>
    /// <param name="sha256">The digest of the seed.</param>
    /// <param name="before">The text before an editor's overrules.</param>
    /// <param name="lines">The lines that are asked for, by index.</param>
    /// <param name="withQuestions">Whether the weight of each single question is told.</param>
    public static ReadOnlyMemory<byte> Explain(
        Document document, string sha256, CleanText before, (int First, int Last) lines, bool withQuestions) =>
        Of(document, sha256, (json, verdict) =>
        {
            if (verdict.Line < lines.First || verdict.Line > lines.Last)
                return;
            Write(json, document.Clean, verdict, () =>
            {
                json.WriteString("text", document.Clean.Source.Line(verdict.Line));
                if (verdict != before.Verdicts[verdict.Line])
                {
                    json.WriteStartObject("program");
                    WriteVerdict(json, before.Verdicts[verdict.Line]);
                    json.WriteEndObject();
                }
                if (!withQuestions || Evidence.Probability(before, verdict.Line) is null)
                    return;
                json.WriteStartObject("questions");
                foreach (var (question, weight) in before.Judgement!.Questions(verdict.Line))
                    json.WriteNumber(question, Math.Round((decimal)weight, 2));
                json.WriteEndObject();
            });
        });

    private static ReadOnlyMemory<byte> Of(Document document, string sha256, Action<Utf8JsonWriter, LineVerdict> write)
    {
        var text = document.Clean;
        var buffer = new ArrayBufferWriter<byte>(text.Source.Content.Length * 2 + 1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("name", text.Source.Name);
            json.WriteString("sha256", sha256);
            if (text.Paragraphs.Width is { } width)
                json.WriteNumber("width", width);
            json.WriteStartArray("metadata");
            foreach (var entry in text.Metadata)
                Write(json, text.Source, entry);
            json.WriteEndArray();
            json.WriteStartArray("blocks");
            foreach (var block in document.Blocks)
                if (block.Kind != BlockKind.TakenOut)
                    Write(json, document, block);
            json.WriteEndArray();
            json.WriteStartArray("lines");
            foreach (var verdict in text.Verdicts)
                write(json, verdict);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SourceText source, Metadata entry)
    {
        json.WriteStartObject();
        json.WriteString("field", Vocabulary.WordFor(entry.Field));
        json.WriteString("value", entry.Value);
        Write(json, source, entry.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Document document, Block block)
    {
        json.WriteStartObject();
        json.WriteString("kind", block.Kind switch
        {
            BlockKind.Title => "title",
            BlockKind.Heading => "heading",
            BlockKind.Item => "item",
            BlockKind.Quotation => "quotation",
            _ => "paragraph",
        });
        if (block.Kind == BlockKind.Heading)
            json.WriteNumber("level", block.Level);
        if (block.Kind == BlockKind.Quotation)
            json.WriteNumber("depth", block.Level);
        if (block.Kind == BlockKind.Item)
            json.WriteBoolean("numbered", block.IsNumbered);
        if (block is { Kind: BlockKind.Item, Level: > 0 })
            json.WriteNumber("level", block.Level);
        if (block.Number is { } number)
            json.WriteNumber("number", number);
        Write(json, document.Clean.Source, block.Span);
        json.WriteString("text", document.WordsOf(block.Span));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CleanText text, LineVerdict verdict, Action? more = null)
    {
        json.WriteStartObject();
        Write(json, text.Source, text.Source.LineSpan(verdict.Line));
        WriteVerdict(json, verdict);
        if (Evidence.Probability(text, verdict.Line) is { } probability)
        {
            json.WriteNumber("probability", Math.Round(probability, 3));
            json.WriteStartObject("evidence");
            foreach (var (kind, weight) in Evidence.Of(text, verdict.Line))
                json.WriteNumber(kind, weight);
            json.WriteEndObject();
        }
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, LineVerdict verdict)
    {
        json.WriteString("verdict", Vocabulary.WordFor(verdict.Fate));
        if (verdict.Rule.Length > 0)
            json.WriteString("rule", verdict.Rule);
        if (verdict.Reason.Length > 0)
            json.WriteString("reason", verdict.Reason);
    }

    private static void Write(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteNumber("line", source.LineAt(span.Start) + 1);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
