using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

/// <summary>A folder of one test, with <c>site</c> in it.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    public string Root { get; } = RealPath.Of(Directory.CreateTempSubdirectory("sitegen-output-").FullName);

    /// <summary>Full path of the output folder.</summary>
    public string Site => Path.Join(Root, "site");

    /// <summary>Full path of what a build leaves behind only when it is killed.</summary>
    public string StagingFolder => Path.Join(Root, ".site.staging");

    public void Dispose() => FolderRemoval.Remove(Root);

    /// <summary>Full path of an entry of the site.</summary>
    public string At(string path) => Path.Join(Site, path);

    /// <summary>Puts a file into the site, as somebody else would.</summary>
    public void Put(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
    }

    /// <summary>The text of a file of the site.</summary>
    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Builds without a finding.</summary>
    public WriteSummary Build(params string[] files)
    {
        var result = SiteWriter.Write(Site, Files(files), force: false);
        Assert.Empty(result.Diagnostics);
        return result.Value;
    }

    /// <summary>Builds; the findings as <c>code path</c>, the path being relative to the folder.</summary>
    public string[] Findings(IReadOnlyList<OutputFile> files, bool force = false, Action<string>? onStep = null) =>
        [.. SiteWriter.Write(Site, files, force, onStep).Diagnostics.Select(Short)];

    /// <summary>Files from <c>path: content</c>; without content, the path is the content.</summary>
    public static OutputFile[] Files(params string[] files) =>
        [.. files.Select(file => file.Split(": ", 2))
            .Select(parts => new OutputFile(parts[0], Encoding.UTF8.GetBytes(parts[^1])))];

    /// <summary>All that the site holds: kinds, modes, contents and targets of links, but no times.</summary>
    public string Snapshot() => Snapshot(Site);

    /// <summary>All that a folder holds.</summary>
    public static string Snapshot(string folder)
    {
        if (!Directory.Exists(folder))
            return "nothing";
        var lines = SiteOnDisk.Read(folder).Entries
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .Select(entry => $"{entry.Path} {Describe(entry.Kind, Path.Join(folder, entry.Path))}\n");
        return string.Concat(lines);
    }

    /// <summary>The number that tells whether a file is still the same one.</summary>
    public static long Inode(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "stat speaks differently elsewhere");
        return long.Parse(Run("stat", "-c", "%i", file).Output, CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a program in the site.</summary>
    public (int Code, string Output) RunInSite(string program, params string[] arguments) =>
        Run(program, arguments, Site);

    private string Short(Diagnostic diagnostic) =>
        $"{diagnostic.Rule.Code} {Path.GetRelativePath(Root, diagnostic.Place.Path).Replace('\\', '/')}";

    private static (int Code, string Output) Run(string program, params string[] arguments) =>
        Run(program, arguments, Path.GetTempPath());

    private static (int Code, string Output) Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string Describe(EntryKind kind, string path) => kind switch
    {
        EntryKind.Link => $"-> {new FileInfo(path).LinkTarget}",
        EntryKind.Folder => $"folder {Mode(path)}",
        _ => $"{Mode(path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}",
    };

    private static string Mode(string path) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
