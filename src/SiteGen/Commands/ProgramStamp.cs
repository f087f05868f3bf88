using System.Globalization;

namespace SiteGen.Commands;

/// <summary>Which program this is, so exactly that what another has made is not taken for its own.</summary>
internal static class ProgramStamp
{
    // A native program is one file; else these are what is built anew when our code changes.
    private static readonly string[] s_assemblies = ["sitegen.dll", "SiteGen.Core.dll"];

    /// <summary>Version, and length and time of the program's files: a developer's builds all have one version.</summary>
    public static string Of()
    {
        var assemblies = s_assemblies.Select(name => Path.Combine(AppContext.BaseDirectory, name)).Where(File.Exists).ToList();
        var files = assemblies.Count > 0 ? assemblies : [Environment.ProcessPath ?? ""];
        return string.Join(' ', files.Where(File.Exists).Select(path => new FileInfo(path))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}")).Prepend(ProgramVersion.Whole));
    }
}
