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
    }

    private static string RuleOf(LineState state) => state switch
    {
        LineState.Before => "line-model-before",
        LineState.After => "line-model-after",
        _ => "line-model-within",
    };
}
