namespace SiteGen.Tests;

/// <summary>Changes an edition as editors do, right and wrong ones: the same for the same number.</summary>
internal sealed class RandomEdits(TemporaryEdition edition, int seed)
{
    private static readonly string[] s_lines =
    [
        "", "  ", "Share this", "A line that was added, long enough to be a paragraph of the article, and ending as one does.",
        "Related articles", "- an item", "CRLF\r", "# a comment", "Brack Castle",
    ];

    private readonly Random _random = new(seed);

    // Long ago, and never the same twice: a file that was changed just now need not be taken for the same.
    private DateTime _clock = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Makes one change.</summary>
    /// <returns>What was done, for the message of a test that fails.</returns>
    public string Make()
    {
        var files = Files();
        var file = files[_random.Next(files.Count)];
        var done = _random.Next(12) switch
        {
            0 => Delete(file),
            1 => Rename(file),
            2 => Swap(file, files[_random.Next(files.Count)]),
            3 => Template(),
            4 => Settings(),
            5 => Restore(file),
            < 9 => InsertLine(file),
            _ => DeleteLine(file),
        };
        foreach (var path in Files())
            if (File.GetLastWriteTimeUtc(edition.Full(path)).Year > 2020)
                File.SetLastWriteTimeUtc(edition.Full(path), _clock = _clock.AddSeconds(1));
        return done;
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(edition.Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(edition.Root, path)).Where(path => path != "edition.yaml").Order(StringComparer.Ordinal)];

    private string Delete(string file)
    {
        if (Files().Count(path => path.StartsWith("seeds", StringComparison.Ordinal)) > 1 || !file.StartsWith("seeds", StringComparison.Ordinal))
            File.Delete(edition.Full(file));
        return $"{file} deleted";
    }

    private string Rename(string file)
    {
        var target = Path.Combine(Path.GetDirectoryName(file)!, $"renamed{_random.Next(3)}{Path.GetExtension(file)}");
        File.Move(edition.Full(file), edition.Full(target), overwrite: true);
        return $"{file} is {target}";
    }

    private string Swap(string one, string other)
    {
        var (first, second) = (File.ReadAllBytes(edition.Full(one)), File.ReadAllBytes(edition.Full(other)));
        if (Path.GetExtension(one) != Path.GetExtension(other))
            return "nothing done";
        edition.Write(one, second);
        edition.Write(other, first);
        return $"{one} and {other} exchanged";
    }

    private string Template()
    {
        if (_random.Next(2) == 0)
            edition.Write("templates/source.hbs", $"<main>{_random.Next(3)} {{{{facts.title}}}} {{{{#each lines}}}}{{{{number}}}}{{{{/each}}}}</main>");
        else if (Directory.Exists(edition.Full("templates")))
            Directory.Delete(edition.Full("templates"), recursive: true);
        return "templates changed";
    }

    private string Settings()
    {
        edition.Write("edition.yaml", $"title: Edition {_random.Next(4)}\nlanguage: en\neditors: [{{ id: ab, name: A. Bee }}]\ntextsPerPage: {_random.Next(1, 4)}\n");
        return "settings changed";
    }

    private string Restore(string file)
    {
        var original = Path.Combine(Repository.SmallEdition, file);
        if (File.Exists(original))
            edition.Write(file, File.ReadAllBytes(original));
        else
            edition.Overlay(Repository.SmallEdition);
        return $"{file} restored";
    }

    private string InsertLine(string file)
    {
        var lines = File.ReadAllText(edition.Full(file)).Split('\n').ToList();
        lines.Insert(_random.Next(lines.Count + 1), s_lines[_random.Next(s_lines.Length)]);
        edition.Write(file, string.Join('\n', lines));
        return $"{file}: a line added";
    }

    private string DeleteLine(string file)
    {
        var lines = File.ReadAllText(edition.Full(file)).Split('\n').ToList();
        lines.RemoveAt(_random.Next(lines.Count));
        edition.Write(file, string.Join('\n', lines));
        return $"{file}: a line deleted";
    }
}
