using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Tests.Commands;

/// <summary>What check says of an edition without errors.</summary>
public sealed class ReviewTests
{
    [Theory]
    [InlineData("2024-05-01", 1)]
    [InlineData("2024-05-02", 0)]
    [InlineData("2024-04-30", 2)]
    [InlineData("2023-12-31", 4)]
    public void Only_what_is_after_today_is_in_the_future(string today, int expected)
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("edition.yaml", "horizon: \"2024-06\"\n", "");
        var found = Review.Of(edition.Build().Edition, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
            .Count(finding => finding.Rule == Rules.DateInFuture);
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("2024", "2024-05-01")]
    [InlineData("2024-05", "2024-05-01")]
    [InlineData("2024-05-01", "2024-05-01")]
    public void A_year_or_month_that_has_begun_is_no_future(string horizon, string today)
    {
        using var edition = TemporaryEdition.Small();
        edition.Replace("edition.yaml", "2024-06", horizon);
        Assert.DoesNotContain(Review.Of(edition.Build().Edition, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)),
            finding => finding.Message.Contains("horizon", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("http://www.example.co.uk/a_(b)?c=d,e#f")]
    [InlineData("https://bücher.example/ä")]
    [InlineData("http://192.0.2.1:8080/x")]
    [InlineData("https://web.archive.org/web/2024/https://example.org/")]
    [InlineData("http://[2001:db8::1]/")]
    public void Addresses_that_browsers_open_are_left_alone(string address) => Assert.Null(WebAddress.Problem(address));

    [Theory]
    [InlineData("https://https://example.org/", "begins twice")]
    [InlineData("https://example/", "no name of one")]
    [InlineData("https://-a.example/", "")]
    [InlineData("https://example.org/a)", "ends with “)”")]
    [InlineData("https://example.org/a;", "ends with “;”")]
    [InlineData("https://ann@example.org/", "user name")]
    [InlineData("https://example.org/<a>", "holds “<”")]
    [InlineData("mailto:a@example.org", "no web address")]
    public void Addresses_that_cannot_be_right_are_told_why(string address, string why) =>
        Assert.Contains(why, WebAddress.Problem(address) ?? "nothing", StringComparison.Ordinal);

    [Fact]
    public void The_repositorys_own_edition_needs_no_second_look() =>
        Assert.Empty(Review.Of(Repository.Site.Edition, new DateOnly(2026, 11, 22)));
}
