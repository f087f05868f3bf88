namespace SiteGen.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int ContentHasErrors = 1;
    public const int WrongUsage = 2;
    public const int OurFault = 3;
}
