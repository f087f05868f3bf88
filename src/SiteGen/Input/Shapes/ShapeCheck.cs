using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Input.Yaml;

namespace SiteGen.Input.Shapes;

/// <summary>Holds a YAML value to its shape.</summary>
internal static class ShapeCheck
{
    /// <summary>What is wrong with a value, in file order; empty if nothing.</summary>
    /// <param name="node">The value.</param>
    /// <param name="shape">What is expected.</param>
    /// <param name="name">What the value is called in messages, for instance "a note" or "`target`".</param>
    public static ImmutableArray<Diagnostic> Check(YamlNode node, Shape shape, string name)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        Check(node, shape, name, findings);
        return findings.ToImmutable();
    }

    private static void Check(YamlNode node, Shape shape, string name, ImmutableArray<Diagnostic>.Builder findings)
    {
        switch (shape, node)
        {
            case (EitherShape either, YamlMap):
                Check(node, either.Long, name, findings);
                break;
            case (EitherShape either, YamlText):
                Check(node, either.Short, name, findings);
                break;
            case (MapShape map, YamlMap values):
                CheckMap(values, map, name, findings);
                break;
            case (ListShape list, YamlList items):
                foreach (var item in items.Items)
                    Check(item, list.Item, $"an entry of {name}", findings);
                break;
            case (ListShape or AnyListShape, YamlText { Value: "", IsQuoted: false }):
            case (AnyListShape, YamlList):
                break;
            case (SwitchShape, YamlText { Value: "true" or "false", IsQuoted: false }):
                break;
            case (TextShape text, YamlText value):
                if (TextForms.Problem(text.Form, value.Value) is { } problem)
                    Report(findings, problem.Rule, node, $"{name}: {problem.Message}",
                        problem.Rule == Rules.WrongShape ? text.Description : null);
                // Behind a number or an id nobody takes it for a part of it.
                if (value.Comment is { } comment && text.Form is TextForm.Line or TextForm.Markdown or TextForm.Quotation)
                    findings.Add(new Diagnostic(Rules.CommentAfterText, comment, $"{name}: from “#” on this is a comment, and not read"));
                break;
            case (WordShape words, YamlText value):
                CheckWord(value, words, name, findings);
                break;
            case (NumberShape number, YamlText value):
                CheckNumber(value, number, name, findings);
                break;
            default:
                Report(findings, Rules.WrongShape, node, $"{name} must be {Expected(shape)}, not {Found(node)}",
                    Described(shape));
                break;
        }
    }

    private static void CheckMap(
        YamlMap values, MapShape map, string name, ImmutableArray<Diagnostic>.Builder findings)
    {
        foreach (var entry in values.Entries)
        {
            var field = map.Fields.FirstOrDefault(field => field.Name == entry.Key.Value);
            if (field is null)
                Report(findings, Rules.UnknownKey, entry.Key, $"`{entry.Key.Value}` means nothing in {name}",
                    Spelling.Hint(entry.Key.Value, map.Fields.Select(known => known.Name)));
            else
                Check(entry.Value, field.Shape, $"`{field.Name}`", findings);
        }
        foreach (var field in map.Fields)
            if (field.IsRequired && values[field.Name] is null)
                Report(findings, Rules.MissingKey, values, $"{name} lacks `{field.Name}`",
                    $"Add `{field.Name}:`. {field.Shape.Description}");
        CheckAlternatives(values, map, name, findings);
        foreach (var (key, on, word) in map.Dependences)
            if (values[key] is { } value && (values[on] is not { } other || (word is not null && (other as YamlText)?.Value != word)))
                Report(findings, Rules.WrongShape, value, $"`{key}` says nothing without `{on}{(word is null ? "" : $": {word}")}`",
                    word is null ? $"Add `{on}:`, or take `{key}:` away." : $"Write `{on}: {word}`, or take `{key}:` away.");
    }

    private static void CheckAlternatives(
        YamlMap values, MapShape map, string name, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (map.Alternatives.IsEmpty)
            return;
        var begun = map.Alternatives.Where(set => set.Any(key => values[key] is not null)).ToList();
        var choice = string.Join(" or ", map.Alternatives.Select(set => string.Join(" and ", set.Select(key => $"`{key}`"))));
        if (begun.Count > 1)
            Report(findings, Rules.WrongShape, values, $"{name} mixes two forms", $"Give {choice}, not both.");
        else if (begun.Count == 0)
            Report(findings, Rules.MissingKey, values, $"{name} lacks {choice}", $"Give {choice}.");
        else if (begun[0].FirstOrDefault(key => values[key] is null) is { } missing)
            Report(findings, Rules.MissingKey, values, $"{name} lacks `{missing}`", $"Give {choice}.");
    }

    private static void CheckWord(
        YamlText value, WordShape words, string name, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (!words.Words.Contains(value.Value))
            Report(findings, Rules.UnknownWord, value, $"{name} cannot be “{value.Value}”",
                Spelling.Hint(value.Value, words.Words));
    }

    private static void CheckNumber(
        YamlText value, NumberShape number, string name, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (value.IsQuoted)
            Report(findings, Rules.WrongShape, value, $"{name}: a number is written without quotation marks", $"Write {value.Value}.");
        else if (!int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            || parsed < number.Least || parsed > number.Most)
            Report(findings, Rules.WrongShape, value, $"{name}: “{value.Value}” is not a whole number"
                + string.Create(CultureInfo.InvariantCulture, $" from {number.Least} to {number.Most}"), number.Description);
    }

    private static string Expected(Shape shape) => shape switch
    {
        ListShape or AnyListShape => "a list (lines that begin with “- ”)",
        MapShape => "keys with values",
        EitherShape { Short: var simple } => $"{Expected(simple)} or keys with values",
        NumberShape => "a number",
        SwitchShape => "true or false",
        _ => "a text",
    };

    private static string Described(Shape shape) => shape is MapShape map
        ? $"{map.Description} Its keys: {string.Join(", ", map.Fields.Select(field => field.Name))}." : shape.Description;

    private static string Found(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "keys with values (put quotation marks around a text that contains “: ”)",
        YamlText { Value: "" } => "empty",
        _ => "a text",
    };

    private static void Report(
        ImmutableArray<Diagnostic>.Builder findings, Rule rule, YamlNode at, string message, string? hint = null) =>
        findings.Add(new Diagnostic(rule, at.Place, message, hint));
}
