using SiteGen.Cleaning;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Input;

/// <summary>Reads what the cleaner knows of pages, all of which is built into the program.</summary>
internal static class CleaningKnowledgeReader
{
    private const string Weights = "line-model.txt";

    /// <summary>Rules and weights.</summary>
    /// <exception cref="FormatException">The weights that we shipped are wrong.</exception>
    public static CleaningKnowledge Read()
    {
        using var stream = typeof(CleaningKnowledgeReader).Assembly.GetManifestResourceStream(Weights)!;
        using var reader = new StreamReader(stream);
        return new CleaningKnowledge(RulePackReader.ReadAll(), LineModelFile.Parse(reader.ReadToEnd()));
    }
}
