using System.Text;
using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;
using SiteGen.Documents;
using SiteGen.Documents.Learned;

namespace SiteGen.Input;

/// <summary>Reads what is known of scraped texts, all of which is built into the program.</summary>
internal static class TextKnowledgeReader
{
    private static readonly Lazy<TextKnowledge> s_shipped = new(ReadShipped);

    /// <summary>Rules and weights.</summary>
    /// <exception cref="FormatException">The weights that we shipped are wrong.</exception>
    public static TextKnowledge Read() => s_shipped.Value;

    private static TextKnowledge ReadShipped()
    {
        // A build of a few texts waits for this: either half takes as long as reading the texts.
        var rules = Task.Run(RulePackReader.ReadAll);
        var (lines, titles, headings) = (LineModelFile.Parse(Weights("line-model.txt")), TitleModel.Parse(Weights("title-model.txt")), HeadingModel.Parse(Weights("heading-model.txt")));
        return new TextKnowledge(new CleaningKnowledge(rules.GetAwaiter().GetResult(), lines, titles), headings);
    }

    private static string Weights(string name)
    {
        using var stream = typeof(TextKnowledgeReader).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
