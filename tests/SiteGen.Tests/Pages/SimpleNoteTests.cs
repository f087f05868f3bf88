using SiteGen.Diagnostics;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>What is known at sight of a note's Markdown, and what Markdig says of it.</summary>
public class SimpleNoteTests
{
    // Another paragraph that is not simple, so that Markdig has to read the whole.
    private const string More = "\n\n*x*";

    private static readonly string[] s_pieces =
    [
        "a", "Note", " ", "  ", ".", "1", "-", "!", "(", ")", ":", "'", "’", "é", "[", "](", "]", "[of it](https://example.org/a_b-cd.html?e=f%20g+h)",
        "[1](http://example.org)", "[a b](https://example.org/0)", "https://example.org/", "http://", "mailto:a", "_", "*", "<", "&", "#", "\n", "`", "\"", "@", "|", "~", "ß",
    ];

    [Fact]
    public void Notes_that_look_simple_come_out_as_Markdig_has_them()
    {
        var random = new Random(11);
        var links = new Links("texts/a.html");
        var simple = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var note = "N" + string.Concat(random.GetItems(s_pieces, random.Next(0, 9))) + (round % 4 == 0 ? "\n" : "");
            if (!SimpleNote.Is(note))
                continue;
            simple++;
            Assert.Equal(NoteMarkdown.ToHtml(note + More, links), NoteMarkdown.ToHtml(note, links) + "<p><em>x</em></p>\n");
            Assert.Equal(NoteMarkdown.ToHtml(note, links), $"<p>{NoteMarkdown.ToEntry(note, links).Html}</p>\n");
            Assert.Equal(NoteMarkdown.ToText(note + More).TrimEnd(), NoteMarkdown.ToText(note) + "\nx");
            Assert.Equal(NoteMarkdown.Check(note + More, Place.File("a"), false, new HashSet<string>()), NoteMarkdown.Check(note, Place.File("a"), false, new HashSet<string>()));
        }
        Assert.True(simple > 5000, $"{simple}");
    }

    [Theory]
    [InlineData("Plain words (of a note): so it is.", true)]
    [InlineData("As a block of YAML ends.\n", true)]
    [InlineData("Two\nlines.", false)]
    [InlineData("See [the report](https://example.org/1), [and this](http://example.org).", true)]
    [InlineData("[The report](https://example.org/1) says so.", false)]
    [InlineData("See ![a picture](https://example.org/1).", false)]
    [InlineData("See [about](about.html).", false)]
    [InlineData("See [it](https://example.org/1 \"title\").", false)]
    [InlineData("See [it](https://example.org/?a=1&b=2).", false)]
    [InlineData("See [it](https://example.org/~a).", false)]
    [InlineData("Twice as *much*.", false)]
    [InlineData("- an item", false)]
    [InlineData("", false)]
    public void Simple_are_paragraphs_of_words_and_links_to_the_web(string note, bool isSimple) => Assert.Equal(isSimple, SimpleNote.Is(note));
}
