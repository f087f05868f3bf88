using System.Reflection;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Mistakes;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_rule_is_in_the_catalogue_once_in_the_order_of_codes()
    {
        var rules = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal);
        Assert.Equal(rules, Rules.All);
        Assert.Distinct(Rules.All.Select(rule => rule.Code));
    }

    [Fact]
    public void A_rule_says_what_to_do_in_sentences() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches("^SG[0-9]{4}$", rule.Code);
        Assert.EndsWith(".", rule.Hint.TrimEnd('`', '>'), StringComparison.Ordinal);
        Assert.False(rule.Title.EndsWith('.'));
    });
}
