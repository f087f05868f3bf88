using SiteGen.Input;
using SiteGen.Serving;

namespace SiteGen.Tests.Serving;

public sealed class EditionWatcherTests : IDisposable
{
    private readonly TemporaryEdition _edition = TemporaryEdition.Small();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));

    public void Dispose()
    {
        _patience.Dispose();
        _edition.Dispose();
    }

    [Fact]
    public async Task Tells_of_a_file_however_it_is_saved()
    {
        using var watcher = new EditionWatcher(new EditionFolder(_edition.Root));
        var file = _edition.Full("annotations/wall.yaml");
        foreach (var save in new Action[]
        {
            () => File.AppendAllText(file, "\n"),
            () =>
            {
                File.WriteAllText(_edition.Full("annotations/.wall.yaml.swp"), File.ReadAllText(file));
                File.Move(_edition.Full("annotations/.wall.yaml.swp"), file, overwrite: true);
            },
            () =>
            {
                var text = File.ReadAllText(file);
                File.Delete(file);
                File.WriteAllText(file, text);
            },
        })
        {
            save();
            Assert.Contains("annotations/wall.yaml", await watcher.NextAsync(_patience.Token));
        }
    }

    [Fact]
    public async Task Tells_of_a_folder_that_is_made_later_and_of_what_is_in_it()
    {
        using var watcher = new EditionWatcher(new EditionFolder(_edition.Root));
        Directory.CreateDirectory(_edition.Full("templates"));
        Assert.Contains("templates", await watcher.NextAsync(_patience.Token));
        _edition.Write("templates/page.hbs", "x");
        Assert.Contains("templates/page.hbs", await watcher.NextAsync(_patience.Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tells_of_what_is_in_a_folder_that_was_replaced_at_once(bool isRenamed)
    {
        foreach (var path in Directory.GetFiles(_edition.Full("annotations")))
            _edition.Write($"backup/{Path.GetFileName(path)}", File.ReadAllBytes(path));
        using var watcher = new EditionWatcher(new EditionFolder(_edition.Root));
        if (isRenamed)
            Directory.Move(_edition.Full("annotations"), _edition.Full("before"));
        else
            Directory.Delete(_edition.Full("annotations"), recursive: true);
        Directory.Move(_edition.Full("backup"), _edition.Full("annotations"));
        Assert.Contains("annotations", await watcher.NextAsync(_patience.Token));

        // What was made of the folder may come in more than one piece.
        do
            File.AppendAllText(_edition.Full("annotations/wall.yaml"), "\n");
        while (!(await watcher.NextAsync(_patience.Token)).Contains("annotations/wall.yaml"));
    }

    [Fact]
    public async Task Does_not_tell_of_the_site_or_of_what_is_nobody_elses()
    {
        using var watcher = new EditionWatcher(new EditionFolder(_edition.Root));
        _edition.Write("site/index.html", "x");
        _edition.Write("notes.txt", "x");
        _edition.Write("edition.yaml", "title: x\n");
        Assert.Equal(["edition.yaml"], await watcher.NextAsync(_patience.Token));
    }
}
