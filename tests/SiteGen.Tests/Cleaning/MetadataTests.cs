using SiteGen.Cleaning;
using static SiteGen.Tests.Cleaning.Page;

namespace SiteGen.Tests.Cleaning;

/// <summary>Lines that say something about the article; what they state is drawn in them.</summary>
public class MetadataTests
{
    [Theory]
    [InlineData("By «Jane Doe»", "Creator=Jane Doe")]
    [InlineData("BY «JANE DOE»", "Creator=JANE DOE")]
    [InlineData("by: «Jane van der Doe»", "Creator=Jane van der Doe")]
    [InlineData("Author: «Jane Doe»", "Creator=Jane Doe")]
    [InlineData("Written by «Jane Doe, The Gazette»", "Creator=Jane Doe, The Gazette")]
    [InlineData("«5 min read»", "Extent=5 min read")]
    [InlineData("«Reading time: 12 minutes»", "Extent=Reading time: 12 minutes")]
    [InlineData("By «Jane Doe» | «12 Nov 2025» | «5 min read»", "Creator=Jane Doe|Issued=2025-11-12|Extent=5 min read")]
    [InlineData("«November 12, 2025» · «The Gazette»", "Issued=2025-11-12|Publisher=The Gazette")]
    [InlineData("• By «Jane Doe»", "Creator=Jane Doe")]
    [InlineData("By «Jane Doe» on «May 3rd, 2024» at 10:30 AM EDT", "Creator=Jane Doe|Issued=2024-05-03")]
    [InlineData("By «Jane Doe», «3 May 2024»", "Creator=Jane Doe|Issued=2024-05-03")]
    [InlineData("By «Jane Doe»Published: «May 3, 2024»", "Creator=Jane Doe|Issued=2024-05-03")]
    [InlineData("«Jane van der Doe» - «03.05.2024»", "Creator=Jane van der Doe|Issued=2024-05-03")]
    [InlineData("Published: «May 3, 2024» | Updated: «May 4, 2024» 6:05 p.m.", "Issued=2024-05-03|Modified=2024-05-04")]
    [InlineData("Posted on «May 3, 2024» by «Jane Doe» | 3 Comments", "Issued=2024-05-03|Creator=Jane Doe")]
    [InlineData("«May 3, 2024» · «5 min read» · By «Jane Doe and John Roe», Staff Writers", "Issued=2024-05-03|Extent=5 min read|Creator=Jane Doe and John Roe")]
    [InlineData("  By «Jane Doe»  —  «2025-11-12»  ", "Creator=Jane Doe|Issued=2025-11-12")]
    [InlineData("«November 12, 2025»«Culture»4848", "Issued=2025-11-12|Subject=Culture")]
    [InlineData("«2025-11-12»«World News»", "Issued=2025-11-12|Subject=World News")]
    public void A_byline_a_date_a_reading_time_and_a_site_are_lifted(string drawn, string stated) =>
        AssertLifted(drawn, stated);

    [Theory]
    [InlineData("«November 12, 2025»")]
    [InlineData("«november 12, 2025»")]
    [InlineData("«Nov 12, 2025»")]
    [InlineData("«٢٠٢٥/١١/١٢»")]
    [InlineData("«12.१1.２０２５»")]
    [InlineData("«Nov. 12, 2025»")]
    [InlineData("«12 November 2025»")]
    [InlineData("«12 Nov 2025»")]
    [InlineData("«November 12 2025»")]
    [InlineData("«2025-11-12»")]
    [InlineData("Published «November 12, 2025»")]
    [InlineData("First published on «12 November 2025»")]
    [InlineData("Posted: «Nov 12, 2025»")]
    [InlineData("Posted on «2025-11-12»")]
    [InlineData("Date: «12 Nov. 2025»")]
    [InlineData("Wednesday, «November 12, 2025»")]
    [InlineData("«12th of November 2025»")]
    [InlineData("«12. November 2025»")]
    [InlineData("«12 de noviembre de 2025»")]
    [InlineData("«12 novembre 2025»")]
    [InlineData("«2025/11/12»")]
    [InlineData("«11/22/2025»", "2025-11-22")]
    [InlineData("«2025年11月12日»")]
    [InlineData("«November 12, 2025» 9:41 AM ET")]
    [InlineData("«2025-11-12»T09:41:00+01:00")]
    public void A_date_in_any_of_the_usual_forms_is_lifted_in_iso_form(string drawn, string iso = "2025-11-12") =>
        AssertLifted(drawn, $"Issued={iso}");

    [Theory]
    [InlineData("February 30, 2025")]
    [InlineData("12/11/2025")]
    [InlineData("November 2025")]
    [InlineData("By the sea")]
    [InlineData("By Land and Sea")]
    [InlineData("By Night")]
    [InlineData("By The Sea in Winter 1923")]
    [InlineData("03/04/2025")]
    [InlineData("Marvin 3, 2024")]
    [InlineData("Updated")]
    [InlineData("5 minutes late")]
    [InlineData("The Gazette | November 12, 2025")]
    [InlineData("November 12, 2025culture")]
    [InlineData("On November 12, 2025")]
    [InlineData("|")]
    public void What_is_not_metadata_through_and_through_is_not_lifted(string line) =>
        Assert.Empty(Clean($"{line}\n{Prose}").Metadata.Where(entry => entry.Field != MetadataField.Title));

    [Theory]
    [InlineData("November 12, 2025")]
    [InlineData("By Jane Doe")]
    public void In_and_below_the_running_text_metadata_stays(string line) =>
        AssertCleaned($"+{Prose}", $"+{line}", $"+{Prose}", $"+{line}");

    [Fact]
    public void The_reason_says_what_the_line_states() =>
        Assert.Equal(
            "States the byline, the date and the reading time and nothing else.",
            Clean($"By Jane Doe | 12 Nov 2025 | 5 min read\n{Prose}").Verdicts[0].Reason);

    [Fact]
    public void A_label_alone_says_what_the_next_line_is() => Assert.Equal("Creator=Jane Doe|Modified=2025-11-12", string.Join('|',
        AssertCleaned("=The Grey Sea in Winter", "-Written by", "=Jane Doe", "-Last updated:", "=12 Nov 2025", $"+{Prose}")
            .Metadata.Where(entry => entry.Field != MetadataField.Title).Select(entry => $"{entry.Field}={entry.Value}")));

    [Fact]
    public void Below_a_standfirst_one_date_is_lifted_and_two_are_headings()
    {
        AssertCleaned("=The Grey Sea in Winter", $"+{Prose}", "=By Jane Doe | November 12, 2025", $"+{Prose}");
        AssertCleaned("=The Grey Sea in Winter", $"+{Prose}", "+November 12, 2025", $"+{Prose}", "+November 13, 2025", $"+{Prose}");
    }

    private static void AssertLifted(string drawn, string stated)
    {
        // The line does not begin the page, so that spans which count from the line would be seen to be wrong.
        var (page, places) = Drawn.Read($"Home\n\n{drawn}\n\n{Prose}");

        var clean = Clean(page.Content);

        Assert.Equal(Fate.Lifted, clean.Verdicts[2].Fate);
        Assert.Equal(stated, string.Join('|', clean.Metadata.Select(entry => $"{entry.Field}={entry.Value}")));
        Assert.Equal(places, clean.Metadata.Select(entry => entry.Span));
    }
}
