using System.Text;
using SiteGen.Input;
using SiteGen.Pages;
using SiteGen.Pages.Templates;

namespace SiteGen.Tests.Pages.Templates;

public sealed class TemplateTests
{
    private static readonly Model s_model = new()
    {
        ["title"] = "A & <b>",
        ["number"] = 12,
        ["zero"] = 0,
        ["empty"] = "",
        ["yes"] = true,
        ["no"] = false,
        ["facts"] = new Model { ["slug"] = "harbour", ["deep"] = new Model { ["word"] = "deep" } },
        ["none"] = new List<object?>(),
        ["items"] = Model.List([new Model { ["name"] = "one", ["parts"] = Model.List([new Model { ["name"] = "a" }]) },
            new Model { ["name"] = "two", ["parts"] = Model.List([]) }]),
    };

    [Theory]
    [InlineData("{{title}}", "A &amp; &lt;b&gt;")]
    [InlineData("{{{title}}}", "A & <b>")]
    [InlineData("{{number}}{{zero}}", "120")]
    [InlineData("{{facts.slug}} {{facts.deep.word}}", "harbour deep")]
    [InlineData("{{#if yes}}y{{else}}n{{/if}}{{#if no}}y{{else}}n{{/if}}", "yn")]
    [InlineData("{{#if zero}}y{{/if}}{{#if empty}}y{{/if}}{{#if none}}y{{/if}}{{#if facts}}y{{/if}}", "y")]
    [InlineData("{{#if no}}1{{else if zero}}2{{else if yes}}3{{else}}4{{/if}}", "3")]
    [InlineData("{{#unless no}}u{{/unless}}", "u")]
    [InlineData("{{#each items}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}", "one, two")]
    [InlineData("{{#each items}}{{@index}}{{#if @first}}f{{/if}}{{/each}}", "0f1")]
    [InlineData("{{#each none}}x{{else}}nothing{{/each}}", "nothing")]
    [InlineData("{{#each items}}{{#each parts}}{{../name}}/{{name}} {{../../number}} {{@root.number}}{{/each}}{{/each}}", "one/a 12 12")]
    [InlineData("{{#with facts}}{{slug}} {{../number}}{{/with}}{{#with empty}}x{{else}}-{{/with}}", "harbour 12-")]
    [InlineData("a{{! not {{!-- printed }}b{{!-- {{title}} --}}c", "abc")]
    [InlineData("a\n  {{#if yes}}  \nb\n{{/if}}\nc\n", "a\nb\nc\n")]
    [InlineData("a\n{{#if yes}} b {{/if}}\n{{number}}\n", "a\n b \n12\n")]
    [InlineData("{{#if yes}}\n{{#if yes}}\nx\n{{/if}}\n{{/if}}", "x\n")]
    public void Is_filled(string template, string expected) => Assert.Equal((expected, ""), Fill(template));

