using System.Text;
using SiteGen.Cleaning;
using SiteGen.Text;

namespace SiteGen.Tests.Cleaning;

/// <summary>Articles of made-up sentences, and what a program that breaks lines at a column makes of them.</summary>
internal static class WrappedText
{
    private static readonly string[] s_words =
    [
        "sea", "the", "of", "water", "harbour", "yesterday", "a", "was", "grey", "because", "in", "it’s", "council", "and", "rebuilt", "London",
        "(or", "twice)", "1991", "well-known", "internationally", "to", "that", "no", "–", "“letter”", "slowly,",
    ];

    /// <summary>Paragraphs of one line each.</summary>
    public static List<string> Article(Random random, int paragraphs = 12) => [.. Enumerable.Range(0, paragraphs).Select(_ => Paragraph(random))];

    private static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Sentence(random)));

    private static string Sentence(Random random)
    {
        var words = random.GetItems(s_words, random.Next(6, 28));
        return $"The {string.Join(' ', words)} end{random.GetItems([".", ".", "?", ".”"], 1)[0]}";
    }

    /// <summary>A paragraph with its lines as long as the column allows.</summary>
    /// <param name="paragraph">Its words.</param>
    /// <param name="width">The column.</param>
    /// <param name="margin">Before each line but the first; the column counts it.</param>
    public static string Wrap(string paragraph, int width, string margin = "")
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var word in paragraph.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > width)
            {
                text.Append('\n').Append(margin);
                length = margin.Length;
            }
            else if (length > 0)
            {
                text.Append(' ');
                length++;
            }
            text.Append(word);
            length += word.Length;
        }
        return text.ToString();
    }

    /// <summary>Paragraphs with a blank line between any two.</summary>
    public static string Wrap(IEnumerable<string> paragraphs, int width) =>
        string.Join("\n\n", paragraphs.Select(paragraph => Wrap(paragraph, width))) + "\n";

    /// <summary>The paragraphs that the program finds, white space as single spaces.</summary>
    public static List<string> Found(string text)
    {
        var joined = Paragraphs.Of(Drawn.Seed(text)).Text;
        return [.. Enumerable.Range(0, joined.LineCount).Select(line => Folding.Fold(joined.Line(line))).Where(line => line.Length > 0)];
    }
}
