using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Locks;
using SiteGen.Pages;

namespace SiteGen.Serving;

/// <summary>Builds the preview, again after each change.</summary>
/// <param name="folder">The edition.</param>
/// <param name="options">What an editor chose.</param>
/// <param name="report">Prints findings, and says whether one of them is an error.</param>
/// <param name="tell">Tells the terminal of an exception that nobody has foreseen, and gives what it told; from several threads.</param>
internal sealed class PreviewBuilds(
    EditionFolder folder, Pipeline.Options options, Func<ImmutableArray<Diagnostic>, TextWriter, bool> report, Func<Exception, string> tell)
{
    private readonly FileMemory _files = new();
    private readonly WorkMemory _works = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The site as it stands.</summary>
    public Preview Current { get; private set; } = new(0, null, "", _ => "");

    /// <summary>Since which version nothing but styles has changed.</summary>
    public int StylesSince { get; private set; } = 1;

    /// <summary>Ends when <see cref="Current"/> has been replaced.</summary>
    public Task Changed => Volatile.Read(ref _next).Task;

    /// <inheritdoc cref="FileMemory.Forget"/>
    public void Forget(IReadOnlySet<string> changed) => _files.Forget(changed);

    /// <summary>Builds the site. While there are errors the last one without stays.</summary>
    /// <param name="onlyStyles">Whether nothing but style sheets has changed.</param>
    /// <returns>What was found, as it is printed; empty if nothing was.</returns>
    public string Rebuild(bool onlyStyles)
    {
        var found = "";
        try
        {
            var site = Pipeline.Prepare(folder, options with { IsPreview = true }, new Pipeline.Aids { Files = _files, Works = _works });
            using var printed = new StringWriter { NewLine = "\n" };
            // Notes are for an editor who asks with check.
            var hasErrors = report(site.Diagnostics.RemoveAll(finding => finding.Rule.Severity == Severity.Note), printed);
            found = printed.ToString();
            Show(hasErrors ? Current.Site : site.Value, hasErrors ? found : "", onlyStyles);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Show(Current.Site, tell(fault), onlyStyles);
        }
        return found;
    }

    /// <summary>Which passages have moved since they were reviewed, as it is printed; empty if none has, or if there are errors.</summary>
    /// <remarks>It looks at every text, and no page needs it: a reader of the preview is not kept waiting for it.</remarks>
    public string Unreviewed()
    {
        if (Current is not { Problems.Length: 0, Site: { } site })
            return "";
        try
        {
            using var printed = new StringWriter { NewLine = "\n" };
            report(new LockCheck(folder, site.Edition, isLocked: false).Result().Diagnostics, printed);
            return printed.ToString();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            tell(fault);
            return "";
        }
    }

    /// <summary>The page in the place of one that could not be made.</summary>
    /// <param name="preview">What it was to be a page of.</param>
    /// <param name="fault">Why it could not; the terminal is told as well.</param>
    public byte[] PageOf(Preview preview, Exception fault) => LiveReload.EmptyPage(preview.Version, "This page could not be made.", tell(fault));

    private void Show(SitePages? site, string problems, bool onlyStyles)
    {
        var version = Current.Version + 1;
        if (!onlyStyles)
            StylesSince = version;
        Current = new Preview(version, site, problems, ErrorsOf);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private string ErrorsOf(ImmutableArray<Diagnostic> findings)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        return report(findings, printed) ? printed.ToString() : "";
    }
}
