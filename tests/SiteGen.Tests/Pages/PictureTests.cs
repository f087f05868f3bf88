using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>Pictures in editors' Markdown are the edition's own.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_picture_of_the_edition_is_shown_wherever_the_words_stand()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("templates/assets/maps/low hill.png", [1, 2, 3]);
        edition.Write("annotations/pages/about.md", "---\ntitle: About\n---\n\n![A map](assets/maps/low%20hill.png) and [the same](<assets/maps/low hill.png>).\n");
        edition.Replace("annotations/wall.yaml", "\"There must have been a title.\"", "\"See ![a map][map].\\n\\n[map]: <assets/maps/low hill.png>\"");

        var site = edition.Build();

        Assert.Empty(SiteCheck.Check(site.Files));
        foreach (var (path, alt, source) in new[]
                 {
                     ("about.html", "A map", "assets/maps/low%20hill.png"), ("texts/wall.html", "a map", "../assets/maps/low%20hill.png"),
                 })
        {
            var picture = Assert.Single(Repository.Page(site, path).QuerySelectorAll("main img"));
            Assert.Equal((alt, source, null), (picture.GetAttribute("alt"), picture.GetAttribute("src"), picture.GetAttribute("rel")));
        }
    }

    [Fact]
    public void One_of_another_site_stops_the_build_and_is_never_loaded()
    {
        using var edition = TemporaryEdition.Small();
        edition.Write("annotations/pages/about.md", "---\ntitle: About\n---\n\nSee ![pic](https://tracker.example.org/x.png).\n");

        var (code, printed) = edition.Command("build");

        Assert.Equal(1, code);
        Assert.Contains("annotations/pages/about.md:5:5: error SG0804: ", printed, StringComparison.Ordinal);
        Assert.Equal("<p>See <a href=\"https://tracker.example.org/x.png\" rel=\"external\">pic</a>.</p>\n",
            NoteMarkdown.ToHtml("See ![pic](https://tracker.example.org/x.png).", new Links("about.html")));
    }
}
