namespace SiteGen.Diagnostics;

/// <summary>A kind of finding. Its code never changes its meaning and is never given to another.</summary>
/// <param name="Code"><c>SG</c> and four digits; the first two name the stage.</param>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Hint">What to do, unless the finding itself knows better.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Hint);
