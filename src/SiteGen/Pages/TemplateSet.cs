using System.Collections.Immutable;
using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Pages;

/// <summary>The templates, compiled strictly. The one place that knows Handlebars.</summary>
internal sealed class TemplateSet
{
    private const string Partials = "templates/partials";
    private static readonly string[] s_extensions = [".hbs"];

    private readonly Dictionary<string, HandlebarsTemplate<object, object>> _templates = new(StringComparer.Ordinal);

    // What does not compile was reported when it was read.
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private readonly IHandlebars _handlebars = Handlebars.Create(new HandlebarsConfiguration
    {
        // Out of the box a misspelt name prints nothing, and numbers follow the machine's culture.
        ThrowOnUnresolvedBindingExpression = true,
        FormatProvider = CultureInfo.InvariantCulture,
        TextEncoder = new Encoder(),
    });

    private TemplateSet()
    {
    }

    /// <summary>Reads and compiles all templates of an edition.</summary>
    public static Reported<TemplateSet> Read(EditionFolder folder)
    {
        var set = new TemplateSet();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in ShippedTemplates.Files(folder, Partials, s_extensions))
            set.Compile(folder, path, findings, (name, text) => set._handlebars.RegisterTemplate(name, text));
        foreach (var path in ShippedTemplates.Files(folder, EditionFolder.Templates, s_extensions))
            set.Compile(folder, path, findings, (name, text) => set._templates[name] = set._handlebars.Compile(text));
        return new(set, findings.ToImmutable());
    }

    /// <summary>A page's markup.</summary>
    /// <returns>The markup; empty, with one error, if the template is missing or names something that is not there.</returns>
    public Reported<string> Render(string template, Model model)
    {
        if (!_templates.TryGetValue(template, out var compiled))
            return _failed.Contains(template) ? Reported.Clean("") : Fail(template, "there is no such template");
        try
        {
            return Reported.Clean(compiled(model));
        }
        catch (HandlebarsUndefinedBindingException problem)
        {
            return Fail(template, $"it, or a partial in it, asks for “{problem.Path}”, which its page does not have");
        }
        catch (HandlebarsException problem)
        {
            return Fail(template, problem.Message);
        }
    }

    private void Compile(
        EditionFolder folder, string path, ImmutableArray<Diagnostic>.Builder findings, Action<string, string> compile)
    {
        var text = ShippedTemplates.ReadText(folder, path);
        findings.AddRange(text.Diagnostics);
        try
        {
            compile(Path.GetFileNameWithoutExtension(path), text.Value);
        }
        catch (HandlebarsException problem)
        {
            _failed.Add(Path.GetFileNameWithoutExtension(path));
            findings.Add(new Diagnostic(Rules.TemplateFailed, Place.File(path), problem.Message));
        }
    }

    private static Reported<string> Fail(string template, string message) =>
        Reported.With("", new Diagnostic(Rules.TemplateFailed, Place.File($"templates/{template}.hbs"), message));

    /// <summary>Escapes as all other markup of ours does.</summary>
    private sealed class Encoder : ITextEncoder
    {
        public void Encode(System.Text.StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => target.Write(Html.Escape(text));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var characters = new System.Text.StringBuilder();
            while (text is not null && text.MoveNext())
                characters.Append(text.Current);
            target.Write(Html.Escape(characters.ToString()));
        }
    }
}
