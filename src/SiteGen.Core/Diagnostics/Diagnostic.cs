namespace SiteGen.Diagnostics;

/// <summary>One finding, as an editor reads it.</summary>
/// <param name="Rule">What kind of finding it is.</param>
/// <param name="Place">Where to mend it.</param>
/// <param name="Message">What is wrong, with the editor's own words quoted.</param>
/// <param name="Hint">What to do here; null means the rule's general hint.</param>
public sealed record Diagnostic(Rule Rule, Place Place, string Message, string? Hint = null)
{
    /// <summary>The hint to print.</summary>
    public string Advice => Hint ?? Rule.Hint;
}
