using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Cache;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Input.Locks;
using SiteGen.Memory;
using SiteGen.Output;

namespace SiteGen.Commands;

/// <summary><c>sitegen build</c>: makes the site.</summary>
internal static class BuildCommand
{
    public const string Name = "build";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to write the site to, in place of site/ in the edition.",
            HelpName = "folder",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Overwrite files in the output folder that SiteGen did not write.",
        };
        folder.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--output needs the name of a folder, for instance --output public");
        });
        var noCache = new Option<bool>("--no-cache")
        {
            Description = $"Make everything anew, and leave nothing for the next build in {BuildCache.Folder}/.",
        };
        var locked = LockOption.Create();
        var shared = new SharedOptions();
        var command = new Command(Name, "Make the site from seeds/, annotations/ and templates/.") { folder, force, locked, noCache };
        shared.AddTo(command);
        command.SetAction(parsed => Run(
            new Choice(parsed.GetValue(folder), parsed.GetValue(force), parsed.GetValue(locked), !parsed.GetValue(noCache)),
            shared.Read(parsed), output, error));
        return command;
    }

    // What is asked of build alone.
    private readonly record struct Choice(string? Output, bool Force, bool IsLocked, bool MayTakeOver);

    // What is left to say of an edition once its pages are made.
    private sealed record Made(int Texts, int Annotations, ImmutableArray<Diagnostic> Findings, ImmutableArray<LockCheck.Pending> Locks);

    private static int Run(Choice choice, SharedOptions.Values options, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        if (EditionLookup.Find(options.Edition, error) is not { } folder)
            return ExitCode.ContentHasErrors;
        var target = Path.GetFullPath(choice.Output ?? Path.Combine(folder.Root, "site"));
        var report = new Report(folder, error);
        if (OutputFolder.Check(folder.Root, target) is { } misplaced)
        {
            report.Print([misplaced], options.IsStrict);
            return ExitCode.ContentHasErrors;
        }
        // The first SHA-256 takes two milliseconds more, for which nobody waits now.
        _ = Task.Run(() => Fingerprint.OfBytes([]));
        var opening = choice.MayTakeOver ? Task.Run(() => BuildCache.Open(folder, ProgramStamp.Of())) : null;
        // Now, while there is next to nothing to collect.
        if (opening is not null)
            Collector.PutOffForCache(BuildCache.LengthIn(folder));
        var begun = SiteDraft.Begin(target);
        if (begun.Value is not { } draft)
        {
            report.Print(begun.Diagnostics, options.IsStrict);
            return Untouched(target, error);
        }
        using (draft)
        {
            var log = new ReadLog();
            using var cache = opening?.GetAwaiter().GetResult();
            var last = cache is null ? null
                : new LastBuild(cache, new TextKeys(log, options.Pipeline), new KeptPages(cache, draft));
            if (last is not { IsEmpty: false })
                Collector.PutOffForTexts(folder.Files(EditionFolder.Seeds, SeedReader.Extensions, isDeep: true).Value.Length);
            var digests = cache is null ? null : KnownFiles.Of(cache, folder.Root, TimeProvider.System);
            var made = Make(folder with { Log = log, Digests = digests }, draft, last, choice.IsLocked, options, error);
            if (report.Print(made.Findings, options.IsStrict))
                return Untouched(target, error, cache);
            var written = draft.Publish(choice.Force, Remember);
            if (report.Print(written.Diagnostics, options.IsStrict))
                return Untouched(target, error, cache);
            var late = LockOption.Write(folder, made.Locks);
            var hasFailed = report.Print(late, options.IsStrict);
            if (!options.IsQuiet)
                output.WriteLine(Summary(made with { Findings = [.. made.Findings, .. late] }, draft.PageCount, written.Value, target, watch.Elapsed));
            return hasFailed ? ExitCode.ContentHasErrors : ExitCode.Done;

            void Remember()
            {
                last?.Remember(DateTime.UtcNow);
                cache?.Save(isComplete: true);
            }
        }
    }

    private static Made Make(
        EditionFolder folder, SiteDraft draft, LastBuild? last, bool isLocked, SharedOptions.Values options, TextWriter error)
    {
        LockCheck? check = null;
        Task<Reported<ImmutableArray<LockCheck.Pending>>>? beside = null;
        var edition = Shown(options, error, progress => Pipeline.Run(folder, options.Pipeline, draft.Add, new Pipeline.Aids
        {
            Last = last,
            MayForgetTexts = true,
            Progress = progress,
            Prepared = made =>
            {
                // Of most locks it is known what they say; else they are compared text by text, while pages have their words.
                if (last is { IsEmpty: false })
                    beside = Task.Run(() => Locks(made).Result());
                else
                    check = Locks(made);
            },
            WhileThere = text => check?.Look(text),
        }));
        var known = beside?.GetAwaiter().GetResult();
        var locks = LockOption.MustWait(edition) ? null : known ?? check?.Result();
        var texts = edition.Value.Texts;
        // Notes are for an editor who asks; whoever builds wants to hear of mistakes only.
        return new Made(texts.Length, texts.Sum(text => text.Work.Annotations.Length),
            [.. edition.Diagnostics.Where(finding => finding.Rule.Severity != Severity.Note), .. locks?.Diagnostics ?? []], locks?.Value ?? []);

        LockCheck Locks(Edition made) => new(folder, made, isLocked, last?.Texts);
    }

    private static Reported<Edition> Shown(SharedOptions.Values options, TextWriter error, Func<Progress, Reported<Edition>> build)
    {
        var progress = new Progress();
        using (new ProgressLine(progress, error, ProgressLine.IsTerminal(error), options.IsQuiet))
            return build(progress);
    }

    private static int Untouched(string target, TextWriter error, BuildCache? cache = null)
    {
        // Whoever mends a mistake builds again, and texts need not be cleaned a second time for that.
        cache?.Save(isComplete: false);
        error.WriteLine(Directory.Exists(target)
            ? $"Nothing was written: {Shown(target)} is as it was." : "Nothing was written.");
        return ExitCode.ContentHasErrors;
    }

    private static string Summary(Made made, int pages, WriteSummary written, string target, TimeSpan elapsed)
    {
        var warnings = Findings.Of(made.Findings, isStrict: false).Count(Severity.Warning);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Amount.Of(made.Texts, "text")}, {Amount.Of(made.Annotations, "annotation")}, {Amount.Of(pages, "page")} in {Shown(target)}: "
            + $"{Amount.Of(written.Written, "file")} written, {written.Unchanged} unchanged, {written.Deleted} deleted, {(warnings == 0 ? "no warnings" : Amount.Of(warnings, "warning"))}, {elapsed.TotalSeconds:0.00} s");
    }

    private static string Shown(string target)
    {
        var relative = Directory.Exists(".") ? Path.GetRelativePath(Environment.CurrentDirectory, target) : "..";
        return relative.StartsWith("..", StringComparison.Ordinal) ? target : relative + "/";
    }
}
