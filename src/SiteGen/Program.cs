using SiteGen.Commands;

return SiteGenCommand.Run(args, Console.Out, Console.Error);
