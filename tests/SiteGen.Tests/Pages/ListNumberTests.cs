using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Input;

namespace SiteGen.Tests.Pages;

/// <summary>A list that counts shows the numbers of the seed, whatever stands between its items.</summary>
public sealed class ListNumberTests
{
    private const string Prose = "The sea was grey that day, and nobody on the long quay saw the ship that came in with the flood.";

    [Fact]
    public void Items_have_the_numbers_that_their_lines_have()
    {
        Assert.Equal(
            ["1 The first reason was the sea, which was grey.", "2 The second was the sky.", "3 The third was the quay, which was long.",
                "7 The seventh was nobody.", "0 Nothing was the last.", "1 The sky again."],
            ShownItems("story.txt", $"""
                {Prose}
                1. The first reason was the sea, which was grey.
                2) The second was the sky.
                {Prose}
                3. The third was the quay, which was long.

                7. The seventh was nobody.
                {Prose}
                0. Nothing was the last.
                1. The sky again.
                {Prose}
                """));
    }

    [Fact]
    public void Items_of_a_page_have_the_numbers_that_it_shows()
    {
        Assert.Equal(
            ["4 The sea was grey.", "5 The sky was grey, too.", "9 Nobody saw it.", "2 The quay was long.", "1 The ship was late."],
            ShownItems("story.html", $"""
                <article><p>{Prose}<ol start=4><li>The sea was grey.<li>The sky was grey, too.<li value=9>Nobody saw it.</ol>
                <p>{Prose}<ol reversed><li>The quay was long.<li>The ship was late.</ol><p>{Prose}</article>
                """));
    }

    // As a browser counts.
    private static List<string> ShownItems(string name, string seed)
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write($"seeds/{name}", seed);
        edition.Write("annotations/story.yaml", "text:\n  slug: story\n");
        var site = Pipeline.Run(new EditionFolder(edition.Root), new Pipeline.Options(WithDrafts: false, BaseUrl: null)).Value;
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(
            site.Files.Single(file => file.Path == "texts/story.html").Content.Span));
        return [.. page.QuerySelectorAll("main ol:has(> li > a.line)").SelectMany(list =>
        {
            var number = 0;
            return list.Children.Select(item =>
            {
                number = item.GetAttribute("value") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : number + 1;
                return $"{number} {string.Concat(item.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim()}";
            });
        })];
    }
}
