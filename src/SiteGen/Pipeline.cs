using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Output;
using SiteGen.Pages;
using SiteGen.Pages.Templates;

namespace SiteGen;

/// <summary>From the files of an edition to the files of its site. Read this first.</summary>
internal static class Pipeline
{
    /// <summary>What an editor chose on the command line.</summary>
    /// <param name="WithDrafts">Whether annotations that are not published are shown.</param>
    /// <param name="BaseUrl">In place of the edition's own; null leaves that.</param>
    internal sealed record Options(bool WithDrafts, string? BaseUrl);

    /// <summary>The site, and the edition it was made from.</summary>
    internal sealed record Site(Edition Edition, ImmutableArray<OutputFile> Files);

    /// <summary>Makes a site in memory. Nothing is written: that is for whoever asked, if there was no error.</summary>
    public static Reported<Site> Run(EditionFolder folder, Options options)
    {
        // Compiling templates takes as long as all the rest until pages are made, and needs none of it.
        var compiling = Task.Run(() => TemplateSet.Read(folder));
        var input = EditionInput.Read(folder);
        var settings = input.Value.Settings with { BaseUrl = options.BaseUrl ?? input.Value.Settings.BaseUrl };
        var rules = RulePackReader.ReadAll();

        // Pass 1, text by text.
        var texts = input.Value.Seeds.AsParallel().AsOrdered().Select(seed => TextPass.Run(
            seed.Text, seed.Bytes, seed.Sha256,
            input.Value.Sidecars.GetValueOrDefault(seed.Text.Name) ?? Sidecar.None(seed.Text.Name),
            rules, options.WithDrafts)).ToList();

        // Pass 2, over all of them.
        var edition = EditionBuilder.Build(
            settings, [.. texts.Select(text => text.Value)], input.Value.Registers, input.Value.Pages);

        // Pass 3, page by page.
        var templates = compiling.GetAwaiter().GetResult();
        var files = new SitePages(edition.Value, templates.Value).Make(folder);
        return new(new Site(edition.Value, files.Value),
        [
            .. input.Diagnostics, .. texts.SelectMany(text => text.Diagnostics),
            .. edition.Diagnostics.Where(finding => finding.Rule != Rules.UnknownText || !input.Value.LacksSeeds),
            .. templates.Diagnostics, .. files.Diagnostics,
        ]);
    }
}
