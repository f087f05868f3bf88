using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// dotnet run -c Release --project tests/SiteGen.Benchmarks -- --filter '*'       stages of a build: time, bytes allocated
// dotnet run -c Release --project tests/SiteGen.Benchmarks -- memory EDITION     what each stage of a build leaves in memory
if (args is ["memory", var edition])
    Memory.Report(edition);
else
    BenchmarkSwitcher.FromAssembly(typeof(Stages).Assembly).Run(args);
