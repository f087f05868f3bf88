using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Pages.Templates;

/// <summary>A template that has been read.</summary>
/// <param name="Path">Its file, relative to the edition's root.</param>
/// <param name="Nodes">Its pieces.</param>
internal sealed record CompiledTemplate(string Path, ImmutableArray<TemplateNode> Nodes);

/// <summary>All templates and partials of an edition.</summary>
internal sealed class TemplateSet
{
    private const string PartialsFolder = "templates/partials";
    private static readonly string[] s_extensions = [".hbs"];

    private readonly Dictionary<string, CompiledTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledTemplate> _partials = new(StringComparer.Ordinal);

    // What cannot be read was reported when that was tried.
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private TemplateSet()
    {
    }

    /// <summary>The partials' names.</summary>
    public IEnumerable<string> Partials => _partials.Keys;

    /// <summary>Reads all templates of an edition.</summary>
    public static Reported<TemplateSet> Read(EditionFolder folder)
    {
        var set = new TemplateSet();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        ReadAll(PartialsFolder, set._partials);
        ReadAll(EditionFolder.Templates, set._templates);
        return new(set, findings.ToImmutable());

        void ReadAll(string from, Dictionary<string, CompiledTemplate> into)
        {
            var files = ShippedTemplates.Files(folder, from, s_extensions);
            findings.AddRange(files.Diagnostics);
            foreach (var path in files.Value)
                set.Read(folder, path, into, findings);
        }
    }

    /// <summary>A partial; null if there is none of the name, or none that could be read.</summary>
    public CompiledTemplate? Partial(string name) => _partials.GetValueOrDefault(name);

    /// <summary>Whether there is something of the name that could not be read.</summary>
    public bool HasFailed(string name) => _failed.Contains(name);

    /// <summary>Writes a page's markup.</summary>
    /// <param name="template">The template's name.</param>
    /// <param name="model">What it is given.</param>
    /// <param name="to">Receives the markup.</param>
    /// <returns>What the template asked for and the model does not have.</returns>
    public ImmutableArray<Diagnostic> Render(string template, Model model, PageBuffer to)
    {
        if (!_templates.TryGetValue(template, out var compiled))
            return _failed.Contains(template) ? [] :
            [
                new Diagnostic(Rules.TemplateFailed, Place.File($"templates/{template}.hbs"), "there is no such template"),
            ];
        var run = new TemplateRun(this, to);
        run.Write(compiled, new TemplateScope(model, null));
        return run.Findings;
    }

    private void Read(
        EditionFolder folder, string path, Dictionary<string, CompiledTemplate> into, ImmutableArray<Diagnostic>.Builder findings)
    {
        var text = ShippedTemplates.ReadText(folder, path);
        findings.AddRange(text.Diagnostics);
        var name = Path.GetFileNameWithoutExtension(path);
        try
        {
            into[name] = new CompiledTemplate(path, TemplateParser.Parse(text.Value));
        }
        catch (TemplateException problem)
        {
            _failed.Add(name);
            var (line, column) = TemplateParser.PlaceOf(text.Value, problem.Offset);
            findings.Add(new Diagnostic(Rules.TemplateFailed, new Place(path, line, column), problem.Message, problem.Hint));
        }
    }
}
