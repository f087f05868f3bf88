using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;
using SiteGen.Cleaning.Learned;

namespace SiteGen.Trainer;

/// <summary>Writes the file that <see cref="LineModelFile"/> reads.</summary>
internal static class ModelWriter
{
    public static string Write(LineModel model, IReadOnlyList<string> words)
    {
        var text = new StringBuilder(LineModelFile.Header).Append('\n')
            .Append("# Made by tools/SiteGen.Trainer; do not edit. What the columns and signs mean: LineModelFile, WeightCode.\n");
        foreach (var chain in new[] { model.FirstChain, model.SecondChain })
            text.Append("chain\t").AppendJoin(' ', chain.Weights.Select(weight =>
                (weight + 0.0).ToString("0.##", CultureInfo.InvariantCulture))).Append('\n');
        foreach (var template in FirstFeatures.Templates.All)
            Append(text, template.Name, template.Base, template.Size, model.First, model.Again);
        for (var k = 0; k < words.Count; k++)
            Append(text, words[k], FirstFeatures.Templates.Size + k, 1, model.First, model.Again);
        foreach (var template in SecondFeatures.Templates.All)
            Append(text, template.Name, template.Base, template.Size, model.Second);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, int start, int size, params Vector128<float>[][] passes)
    {
        text.Append(name);
        foreach (var weights in passes)
        {
            text.Append('\t');
            for (var k = start; k < start + size; k++)
                for (var state = 0; state < StateChain.States; state++)
                    text.Append(WeightCode.Encode(weights[k][state]));
        }
        text.Append('\n');
    }
}