    [Theory]
    [InlineData("{{titel}}", "templates/page.hbs:1:3: the template asks for “titel”, which its page does not have (did you mean “title”?)")]
    [InlineData("a\n {{#each items}}{{nam}}{{/each}}", "templates/page.hbs:2:19: the template asks for “nam”, which its page does not have (did you mean “name”?)")]
    [InlineData("{{../title}}", "templates/page.hbs:1:3: the template asks for “..”, which its page does not have ()")]
    [InlineData("{{title.length}}", "templates/page.hbs:1:3: the template asks for “length”, which its page does not have ()")]
    [InlineData("{{#if yes}}\nx", "templates/page.hbs:1:1: “{{#if}}” is not closed by “{{/if}}” ()")]
    [InlineData("x{{#if yes}}{{/each}}", "templates/page.hbs:1:13: “{{/each}}” stands where “{{/if}}” is due ()")]
    [InlineData("{{/if}}", "templates/page.hbs:1:1: “{{/if}}” closes nothing ()")]
    [InlineData("{{else}}", "templates/page.hbs:1:1: this “else” belongs to no block ()")]
    [InlineData("{{#if yes}}{{else}}{{else}}{{/if}}", "templates/page.hbs:1:20: this “else” belongs to no block ()")]
    [InlineData("{{title", "templates/page.hbs:1:1: “{{” is not closed by “}}” ()")]
    [InlineData("{{{title}}", "templates/page.hbs:1:1: “{{{” is not closed by “}}}” ()")]
    [InlineData("{{#eech items}}{{/eech}}", "templates/page.hbs:1:1: there is no block “eech” (did you mean “each”?)")]
    [InlineData("{{#if}}{{/if}}", "templates/page.hbs:1:1: “{{#if}}” does not say of what (write {{#if word}})")]
    [InlineData("{{upper title}}", "templates/page.hbs:1:3: “upper title” is not the name of anything (a tag names one word of the page's model, such as {{title}}; there are no helpers)")]
    [InlineData("{{@lost}}", "templates/page.hbs:1:3: there is no “@lost” (did you mean “last”?)")]
    [InlineData("{{#if @last}}x{{/if}}", "templates/page.hbs:1:7: the template asks for “@last” outside of a loop (write it between {{#each}} and {{/each}})")]
    [InlineData("{{#with facts}}{{@index}}{{/with}}", "templates/page.hbs:1:18: the template asks for “@index” outside of a loop (write it between {{#each}} and {{/each}})")]
    [InlineData("{{#each items}}{{/each}}{{@first}}", "templates/page.hbs:1:27: the template asks for “@first” outside of a loop (write it between {{#each}} and {{/each}})")]
    [InlineData("{{> pagination}}", "templates/page.hbs:1:1: there is no partial “pagination” (known here: block, facts, item, note, origin, parts, passage, provenance, short-title, sources, texts, turn)")]
    public void Says_what_is_wrong_and_where(string template, string expected) => Assert.Equal(expected, Fill(template).Problems);

    [Fact]
    public void A_partial_has_the_model_around_it_or_one_of_its_own()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("templates/partials/part.hbs", "[{{name}}]");
        Assert.Equal(("[one][two]", ""), Fill("{{#each items}}{{> part}}{{/each}}", edition));
        edition.Write("templates/partials/part.hbs", "[{{slug}} {{../number}}]");
        Assert.Equal(("[harbour 12]", ""), Fill("{{> part facts}}", edition));
    }

    [Fact]
    public void A_partial_that_never_stops_is_an_error()
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("templates/partials/part.hbs", "{{> part}}");
        Assert.Equal("templates/partials/part.hbs:1:1: the partial “part” calls itself without end ()", Fill("{{> part}}", edition).Problems);
    }

    [Theory]
    [InlineData("x{{> part}}{{> part}}")]
    [InlineData("x{{#each @root.items}}{{> part}}{{/each}}")]
    public void One_that_calls_itself_more_than_once_ends_just_as_soon(string part)
    {
        using var edition = TemporaryEdition.Empty();
        edition.Write("templates/partials/part.hbs", part);

        var (page, problems) = Fill("{{> part}}{{> part}}", edition);

        Assert.Equal(new string('x', 64), page);
        Assert.EndsWith(": the partial “part” calls itself without end ()", Assert.Single(problems.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_edition_takes_the_place_of_the_one_that_is_shipped()
    {
        using var edition = TemporaryEdition.Small();
        var shipped = Page(edition, "about.html");
        edition.Write("templates/page.hbs", "<p>Ours: {{title}}</p>");
        Assert.DoesNotContain("Ours:", shipped, StringComparison.Ordinal);
        Assert.Contains("<p>Ours: ", Page(edition, "about.html"), StringComparison.Ordinal);
    }

    private static string Page(TemporaryEdition edition, string path) =>
        Encoding.UTF8.GetString(edition.Build().Files.Single(file => file.Path == path).Content.Span);

    private static (string Page, string Problems) Fill(string template)
    {
        using var edition = TemporaryEdition.Empty();
        return Fill(template, edition);
    }

    private static (string Page, string Problems) Fill(string template, TemporaryEdition edition)
    {
        edition.Write("templates/page.hbs", template);
        var set = TemplateSet.Read(new EditionFolder(edition.Root));
        using var page = new PageBuffer();
        var findings = set.Diagnostics.AddRange(set.Value.Render("page", s_model, page));
        return (Encoding.UTF8.GetString(page.Whole().ToArray()),
            string.Join('\n', findings.Select(finding => $"{finding.Place}: {finding.Message} ({finding.Hint})")));
    }
}
