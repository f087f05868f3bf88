using SiteGen.Commands;

// What a small build uses, and most that take over from one before: collecting would cost them a tenth of their time.
const long Uncollected = 200 << 20;

try
{
    GC.TryStartNoGCRegion(Uncollected);
}
catch (ArgumentOutOfRangeException)
{
    // Whoever has less memory to give gets collections from the start.
}
return SiteGenCommand.Run(args, Console.Out, Console.Error);
