using System.Collections;
using System.Reflection;
using System.Text;
using SiteGen.Cache;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Tests.Cache;

public sealed class SidecarCodecTests
{
    private const string Everything = """
        sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        defaults: { by: ed, date: 2026-01, status: proposed, certainty: low }
        text:
          title: T
          shortTitle: S
          slug: s
          creator: C
          publisher: P
          issued: 2020-01-02
          subject: Su
          source: https://example.org/
          language: de
          sources: [{ ref: one, locator: p. 5 }, two]
          remarks: { title: R, page: Q }
        cleaning:
          - { lines: 2-3, action: keep, reason: why, remark: so }
          - { lines: 5, remark: only }
        structure:
          - { id: list-1, line: 4, as: list, items: [a, b], remark: r }
          - { line: 6, as: heading, level: 3 }
        corrections:
          - { id: a, target: oak, kind: misprint, reading: elm, reason: R, by: me, date: "2021", status: withdrawn, certainty: high, sources: [three] }
          - { id: b, target: { exact: oak, prefix: of, suffix: and, occurrence: 2, line: 7 }, kind: factual, reason: why }
        notes:
          - { id: c, target: { from: { exact: a }, to: { exact: b, prefix: x } }, kind: figure, body: B }
          - { id: d, target: { exact: z, at: after }, body: no kind }
        crossReferences:
          - { id: e, target: q, relation: contradicts, to: { seed: other, target: { exact: w, occurrence: 1 } }, body: X }
          - { id: f, target: q, relation: compare, to: { seed: whole }, body: Y }
        gaps:
          - { id: g, target: { exact: end, at: before }, unit: image, body: gone }
        """;

    [Fact]
    public void A_sidecar_that_says_everything_comes_back()
    {
        var sidecar = SidecarReader.Read("annotations/all.yaml", "all", Everything);
        Assert.DoesNotContain(sidecar.Diagnostics, finding => finding.Rule.Severity == Severity.Error);
        Assert.Equal(7, sidecar.Value.Annotations.Length);

        var back = SidecarDecoder.Read(SidecarEncoder.Write(sidecar.Value), sidecar.Value.Path);

        Assert.Equal(Dump(sidecar.Value), Dump(back));
    }

    [Fact]
    public void Sidecars_of_the_edition_come_back()
    {
        Assert.All(Repository.Site.Edition.Texts.Select(text => text.Work.Sidecar), sidecar =>
            Assert.Equal(Dump(sidecar), Dump(SidecarDecoder.Read(SidecarEncoder.Write(sidecar), sidecar.Path))));
    }

    // Records that hold arrays are equal only if they hold the same arrays.
    private static string Dump(object? value)
    {
        var text = new StringBuilder();
        Append(value, 0);
        return text.ToString();

        void Append(object? value, int depth)
        {
            if (value is null or string or int or Enum)
            {
                text.Append(' ').Append(value is string words ? $"“{string.Join(',', words.Select(c => (int)c))}”" : value ?? "null").Append('\n');
                return;
            }
            text.Append(value!.GetType().Name).Append('\n');
            if (value is IEnumerable many)
            {
                foreach (var item in many)
                    Append(item, depth + 1);
                return;
            }
            foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
            {
                text.Append(' ', depth).Append(property.Name);
                Append(property.GetValue(value), depth + 1);
            }
            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public))
                Append(field.GetValue(value), depth + 1);
        }
    }
}
