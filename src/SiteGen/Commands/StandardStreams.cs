namespace SiteGen.Commands;

/// <summary>Where the program's words go; nowhere if the shell has closed the way.</summary>
internal static class StandardStreams
{
    public static TextWriter Output => Of(() => Console.Out);

    public static TextWriter Error => Of(() => Console.Error);

    private static TextWriter Of(Func<TextWriter> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return TextWriter.Null;
        }
    }
}
