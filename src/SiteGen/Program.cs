using SiteGen.Commands;
using SiteGen.Memory;

HugePages.Use();
return SiteGenCommand.Run(args, Console.Out, Console.Error);
