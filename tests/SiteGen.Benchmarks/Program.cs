using System.Globalization;
using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// dotnet run -c Release --project tests/SiteGen.Benchmarks -- --filter '*'       stages of a build: time, bytes allocated
// dotnet run -c Release --project tests/SiteGen.Benchmarks -- memory EDITION     what each stage of a build leaves in memory
// dotnet run -c Release --project tests/SiteGen.Benchmarks -- corpus N FOLDER    N articles, as an edition and for the peers
// dotnet run -c Release --project tests/SiteGen.Benchmarks -- floor EDITION SITE FOLDER
switch (args)
{
    case ["memory", var edition]:
        Memory.Report(edition);
        break;
    case ["corpus", var count, var folder]:
        new Corpus(int.Parse(count, CultureInfo.InvariantCulture)).Write(folder);
        break;
    case ["floor", var edition, var site, var folder]:
        Floor.Run(edition, site, folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Stages).Assembly).Run(args);
        break;
}
