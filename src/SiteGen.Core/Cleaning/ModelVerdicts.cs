using SiteGen.Cleaning.Learned;

namespace SiteGen.Cleaning;

/// <summary>Removes what the model takes for furniture, after every rule has spoken.</summary>
internal static class ModelVerdicts
{
    public static void Decide(Draft draft)
    {
        if (draft.Judgement is not { IsSilent: false } judgement)
            return;
        for (var line = 0; line < draft.Lines.Length; line++)
            if (draft.IsOpen(line) && judgement.IsFurniture(line))
                draft.Decide(line, Fate.Removed, RuleOf(judgement.Otherwise(line)), JudgementReason.Of(judgement, line));
        RemoveLoneSigns(draft);
    }

    // A bullet or a rule between two pieces of furniture belongs to them; between two paragraphs it is the article's.
    private static void RemoveLoneSigns(Draft draft)
    {
        var isOutBefore = true;
        for (var line = 0; line < draft.Lines.Length; line++)
        {
            if (draft.Lines[line].IsBlank)
                continue;
            if (draft.IsOpen(line) && draft.Lines[line].Words == 0 && isOutBefore && IsOutAfter(draft, line))
                draft.Decide(line, Fate.Removed, "lone-sign", "A sign without a word, between lines that are not the article's.");
            isOutBefore = !draft.IsOpen(line);
        }
    }

    private static bool IsOutAfter(Draft draft, int line)
    {
        for (var next = line + 1; next < draft.Lines.Length; next++)
            if (draft.Lines[next].Words > 0)
                return !draft.IsOpen(next);
        return true;
    }

    private static string RuleOf(LineState state) => state switch
    {
        LineState.Before => "line-model-before",
        LineState.After => "line-model-after",
        _ => "line-model-within",
    };
}
