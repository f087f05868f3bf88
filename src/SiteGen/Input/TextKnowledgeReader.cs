using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Documents;
using SiteGen.Documents.Learned;

namespace SiteGen.Input;

/// <summary>Reads what is known of scraped texts, all of which is built into the program.</summary>
internal static class TextKnowledgeReader
{
    private static readonly Lazy<TextKnowledge> s_shipped = new(() => new TextKnowledge(
        new CleaningKnowledge(RulePackReader.ReadAll(), LineModelFile.Parse(Weights("line-model.txt"))),
        HeadingModel.Parse(Weights("heading-model.txt"))));

    /// <summary>Rules and weights.</summary>
    /// <exception cref="FormatException">The weights that we shipped are wrong.</exception>
    public static TextKnowledge Read() => s_shipped.Value;

    private static string Weights(string name)
    {
        using var stream = typeof(TextKnowledgeReader).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
