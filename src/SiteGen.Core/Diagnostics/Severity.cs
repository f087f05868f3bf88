namespace SiteGen.Diagnostics;

/// <summary>Whether a finding stops the build.</summary>
public enum Severity
{
    /// <summary>Nothing is wrong; said only when an editor asks with <c>check</c>, and never an error.</summary>
    Note,

    /// <summary>Reported; stops the build only under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Stops the build; the published site stays as it was.</summary>
    Error,
}
