using SiteGen.Commands;
using SiteGen.Memory;

return SiteGenCommand.Run(args, Console.Out, Console.Error, prepare: HugePages.Use);
