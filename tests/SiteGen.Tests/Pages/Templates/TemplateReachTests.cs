using SiteGen.Pages.Templates;

namespace SiteGen.Tests.Pages.Templates;

public sealed class TemplateReachTests
{
    private static readonly Dictionary<string, CompiledTemplate> s_partials = new(StringComparer.Ordinal)
    {
        ["own"] = Compiled("{{title}}{{#each lines}}{{@index}}{{../title}}{{/each}}{{> own part}}"),
        ["above"] = Compiled("{{../title}}"),
        ["whole"] = Compiled("{{@root.title}}"),
    };

    [Theory]
    [InlineData("{{title}}{{#if facts.href}}{{facts.title}}{{else}}{{this}}{{/if}}", true)]
    [InlineData("{{../count}}", false)]
    [InlineData("{{#with facts}}{{../title}}{{/with}}", true)]
    [InlineData("{{#with facts}}{{../../count}}{{/with}}", false)]
    [InlineData("{{#each lines}}{{@index}}{{#unless @last}}, {{/unless}}{{../title}}{{/each}}", true)]
    [InlineData("{{#each lines}}{{#with part}}{{@first}}{{/with}}{{/each}}", true)]
    [InlineData("{{@index}}", false)]
    [InlineData("{{#if @last}}x{{/if}}", false)]
    [InlineData("{{#with facts}}{{@first}}{{/with}}", false)]
    [InlineData("{{#each lines}}{{../@index}}{{/each}}", false)]
    [InlineData("{{#each lines}}{{@root.count}}{{/each}}", false)]
    [InlineData("{{#each lines}}a{{else}}{{../count}}{{/each}}", false)]
    [InlineData("{{#each ../lines}}a{{/each}}", false)]
    [InlineData("{{> own}}{{> own facts}}", true)]
    [InlineData("{{> own ../facts}}", false)]
    [InlineData("{{> above}}", false)]
    [InlineData("{{> above facts}}", true)]
    [InlineData("{{#each lines}}{{> whole}}{{/each}}", false)]
    [InlineData("{{> none}}", true)]
    public void A_body_keeps_to_its_item(string body, bool expected)
    {
        var loop = Assert.IsType<TemplateNode.Loop>(TemplateParser.Parse($"{{{{#each texts}}}}{body}{{{{/each}}}}").Single());
        Assert.Equal(expected, TemplateReach.IsWithinItem(loop, s_partials.GetValueOrDefault));
    }

    private static CompiledTemplate Compiled(string text) => new("", TemplateParser.Parse(text));
}
