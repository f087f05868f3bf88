using SiteGen.Commands;
using SiteGen.Memory;

return SiteGenCommand.Run(args, StandardStreams.Output, StandardStreams.Error, prepare: HugePages.Use);
