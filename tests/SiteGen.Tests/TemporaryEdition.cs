using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Input;

namespace SiteGen.Tests;

/// <summary>A copy of an edition in a folder of its own, to be changed and built; it is deleted at the end.</summary>
internal sealed class TemporaryEdition : IDisposable
{
    private TemporaryEdition(string root) => Root = root;

    public string Root { get; }

    /// <summary>A copy of the small edition.</summary>
    public static TemporaryEdition Small() => Of(Repository.SmallEdition);

    /// <summary>A copy of the repository's edition.</summary>
    public static TemporaryEdition Real() => Of(Repository.Root);

    /// <summary>An edition with nothing in it.</summary>
    public static TemporaryEdition Empty()
    {
        var edition = new TemporaryEdition(Directory.CreateTempSubdirectory("sitegen-").FullName);
        edition.Write("edition.yaml", "title: Empty\nlanguage: en\neditors: []\n");
        return edition;
    }

    private static TemporaryEdition Of(string source)
    {
        var edition = Empty();
        foreach (var folder in new[] { "seeds", "annotations" })
            edition.Overlay(Path.Combine(source, folder), folder);
        File.Copy(Path.Combine(source, "edition.yaml"), edition.Full("edition.yaml"), overwrite: true);
        return edition;
    }

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Copies the files below a folder over those of the edition.</summary>
    public void Overlay(string source, string target = "")
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Write(Path.Combine(target, Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
    }

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
    }

    /// <summary>Replaces words that are in a file exactly once.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Full(path));
        Assert.Equal(2, text.Split(old).Length);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public Reported<Pipeline.Site> Run(bool withDrafts = false) =>
        Pipeline.Run(new EditionFolder(Root), new Pipeline.Options(withDrafts, BaseUrl: null));

    /// <summary>The site; the test fails if there is an error.</summary>
    public Pipeline.Site Build(bool withDrafts = false) => Repository.Build(Root, withDrafts).Site;

    /// <summary>What a command prints, both streams, with the folder's own name taken out.</summary>
    public (int ExitCode, string Printed) Command(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        var code = SiteGenCommand.Run([.. arguments, "--edition", Root], printed, printed);
        return (code, printed.ToString().Replace(Root, "EDITION", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
