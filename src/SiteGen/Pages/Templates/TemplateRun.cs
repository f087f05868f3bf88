using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Pages.Templates;

/// <summary>One rendering of one template.</summary>
internal sealed class TemplateRun(TemplateSet templates, PageBuffer to)
{
    // How deep partials may lie in one another. A partial may call itself, for lists within lists; one that never stops must not
    // bring the program down. So the first that goes deeper is the page's last: one that calls itself twice has 2^64 calls to make.
    private const int MostPartials = 64;

    private readonly List<Diagnostic> _findings = [];
    private int _depth;
    private bool _isEndless;

    /// <summary>What the template asked for in vain, each place once.</summary>
    public ImmutableArray<Diagnostic> Findings => [.. _findings.Distinct()];

    /// <summary>Writes a template.</summary>
    public void Write(CompiledTemplate template, TemplateScope scope) => Write(template, template.Nodes, scope);

    private void Write(CompiledTemplate template, ImmutableArray<TemplateNode> nodes, TemplateScope scope)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TemplateNode.Literal literal:
                    to.Append(literal.Markup);
                    break;
                case TemplateNode.Value value:
                    WriteValue(Resolve(template, value.Path, scope), value.IsMarkup);
                    break;
                case TemplateNode.Condition condition:
                    var holds = IsSomething(Resolve(template, condition.Path, scope)) != condition.IsNegated;
                    Write(template, holds ? condition.Then : condition.Else, scope);
                    break;
                case TemplateNode.Loop loop:
                    WriteLoop(template, loop, scope);
                    break;
                case TemplateNode.With with:
                    var inner = Resolve(template, with.Path, scope);
                    if (IsSomething(inner))
                        Write(template, with.Body, new TemplateScope(inner, scope));
                    else
                        Write(template, with.Else, scope);
                    break;
                case TemplateNode.Partial partial:
                    WritePartial(template, partial, scope);
                    break;
            }
        }
    }

    private void WriteLoop(CompiledTemplate template, TemplateNode.Loop loop, TemplateScope scope)
    {
        if (Resolve(template, loop.Path, scope) is not IReadOnlyList<object?> { Count: > 0 } items)
        {
            Write(template, loop.Else, scope);
            return;
        }
        var item = new TemplateScope(null, scope) { Count = items.Count };
        for (var i = 0; i < items.Count; i++)
        {
            (item.Index, item.Value) = (i, items[i]);
            Write(template, loop.Body, item);
        }
    }

    private void WritePartial(CompiledTemplate template, TemplateNode.Partial partial, TemplateScope scope)
    {
        if (_isEndless)
            return;
        if (templates.Partial(partial.Name) is not { } called)
        {
            if (!templates.HasFailed(partial.Name))
                Fail(template, partial.Line, partial.Column, $"there is no partial “{partial.Name}”", Spelling.Hint(partial.Name, templates.Partials));
            return;
        }
        if (_depth == MostPartials)
        {
            _isEndless = true;
            Fail(template, partial.Line, partial.Column, $"the partial “{partial.Name}” calls itself without end", null);
            return;
        }
        _depth++;
        Write(called, partial.Argument is { } argument ? new TemplateScope(Resolve(template, argument, scope), scope) : scope);
        _depth--;
    }

    private void WriteValue(object? value, bool isMarkup)
    {
        switch (value)
        {
            case string words when isMarkup:
                to.Append(words);
                break;
            case string words:
                Html.Append(to, words);
                break;
            case int number:
                Span<char> digits = stackalloc char[11];
                number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
                to.Append(digits[..written]);
                break;
            case PageBody page:
                page.WriteTo(to);
                break;
        }
    }

    private object? Resolve(CompiledTemplate template, TemplatePath path, TemplateScope scope)
    {
        var value = scope.Resolve(path, out var unknown, out var known);
        if (path.Data is not null && unknown is ['@', ..])
            Fail(template, path.Line, path.Column, $"the template asks for “{unknown}” outside of a loop", "write it between {{#each}} and {{/each}}");
        else if (unknown is not null)
            Fail(template, path.Line, path.Column, $"the template asks for “{unknown}”, which its page does not have", Spelling.Hint(unknown, known));
        return value;
    }

    private void Fail(CompiledTemplate template, int line, int column, string message, string? hint) =>
        _findings.Add(new Diagnostic(Rules.TemplateFailed, new Place(template.Path, line, column), message, hint));

    private static bool IsSomething(object? value) => value switch
    {
        null or false or 0 or "" => false,
        IReadOnlyList<object?> list => list.Count > 0,
        _ => true,
    };
}
