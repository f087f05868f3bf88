using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class LineScannerTests
{
    [Fact]
    public void Counts_what_a_reader_would_count()
    {
        var shape = Scan("  • On 3 May 2021, Mr Smith said it’s “over”. We don't agree!");

        Assert.Equal((1, 12, 2), (shape.Marker, shape.Words, shape.Sentences));
        Assert.True(shape.EndsSentence);
        Assert.Equal(('O', '!'), (shape.Begin, shape.End));
        Assert.Equal(5, shape.Digits);
        Assert.Equal(5, shape.Capitalised);
        Assert.Equal((1, 1), (shape.Calendar, shape.Telling));
        Assert.Equal(LineSigns.Year | LineSigns.Quotation, shape.Has);
    }

    [Theory]
    [InlineData("Home | News", LineSigns.Pipe)]
    [InlineData("Home › News", LineSigns.Arrow)]
    [InlineData("© The Gazette", LineSigns.Copyright)]
    [InlineData("write to me@there", LineSigns.At)]
    [InlineData("see www.example", LineSigns.Address)]
    [InlineData("at 12:30 sharp", LineSigns.Clock)]
    [InlineData("in 1974 then", LineSigns.Year)]
    [InlineData("no year 18740", LineSigns.None)]
    [InlineData("two days ago", LineSigns.Ago)]
    [InlineData("Photo: the sea", LineSigns.InnerColon)]
    [InlineData("5% less", LineSigns.Percent)]
    [InlineData("only €5", LineSigns.Currency)]
    [InlineData("two – three", LineSigns.Dash)]
    [InlineData("September4848", LineSigns.None)]
    [InlineData("HomeNews", LineSigns.Glued)]
    public void Knows_signs_and_forms(string line, object expected) => Assert.Equal(expected, Scan(line).Has);

    [Theory]
    [InlineData("Read  More!", "read more")]
    [InlineData("- Page 3 of 12", "Page 7 of 9")]
    [InlineData("Don’t go", "dont go")]
    public void Lines_that_say_the_same_have_one_key(string one, string other) => Assert.Equal(Scan(one).Key, Scan(other).Key);

    [Theory]
    [InlineData("Read more", "More read")]
    [InlineData("Read more", "Readmore")]
    [InlineData("", "Read")]
    public void Lines_that_say_something_else_have_another(string one, string other) =>
        Assert.NotEqual(Scan(one).Key, Scan(other).Key);

    [Theory]
    [InlineData("Москва не сразу строилась.", 0)]
    [InlineData("Élan vital", 9)]
    [InlineData("海は青い。", 0)]
    public void Tells_letters_of_scripts_that_the_model_knows_from_others(string line, int known) =>
        Assert.Equal(known, Scan(line).KnownLetters);

    [Theory]
    [InlineData("海は青い。空も青い。", 4, 2)]
    [InlineData("วันนี้ท้องฟ้า", 7, 0)]
    [InlineData("Москва не сразу строилась.", 4, 1)]
    public void Counts_words_and_sentences_where_no_spaces_are_written(string line, int words, int sentences) =>
        Assert.Equal((words, sentences), (Scan(line).Words, Scan(line).Sentences));

    [Theory]
    [InlineData("The end.", true)]
    [InlineData("The end. ", true)]
    [InlineData("“The end.”", true)]
    [InlineData("The end (of it all.)", true)]
    [InlineData("The end", false)]
    [InlineData("The 2.5 end", false)]
    [InlineData("海は青い。", true)]
    public void Knows_the_end_of_a_sentence(string line, bool ends) => Assert.Equal(ends, Scan(line).EndsSentence);

    [Fact]
    public void Signs_without_a_word_are_no_words() =>
        Assert.All(new[] { "", "   ", "* * *", "—", "…", "\u200B", "🙂" }, line => Assert.Equal(0, Scan(line).Words));

    internal static LineShape Scan(string line) => LineScanner.Scan(0, line, []);
}
