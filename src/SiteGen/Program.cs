using SiteGen.Commands;
using SiteGen.Memory;

HugePages.Use(grow: () => Collector.PutOff());
return SiteGenCommand.Run(args, Console.Out, Console.Error);
