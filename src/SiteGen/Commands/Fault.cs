using SiteGen.Input;

namespace SiteGen.Commands;

/// <summary>What is said of an exception that no command has foreseen.</summary>
internal static class Fault
{
    /// <summary>Whether the program is to blame, and not the machine (a full disk, a folder that is gone) or somebody who changed a file while it was read.</summary>
    public static bool IsOurs(Exception fault) =>
        (fault is AggregateException { InnerException: { } inner } ? inner : fault) is not (FileChangedException or IOException or UnauthorizedAccessException);

    /// <summary>The fault as it is printed.</summary>
    public static string TextOf(Exception fault) =>
        !IsOurs(fault) ? $"sitegen: {(Directory.Exists(".") ? fault.GetBaseException().Message : "the working folder is no longer there: change to one that is")}\n"
        : $"sitegen: a fault of ours, please report it: {fault.GetType().Name}: {fault.Message}\n"
            + (Environment.GetEnvironmentVariable("SITEGEN_TRACE") is not null ? $"{fault.StackTrace}\n" : "Set SITEGEN_TRACE=1 and run it again to see where.\n");
}
