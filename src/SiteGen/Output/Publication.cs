using SiteGen.Files;

namespace SiteGen.Output;

/// <summary>Puts a prepared site in the place of the old one.</summary>
/// <remarks>
/// <para>There are four ways, tried in this order. In the first two a reader, and whoever looks after a kill, sees
/// the old site or the new one at any time:</para>
/// <list type="number">
/// <item>There is no old site, or just one file changes: a single rename.</item>
/// <item>Linux and macOS exchange the two folders in one step.</item>
/// <item>Where they cannot (Windows, some network drives) the old folder is moved out and the new one in. Between
/// the two there is no site; <see cref="Staging.Clear"/> of the next build brings the old one back.</item>
/// <item>Where a folder cannot be moved (a mounted volume, a layer of a container image), or holds what cannot be made
/// the same again (somebody else's folders, or such as may not be read), its files are changed one by one. A kill
/// leaves some of them old; the manifest then lists both states, and the next build puts it right.</item>
/// </list>
/// </remarks>
internal static class Publication
{
    /// <summary>The old site, once the new one is in its place.</summary>
    /// <param name="Folder">Where it is now.</param>
    /// <param name="SharesFiles">Whether what does not change is the same file in both, so that whoever changes one changes the other.</param>
    internal sealed record Retired(string Folder, bool SharesFiles);

    /// <summary>Completes what was prepared, and publishes it.</summary>
    /// <param name="plan">What changes; without obstacles, and something does.</param>
    /// <param name="staging">Where the files that are new or differ are.</param>
    /// <param name="oneByOne">Whether the folder can neither be exchanged nor moved.</param>
    /// <param name="onStep">Called before each step; what it throws ends the build there.</param>
    /// <returns>Where the old site is now; null if nothing is left of it.</returns>
    public static Retired? Publish(WritePlan plan, Staging staging, bool oneByOne, Action<string>? onStep)
    {
        var output = plan.Old.Root;
        Directory.CreateDirectory(staging.New);
        if (!Directory.Exists(output))
        {
            onStep?.Invoke("move in");
            Directory.Move(staging.New, output);
            return null;
        }
        if (oneByOne || plan.ChangeCount == 1 || !StagedSite.TryComplete(plan, staging.New, onStep, out var sharesFiles))
        {
            ChangeOneByOne(plan, staging, onStep);
            return null;
        }
        if (TryExchange(staging, output, onStep))
            return new(staging.New, sharesFiles);
        if (TryMove(staging, output, onStep))
            return new(staging.Old, sharesFiles);
        ChangeOneByOne(plan, staging, onStep);
        return null;
    }

    private static bool TryExchange(Staging staging, string output, Action<string>? onStep)
    {
        try
        {
            onStep?.Invoke("exchange");
            return SystemCalls.TryExchange(staging.New, output);
        }
        catch (IOException)
        {
            // Only from a test that plays a system without exchange.
            return false;
        }
    }

    private static bool TryMove(Staging staging, string output, Action<string>? onStep)
    {
        try
        {
            onStep?.Invoke("move out");
            Directory.Move(output, staging.Old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        try
        {
            onStep?.Invoke("move in");
            Directory.Move(staging.New, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Should even this fail, clearing the staging folder tries once more, and never removes the only site.
            Directory.Move(staging.Old, output);
            return false;
        }
        return true;
    }

    private static void ChangeOneByOne(WritePlan plan, Staging staging, Action<string>? onStep)
    {
        FolderRemoval.MakeWritable(staging.New);
        var output = plan.Old.Root;
        if (plan.ChangeCount > 1)
        {
            onStep?.Invoke("transition");
            var transition = Path.Join(staging.New, $"{plan.Transition.Value.Path}.transition");
            FileContent.WriteNew(transition, plan.Transition.Value.Content.Span, mode: null);
            File.Move(transition, Path.Join(output, plan.Transition.Value.Path), overwrite: true);
        }
        // First what goes, since it may make room; what a folder holds before the folder.
        foreach (var entry in plan.Old.Entries.Reverse().Where(entry => plan.Drops(entry.Path)))
        {
            onStep?.Invoke($"delete {entry.Path}");
            if (entry.Kind == EntryKind.Folder)
                Directory.Delete(plan.Old.FullPath(entry.Path));
            else
                File.Delete(plan.Old.FullPath(entry.Path));
        }
        foreach (var path in plan.Written)
        {
            onStep?.Invoke($"place {path}");
            Directory.CreateDirectory(Path.Join(output, OutputPath.FolderOf(path)));
            File.Move(Path.Join(staging.New, path), Path.Join(output, path), overwrite: true);
        }
    }
}
