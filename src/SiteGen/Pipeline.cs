using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Diagnostics;
using SiteGen.Documents;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;
using SiteGen.Pages;
using SiteGen.Pages.Templates;
using SiteGen.Text;

namespace SiteGen;

/// <summary>From the files of an edition to the files of its site. Read this first.</summary>
internal static class Pipeline
{
    /// <summary>What an editor chose on the command line.</summary>
    /// <param name="WithDrafts">Whether annotations that are not published are shown.</param>
    /// <param name="BaseUrl">In place of the edition's own; null leaves that.</param>
    internal sealed record Options(bool WithDrafts, string? BaseUrl)
    {
        /// <summary>Whether texts keep what the line model thought of each line, which is many times their size.</summary>
        public bool WithEvidence { get; init; }

        /// <summary>Whether the site is looked at on this machine, and not where it is published.</summary>
        public bool IsPreview { get; init; }
    }

    /// <summary>The site, and the edition it was made from.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Files">All files, in the order of their paths.</param>
    internal sealed record Site(Edition Edition, ImmutableArray<OutputFile> Files);

    /// <summary>What a build may use; none of it changes what is made.</summary>
    internal sealed record Aids
    {
        /// <summary>What was made of the files in the same process, with the same options.</summary>
        public FileMemory? Files { get; init; }

        /// <summary>What was worked out in the same process, with the same options.</summary>
        public WorkMemory? Works { get; init; }

        /// <summary>What is taken over from a process before.</summary>
        public LastBuild? Last { get; init; }

        /// <summary>Whether a text that nobody works on is let go of, and read again when somebody does. What is taken over is so always.</summary>
        public bool MayForgetTexts { get; init; }

        /// <summary>Is given the edition, if it has no errors so far, before its pages are made.</summary>
        public Action<Edition>? Prepared { get; init; }

        /// <summary>Is given each text of such an edition when its page is made, so that its words are in memory; from several threads.</summary>
        public Action<EditionText>? WhileThere { get; init; }

        /// <summary>Is told how far the build has come.</summary>
        public Progress? Progress { get; init; }
    }

