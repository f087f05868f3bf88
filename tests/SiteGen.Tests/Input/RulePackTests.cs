using SiteGen.Cleaning;
using SiteGen.Input;
using SiteGen.Input.Yaml;
using SiteGen.Text;

namespace SiteGen.Tests.Input;

public sealed class RulePackTests
{
    private const string Prose = "The water rose in the night and reached the second step of the harbour office before the wind turned at last, "
        + "and nobody in the town was hurt.";

    /// <summary>Id, zone, line to take and line to leave of every rule.</summary>
    public static TheoryData<string, string, string, string> Rules => [.. Packs().SelectMany(pack => ((YamlList)pack["rules"]!).Items)
        .Cast<YamlMap>().Where(rule => rule.Text("weight") != "evidence").Select(rule => new TheoryDataRow<string, string, string, string>(
            rule.Text("id"), rule.Text("where"), rule.Text("takes"), rule.Text("leaves")))];

    [Fact]
    public void Every_id_is_given_once()
    {
        var ids = RulePackReader.Rules().Select(rule => rule.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void No_key_is_empty() => Assert.All(RulePackReader.Rules(), rule =>
        Assert.DoesNotContain("", rule.Lines.Concat(rule.Begins).Concat(rule.Contains)));

    [Theory]
    [InlineData("12 Comments", "comments-count")]
    [InlineData("3 likes", "share-button")]
    [InlineData("Page 2 of 17", "paging")]
    [InlineData("(c) 2024 The Valley Record", "copyright")]
    [InlineData("2024 All rights reserved by the paper", "copyright")]
    public void A_number_in_a_rule_is_any_number(string line, string rule) =>
        Assert.Equal((Fate.Removed, rule), Verdict("tail", line));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_its_line_and_leaves_the_other(string id, string where, string takes, string leaves)
    {
        var rule = RulePackReader.Rules().Single(rule => rule.Id == id);
        Assert.Contains(Knowing(rule, takes), known => !known.IsEvidence);
        Assert.Empty(Knowing(rule, leaves));

        Assert.Equal((Fate.Removed, id), Verdict(where, takes));
        Assert.NotEqual(id, Verdict(where, leaves).Rule);
    }

    [Fact]
    public void A_rule_that_is_evidence_knows_its_line_and_decides_nothing()
    {
        var rules = Packs().SelectMany(pack => ((YamlList)pack["rules"]!).Items).Cast<YamlMap>()
            .Where(rule => rule.Text("weight") == "evidence").ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var evidence = RulePackReader.Rules().Single(other => other.Id == rule.Text("id"));
            Assert.NotEmpty(Knowing(evidence, rule.Text("takes")));
            Assert.All(Knowing(evidence, rule.Text("takes")), known => Assert.True(known.IsEvidence));
            Assert.Empty(Knowing(evidence, rule.Text("leaves")));
            Assert.Equal(Fate.Kept, Verdict("tail", rule.Text("takes")).Fate);
        });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Within_the_article_only_the_surest_rules_hold(string id, string where, string takes, string leaves)
    {
        Assert.NotEmpty(leaves);
        var verdict = Cleaner.Clean(new SourceText("x", "seeds/x.txt", $"{Prose}\n{takes}\n{Prose}\n"), new CleaningKnowledge(RulePackReader.ReadAll(), Model: null, TextKnowledgeReader.Read().Pages.Titles)).Verdicts[1];
        Assert.Equal(where == "anywhere" ? (Fate.Removed, id) : (Fate.Kept, ""), (verdict.Fate, verdict.Rule));
    }

    /// <summary>What becomes of a line where its rule applies, with all other rules there too.</summary>
    private static (Fate Fate, string Rule) Verdict(string where, string line)
    {
        var isHead = where == "head";
        var lines = where == "beside" ? $"{Prose}\n{line}\nSign in\n" : isHead ? $"{line}\n{Prose}\n" : $"{Prose}\n{line}\n";
        var verdict = Cleaner.Clean(new SourceText("x", "seeds/x.txt", lines), new CleaningKnowledge(RulePackReader.ReadAll(), Model: null, TextKnowledgeReader.Read().Pages.Titles)).Verdicts[isHead ? 0 : 1];
        return (verdict.Fate, verdict.Rule);
    }

    private static LineRule[] Knowing(LineRule rule, string line) => new RuleSet([rule]).Knowing(line, new LineFeatures(line).Words);

    private static IEnumerable<YamlMap> Packs() => Directory.GetFiles(
            Path.Combine(Repository.Root, "src/SiteGen/Input/RulePacks"), "*.yaml").Order(StringComparer.Ordinal)
        .Select(path => (YamlMap)YamlReader.Read(Path.GetFileName(path), File.ReadAllText(path)).Value!);
}
