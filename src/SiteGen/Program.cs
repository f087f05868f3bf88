using SiteGen.Commands;
using SiteGen.Memory;

HugePages.Use();
Collector.PutOff();
return SiteGenCommand.Run(args, Console.Out, Console.Error);
