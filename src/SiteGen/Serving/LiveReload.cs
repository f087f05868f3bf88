using System.Buffers;
using System.Text;
using System.Text.Json;
using SiteGen.Pages;

namespace SiteGen.Serving;

/// <summary>How a page in the browser learns that the edition has changed. None of this is in a site that is built.</summary>
internal static class LiveReload
{
    /// <summary>Where a page listens (server-sent events, WHATWG HTML 9.2).</summary>
    public const string EventsPath = "/.sitegen/events";

    /// <summary>Where the script is.</summary>
    public const string ScriptPath = "/.sitegen/live.js";

    private static readonly Lazy<byte[]> s_script = new(() =>
    {
        using var stream = typeof(LiveReload).Assembly.GetManifestResourceStream("serving/live.js")!;
        var script = new byte[stream.Length];
        stream.ReadExactly(script);
        return script;
    });

    /// <summary>The script.</summary>
    public static ReadOnlyMemory<byte> Script => s_script.Value;

    /// <summary>What is put at the end of a page.</summary>
    /// <param name="version">Of the preview.</param>
    /// <param name="faults">What went wrong while the page was made, as it is printed.</param>
    public static string ElementFor(int version, string faults = "") =>
        $"<script src=\"{ScriptPath}\" data-version=\"{version}\"{(faults.Length == 0 ? "" : $" data-faults=\"{Html.Escape(faults)}\"")}></script>\n";

    /// <summary>What is sent to pages: which version there is, since which version only styles have changed, and what
    /// is wrong.</summary>
    public static byte[] EventFor(Preview preview, int stylesSince)
    {
        var data = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(data))
        {
            json.WriteStartObject();
            json.WriteNumber("version", preview.Version);
            json.WriteNumber("stylesSince", stylesSince);
            json.WriteString("problems", preview.Problems);
            json.WriteEndObject();
        }
        return [.. "data: "u8, .. data.WrittenSpan, .. "\n\n"u8];
    }

    /// <summary>The page while there is none to show.</summary>
    /// <param name="version">Of the preview.</param>
    /// <param name="words">What it says; no markup.</param>
    /// <param name="faults">Why there is none, as it is printed.</param>
    public static byte[] EmptyPage(int version, string words, string faults = "") => Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>SiteGen</title></head><body><p>{words}</p>"
        + ElementFor(version, faults) + "</body></html>\n");
}
