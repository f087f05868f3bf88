using SiteGen.Cache;
using SiteGen.Commands;

Collector.PutOff();
return SiteGenCommand.Run(args, Console.Out, Console.Error);
