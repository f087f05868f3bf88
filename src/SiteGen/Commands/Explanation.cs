using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Extraction;
using SiteGen.Input.Shapes;

namespace SiteGen.Commands;

/// <summary>The verdicts on a text's lines as someone reads them on a terminal.</summary>
/// <param name="before">The text before an editor's overrules.</param>
/// <param name="document">The text after them.</param>
/// <param name="terminal">Where it is read.</param>
internal sealed class Explanation(CleanText before, Document document, Terminal terminal)
{
    private const int VerdictWidth = 16;
    private const int KindsShown = 3;
    private const int QuestionsShown = 12;

    private readonly CleanText _text = document.Clean;
    private readonly ILookup<int, Block> _blocks = document.Blocks
        .SelectMany(block => LinesOf(document, block).Select(line => (line, block))).ToLookup(entry => entry.line, entry => entry.block);
    private readonly int _numberWidth = Math.Max(2, document.Clean.Source.LineCount.ToString(CultureInfo.InvariantCulture).Length);

    /// <summary>Prints lines with what decided on them.</summary>
    /// <param name="to">The terminal.</param>
    /// <param name="lines">By index.</param>
    /// <param name="isFull">Whether everything that the model weighed is told.</param>
    public void Print(TextWriter to, (int First, int Last) lines, bool isFull)
    {
        to.WriteLine(terminal.Paint(Terminal.Visible($"{_text.Source.Path}: {Summary()}"), Ink.Bold));
        if (_text.Paragraphs.Width is { } width)
            foreach (var wrapped in terminal.Wrap(string.Create(CultureInfo.InvariantCulture,
                $"Lines are broken at column {width}: where a line has no room for the next line’s first word, both are one paragraph, judged as one."), 0))
                to.WriteLine(terminal.Paint(wrapped, Ink.Faint));
        foreach (var summary in terminal.Wrap(ModelSummary(), 0))
            to.WriteLine(terminal.Paint(summary, Ink.Faint));
        to.WriteLine();
        for (var line = lines.First; line <= lines.Last; line++)
            Print(to, _text.Verdicts[line], isFull);
    }

    private void Print(TextWriter to, LineVerdict verdict, bool isFull)
    {
        var number = (verdict.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(_numberWidth);
        var label = Label(verdict);
        var margin = new string(' ', _numberWidth + 2);
        if (verdict.Fate == Fate.Blank)
        {
            to.WriteLine(terminal.Paint($"{number}  {label}", Ink.Faint));
            return;
        }
        var words = _text.Source.Line(verdict.Line).ToString();
        to.Write($"{number}  {terminal.Paint(label.PadRight(VerdictWidth), InkOf(verdict.Fate))}  ");
        if (!isFull)
            to.WriteLine(terminal.Fit(words, _numberWidth + VerdictWidth + 4));
        else
            to.WriteLine(string.Join($"\n{new string(' ', _numberWidth + VerdictWidth + 4)}", terminal.Wrap(words, _numberWidth + VerdictWidth + 4)));
        foreach (var reason in Reasons(verdict, isFull).SelectMany(reason => terminal.Wrap(reason, margin.Length)))
            to.WriteLine(terminal.Paint(margin + reason, Ink.Faint));
    }

    private static IEnumerable<int> LinesOf(Document document, Block block)
    {
        var last = document.Clean.Source.LineAt(block.Span.End);
        return Enumerable.Range(block.Line, last - block.Line + 1);
    }

    private string Label(LineVerdict verdict)
    {
        var fate = Vocabulary.WordFor(verdict.Fate);
        return verdict.Fate switch
        {
            Fate.Kept when _blocks[verdict.Line].FirstOrDefault() is { } block => $"{fate}, {Vocabulary.WordFor(block.Kind)}",
            Fate.Lifted when Fields(verdict.Line) is [var field, ..] => $"{fate}, {Vocabulary.WordFor(field.Field)}",
            _ => fate,
        };
    }

    private IEnumerable<string> Reasons(LineVerdict verdict, bool isFull)
    {
        if (verdict.Fate == Fate.Lifted && Fields(verdict.Line) is { Length: > 0 } fields)
            yield return string.Join(", ", fields.Select(field => $"{Vocabulary.WordFor(field.Field)} “{field.Value}”"));
        if (verdict.Rule.Length > 0)
            yield return $"{verdict.Rule}: {verdict.Reason}";
        var program = before.Verdicts[verdict.Line];
        if (program != verdict)
            yield return $"without the editor: {Vocabulary.WordFor(program.Fate)}"
                + (program.Rule.Length > 0 ? $" by {program.Rule}: {program.Reason}" : "");
        var isModels = program.Rule.Length == 0 || program.Rule.StartsWith("line-model", StringComparison.Ordinal);
        if (Evidence.Probability(before, verdict.Line) is { } probability && (isModels || isFull))
            yield return Weighed(verdict.Line, probability, isFull ? int.MaxValue : KindsShown);
        else if (isModels && before.Judgement is { IsSilent: true } or null)
            yield return "no rule speaks against it";
        if (isFull)
            foreach (var question in Questions(verdict.Line))
                yield return question;
    }

    private string Weighed(int line, double probability, int most)
    {
        var evidence = Evidence.Of(before, line).OrderByDescending(kind => Math.Abs(kind.Weight)).ToList();
        var pro = evidence.Where(kind => kind.Weight < 0).Take(most).ToList();
        var contra = evidence.Where(kind => kind.Weight > 0).Take(most).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"model: {probability * 100:0} % likely the article’s")
            + (pro.Count > 0 ? $"; for it: {List(pro)}" : "") + (contra.Count > 0 ? $"; against it: {List(contra)}" : "");
    }

    private static string List(IEnumerable<(string Kind, decimal Weight)> evidence) => string.Join(", ",
        evidence.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind} {Math.Abs(kind.Weight):0.0}")));

    private IEnumerable<string> Questions(int line) => Evidence.Probability(before, line) is null ? []
        : before.Judgement!.Questions(line).Take(QuestionsShown).Select(asked => string.Create(CultureInfo.InvariantCulture,
            $"{Math.Abs(asked.Weight),7:0.00} {(asked.Weight < 0 ? "for it    " : "against it")}  {asked.Question}"));

    private ImmutableArray<Metadata> Fields(int line) =>
        [.. _text.Metadata.Where(entry => _text.Source.LineAt(entry.Span.Start) == line)];

    private string Summary() => string.Join(", ", _text.Verdicts.CountBy(verdict => verdict.Fate).OrderBy(count => count.Key)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {Vocabulary.WordFor(count.Key)}")));

    private string ModelSummary() => before.Judgement switch
    {
        null => "Only rules have judged this page.",
        { IsSilent: true } => "The model says nothing of this page: it is too short, or in a script that the model has not learned.",
        { Threshold: var threshold } => string.Create(CultureInfo.InvariantCulture,
            $"Where no rule speaks, the model keeps what is at least {threshold * 100:0} % likely the article’s."),
    };

    private static Ink InkOf(Fate fate) => fate switch
    {
        Fate.Kept => Ink.Green,
        Fate.Lifted => Ink.Cyan,
        Fate.Removed => Ink.Red,
        _ => Ink.Faint,
    };
}
