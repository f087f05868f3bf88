using Deque.AxeCore.Commons;

namespace SiteGen.BrowserTests;

public sealed class AccessibilityTests(EditionInBrowser edition)
{
    private const string All = """{ "rules": { "target-size": { "enabled": true } } }""";

    private const string Structure = """
        { "rules": { "color-contrast": { "enabled": false }, "link-in-text-block": { "enabled": false },
          "target-size": { "enabled": true } } }
        """;

    private const string Colours = """{ "runOnly": ["color-contrast", "link-in-text-block"] }""";

    // The rules on colours are the slow ones, and what the other rules look at does not change with the scheme. What is
    // shown at 800 px is shown at one of the other widths, in the same colours.
    private static readonly (int Width, ColorScheme Scheme, string Rules)[] s_states =
    [
        (360, ColorScheme.Light, All), (800, ColorScheme.Light, Structure), (1280, ColorScheme.Light, All),
        (1280, ColorScheme.Dark, Colours), (360, ColorScheme.Dark, Colours),
    ];

    // Axe is put into a page once and run there many times; RunAxe of Deque.AxeCore.Playwright would bring it along and open
    // a second page for each run, which takes several times as long.
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public Task No_page_breaks_a_rule_of_axe_at_any_width_in_any_scheme_in_any_reading() =>
        edition.OnEachAsync(edition.Pages, async (page, path, complain) =>
        {
            await page.EvaluateAsync(s_axe);
            foreach (var reading in EditionInBrowser.ReadingsOf(path))
            {
                await page.ReadAsync(reading, withTakenOut: true);
                foreach (var (width, scheme, rules) in s_states)
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await page.WidenAsync(width);
                    await ComplainOfAsync(page, rules, $"{reading} in {scheme} at {width} px", complain);
                }
            }
        });

    private static async Task ComplainOfAsync(IPage page, string rules, string state, Action<string> complain)
    {
        var violations = await page.EvaluateAsync<string[]>("""
            async rules => (await axe.run(document, { resultTypes: ["violations"], ...JSON.parse(rules) })).violations.map(
              ({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 4).map(node => `${node.target}: ${node.html}`)].join("\n    "))
            """, rules);
        foreach (var violation in violations)
            complain($"{state}: {violation}");
    }
}
