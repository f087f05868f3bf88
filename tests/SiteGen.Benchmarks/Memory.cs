using System.Globalization;
using SiteGen.Editions;
using SiteGen.Input;

namespace SiteGen.Benchmarks;

/// <summary>What is alive in memory after each stage of a build.</summary>
internal static class Memory
{
    public static void Report(string edition)
    {
        var folder = new EditionFolder(Path.GetFullPath(edition));
        var before = Alive();
        var input = EditionInput.Read(folder).Value;
        var texts = input.Seeds.Length;
        Print("input", ref before, texts);
        var knowledge = TextKnowledgeReader.Read();
        var works = input.Seeds.Select(file => file.Read().Value!).Select(seed => TextPass.Run(seed.Text, seed.Page, seed.Sha256,
            input.SidecarOf(seed.Text.Name).Value, knowledge, withDrafts: false).Value).ToList();
        Print("first pass", ref before, texts);
        var names = new KnownNames(input.Registers.Names, memory: null, last: null);
        var built = EditionBuilder.Build(input.Settings, [.. works], input.Registers, input.Pages, names.Of([.. works.Select(names.MentionsIn)])).Value;
        Print("edition", ref before, texts);
        GC.KeepAlive(input);
        GC.KeepAlive(works);
        GC.KeepAlive(built);
    }

    private static long Alive() => GC.GetTotalMemory(forceFullCollection: true);

    private static void Print(string stage, ref long before, int texts)
    {
        var after = Alive();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{stage,-12} {(after - before) / 1e6,8:0.0} MB more, {(after - before) / 1e3 / texts,7:0.0} kB a text"));
        before = after;
    }
}
