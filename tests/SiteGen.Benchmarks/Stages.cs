using BenchmarkDotNet.Attributes;
using SiteGen.Cleaning;
using SiteGen.Documents;
using SiteGen.Editing;
using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Pages;
using SiteGen.Pages.Search;
using SiteGen.Pages.Templates;

namespace SiteGen.Benchmarks;

/// <summary>The stages of a build, one text of this repository's edition at a time where a stage is done text by text.</summary>
[MemoryDiagnoser]
public class Stages
{
    private readonly EditionFolder _folder = EditionFolder.Find(AppContext.BaseDirectory)!;
    private EditionInput _input = null!;
    private TextKnowledge _knowledge = null!;
    private (SeedReader.Seed Seed, Sidecar Sidecar) _text;
    private TextWork _work = null!;
    private Edition _edition = null!;
    private TemplateSet _templates = null!;
    private string _sidecar = "";

    [GlobalSetup]
    public void Prepare()
    {
        _input = EditionInput.Read(_folder).Value;
        _knowledge = TextKnowledgeReader.Read();
        var seed = _input.Seeds[2].Read().Value!;
        _text = (seed, _input.SidecarOf(seed.Text.Name).Value);
        _sidecar = File.ReadAllText(Path.Combine(_folder.Root, "annotations", seed.Text.Name + ".yaml"));
        _edition = Pipeline.Run(_folder, new Pipeline.Options(WithDrafts: false, BaseUrl: null)).Value.Edition;
        _work = _edition.Texts[2].Work;
        _templates = TemplateSet.Read(_folder).Value;
    }

    [Benchmark]
    public object ReadTemplates() => TemplateSet.Read(_folder);

    [Benchmark]
    public object ReadSidecar() => SidecarReader.Read("sidecar.yaml", "sidecar", _sidecar);

    [Benchmark]
    public object Clean() => Cleaner.Clean(_text.Seed.Text, _knowledge.Pages);

    [Benchmark]
    public object FirstPass() => TextPass.Run(_text.Seed.Text, _text.Seed.Page, _text.Seed.Sha256, _text.Sidecar, _knowledge, withDrafts: false);

    [Benchmark]
    public object Edit() => Editor.Edit(_work.Document, _work.Annotations);

    [Benchmark]
    public int ReadingPage() => Render("reading", ReadingModel.Of(_edition, _edition.Texts[2], new Links("texts/a.html")));

    [Benchmark]
    public int SourcePage() => Render("source", SourceModel.Of(_edition, _edition.Texts[2], new Links("texts/a.source.html")));

    [Benchmark]
    public void Search() => SearchIndex.Write(_edition, _ => { });

    private int Render(string template, Model model)
    {
        using var page = new PageBuffer();
        _templates.Render(template, model, page);
        return page.Length;
    }
}
