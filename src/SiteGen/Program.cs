using SiteGen.Editions;
using SiteGen.Input;
using SiteGen.Cleaning;

var folder = EditionFolder.Find(Environment.CurrentDirectory)!;
var input = EditionInput.Read(folder);
foreach (var d in input.Diagnostics) Console.WriteLine($"{d.Place}: {d.Rule.Code} {d.Message} -- {d.Advice}");
var rules = RulePackReader.ReadAll();
var works = input.Value.Seeds.Select(s => TextPass.Run(s.Text, s.Bytes, s.Sha256, input.Value.Sidecars.GetValueOrDefault(s.Text.Name, Sidecar.None(s.Text.Name)), rules, false)).ToList();
foreach (var d in works.SelectMany(w => w.Diagnostics)) Console.WriteLine($"{d.Place}: {d.Rule.Code} {d.Message} -- {d.Advice}");
var ed = EditionBuilder.Build(input.Value.Settings, [.. works.Select(w => w.Value)], input.Value.Registers, input.Value.Pages);
foreach (var d in ed.Diagnostics) Console.WriteLine($"{d.Place}: {d.Rule.Code} {d.Message} -- {d.Advice}");
foreach (var t in ed.Value.Texts)
{
    Console.WriteLine($"== {t.Name} {t.Description.ShownTitle} {t.Edited.Annotations.Length} {string.Join("; ", t.Work.Clean.Metadata.Select(m => $"{m.Field}={m.Value}"))}");
    foreach (var v in t.Work.Clean.Verdicts.Where(v => v.Fate is Fate.Lifted or Fate.Removed)) Console.WriteLine($"  {v.Line + 1} {v.Fate} {v.Rule}: {v.Reason}");
    foreach (var b in t.Work.Document.Blocks.Where(b => b.Kind is not SiteGen.Documents.BlockKind.Paragraph and not SiteGen.Documents.BlockKind.TakenOut)) Console.WriteLine($"  {b.Line + 1} {b.Kind} {b.Level} {b.BeginsList} {t.Source.Slice(b.Span)[..Math.Min(50, b.Span.Length)]} | {(b.Label is { } l ? t.Source.Slice(l).ToString() : "")}");
}
foreach (var n in ed.Value.Names) Console.WriteLine($"{n.Name.Id}: {string.Join(' ', n.First.Select(m => ed.Value.Texts[m.Text].Name[..3] + ":" + ed.Value.Texts[m.Text].Source.PositionOf(m.Span.Start).Line))}");
return 0;
