using System.Reflection;

namespace SiteGen.Commands;

/// <summary>Which SiteGen this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Version and, unless it was built without git, the commit: <c>0.1.0+568c3fa…</c>.</summary>
    public static string Whole { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
