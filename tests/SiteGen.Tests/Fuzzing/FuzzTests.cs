using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Cleaning;
using SiteGen.Output;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Whatever the scraped web and a tired editor write: no crash, nothing lost, nothing let through.</summary>
/// <remarks><c>SITEGEN_FUZZ_SECONDS</c> makes the run longer, <c>SITEGEN_FUZZ_FROM</c> begins it with another number: that of a
/// failure shows it again.</remarks>
public sealed class FuzzTests
{
    private const int UsualRounds = 150;

    [Fact]
    public void Any_edition_is_built_whole_or_refused_with_a_place_for_each_error()
    {
        var seconds = Number("SITEGEN_FUZZ_SECONDS", 0);
        var first = Number("SITEGEN_FUZZ_FROM", 1);
        var watch = Stopwatch.StartNew();
        var (built, refused) = (0, 0);
        for (var number = first; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : number < first + UsualRounds; number++)
        {
            try
            {
                if (IsBuilt(number))
                    built++;
                else
                    refused++;
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"edition {number}: {problem.Message}", problem);
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{built} built, {refused} refused");
        // A fuzzer whose editions are all refused, or none, finds nothing.
        Assert.True(built > 10 && refused > 10, $"{built} built, {refused} refused");
    }

    private static bool IsBuilt(int number)
    {
        using var edition = TemporaryEdition.Empty();
        new FuzzedEdition(number).WriteTo(edition);
        var made = edition.Run();

        Assert.All(made.Diagnostics, finding =>
        {
            Assert.NotEqual("", finding.Message);
            Assert.NotEqual("", finding.Advice);
            Assert.True(finding.Place.Path.Length > 0, finding.Message);
        });
        foreach (var text in made.Value.Edition.Texts)
            IsWhole(text.Work.Clean, File.ReadAllBytes(edition.Full(text.Source.Path)), text.Source.Path.EndsWith(".txt", StringComparison.Ordinal));
        if (made.Diagnostics.Any(finding => finding.Rule.Severity == Diagnostics.Severity.Error))
        {
            var (code, printed) = edition.Command("build");
            Assert.True(code == 1, printed);
            Assert.Contains(": error SG", printed, StringComparison.Ordinal);
            Assert.DoesNotContain(printed, c => c is < ' ' and not ('\n' or '\t'));
            Assert.False(Directory.Exists(edition.Full("site")));
            return false;
        }
        Assert.Empty(SiteCheck.Check(made.Value.Files));
        foreach (var file in made.Value.Files)
            IsSafe(edition, file);
        return true;
    }

    private static void IsWhole(CleanText text, byte[] seed, bool isPlain)
    {
        Assert.Equal(Enumerable.Range(0, text.Source.LineCount), text.Verdicts.Select(verdict => verdict.Line));
        if (isPlain)
            Assert.Equal(seed, Encoding.UTF8.GetBytes(text.Source.Reassemble()));
    }

    private static void IsSafe(TemporaryEdition edition, OutputFile file)
    {
        if (file.Path.StartsWith("seeds/", StringComparison.Ordinal))
        {
            var seed = edition.Full(file.Path);
            Assert.Equal(File.ReadAllBytes(File.Exists(seed) ? seed : seed[..^".txt".Length]), file.Content.ToArray());
            return;
        }
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal) && !file.Path.EndsWith(".xml", StringComparison.Ordinal))
            return;
        var content = Encoding.UTF8.GetString(file.Content.Span);
        Assert.DoesNotContain(FuzzedEdition.Mark, content, StringComparison.Ordinal);
        Assert.DoesNotContain(content, c => c is < ' ' and not ('\n' or '\t' or '\v') or '\u202E');
        if (file.Path.EndsWith(".xml", StringComparison.Ordinal))
        {
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(content).Root);
            return;
        }
        var page = new HtmlParser().ParseDocument(content);
        Assert.Empty(page.QuerySelectorAll("body script, img, iframe, object, embed, base, b[onload]"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (attribute.Name is "href" or "src" or "action" && attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