    /// <summary>Makes a site in memory.</summary>
    public static Reported<Site> Run(EditionFolder folder, Options options)
    {
        var files = new ConcurrentBag<OutputFile>();
        var edition = Run(folder, options, file => files.Add(file.Kept()));
        return new(new Site(edition.Value, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]), edition.Diagnostics);
    }

    /// <summary>Makes a site.</summary>
    /// <param name="folder">The edition's files.</param>
    /// <param name="options">What an editor chose.</param>
    /// <param name="add">Is given each file once it is made, from several threads and in no order; its bytes are there until the call returns. Whether
    /// the files are to be published is known only at the end: if there was no error. Is given none if there are errors before.</param>
    /// <param name="aids">What may be used for it.</param>
    public static Reported<Edition> Run(EditionFolder folder, Options options, Action<OutputFile> add, Aids? aids = null)
    {
        var site = Prepare(folder, options, aids);
        // With errors nothing is published, and two texts may claim one path; pages are made all the same, for what templates
        // ask for in vain is to be heard of in the same run.
        var hasErrors = site.Diagnostics.Any(finding => finding.Rule.Severity == Severity.Error);
        if (!hasErrors)
            aids?.Prepared?.Invoke(site.Value.Edition);
        var findings = hasErrors ? site.Value.Make(_ => { }) : site.Value.Make(add, aids?.Last, aids?.Progress, aids?.WhileThere);
        return new(site.Value.Edition, [.. site.Diagnostics, .. findings]);
    }

    /// <summary>Does all but making the files.</summary>
    /// <param name="folder">The edition's files.</param>
    /// <param name="options">What an editor chose.</param>
    /// <param name="aids">What may be used for it.</param>
    public static Reported<SitePages> Prepare(EditionFolder folder, Options options, Aids? aids = null)
    {
        var compiling = Task.Run(() => TemplateSet.Read(folder));
        var edition = Gather(folder, options, aids);

        // Pass 3, page by page, is up to who asks.
        var templates = compiling.GetAwaiter().GetResult();
        var pages = new SitePages(edition.Value, templates.Value, folder);
        return new(pages, [.. edition.Diagnostics, .. templates.Diagnostics, .. pages.Findings(aids?.Last?.Texts)]);
    }

    /// <summary>Brings an edition together, without any page.</summary>
    /// <inheritdoc cref="Prepare"/>
    public static Reported<Edition> Gather(EditionFolder folder, Options options, Aids? aids = null)
    {
        aids ??= new Aids();
        // Reading the models takes as long as reading the edition; after a build before, perhaps nobody needs them.
        if (aids.Last is not { IsEmpty: false })
            _ = Task.Run(TextKnowledgeReader.Read);
        var input = EditionInput.Read(folder, aids.Files, aids.Last);
        var settings = input.Value.Settings with { BaseUrl = options.BaseUrl ?? input.Value.Settings.BaseUrl, IsPreview = options.IsPreview };

        // Pass 1, text by text.
        aids.Progress?.Begin("texts", input.Value.Seeds.Length);
        var names = new KnownNames(input.Value.Registers.Names, aids.Works, aids.Last?.Texts);
        var texts = InParallel.Map(input.Value.Seeds, file =>
        {
            var seed = file.Read();
            var sidecar = input.Value.SidecarOf(file.Name);
            var work = seed.Value is { } read ? WorkOf(read, sidecar.Value, options, aids) : new(null, []);
            var mentions = work.Value is { } made ? names.MentionsIn(made) : null;
            aids.Progress?.Did();
            return (Work: work.Value, Mentions: mentions, Findings: (ImmutableArray<Diagnostic>)[.. seed.Diagnostics, .. sidecar.Diagnostics, .. work.Diagnostics]);
        });

        // Pass 2, over all of them.
        var edition = EditionBuilder.Build(settings, [.. texts.Select(text => text.Work).OfType<TextWork>()], input.Value.Registers, input.Value.Pages,
            names.Of([.. texts.Select(text => text.Mentions).OfType<TextSpan?[]>()]), aids.Works, aids.Last?.Texts);
        var broken = input.Diagnostics.Where(finding => finding.Rule.Severity == Severity.Error).Select(finding => finding.Place.Path).ToHashSet(StringComparer.Ordinal);
        return new(edition.Value,
        [
            .. input.Diagnostics, .. input.Value.InOrphans(), .. texts.SelectMany(text => text.Findings),
            .. edition.Diagnostics.Where(IsCertain),
        ]);

        // What a file has whose mistakes keep some of it from being read is not known: one slip would be told of a hundred times, and untruly.
        bool IsCertain(Diagnostic finding) =>
            finding.Rule == Rules.UnknownText ? input.Value.AreSeedsListed && texts.Length > 0 && texts.All(text => text.Work is not null)
            : finding.Rule == Rules.UnknownSource ? !broken.Contains(EditionFolder.Bibliography)
            : finding.Rule != Rules.UnknownEditor || !broken.Contains(EditionFolder.SettingsFile);
    }

    private static Reported<TextWork?> WorkOf(SeedReader.Seed seed, Sidecar sidecar, Options options, Aids aids)
    {
        return aids.Works is { } works ? works.Of("first pass", seed.Name, Work, seed.Text, sidecar) : Work();

        Reported<TextWork?> Work()
        {
            var parsed = aids.Last is { } last ? last.Parsed(seed, sidecar, Parse) : Made();
            var work = TextPass.Annotate(parsed.Value, seed.Page, seed.Sha256, sidecar, options.WithDrafts, aids.Last?.Texts);
            return new(work.Value, [.. parsed.Diagnostics, .. work.Diagnostics]);
        }

        Reported<ParsedText> Made()
        {
            var made = Parse();
            return new(aids.MayForgetTexts ? DocumentCodec.Forget(made.Value, DocumentCodec.Write(made.Value), seed) : ParsedText.Kept(made.Value), made.Diagnostics);
        }

        Reported<Document> Parse() => TextPass.Read(seed.Text, sidecar, TextKnowledgeReader.Read(), options.WithEvidence);
    }
}
