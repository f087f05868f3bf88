using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class WordEndsTests
{
    [Theory]
    [InlineData("The sea, 1991!", "The|sea|1991")]
    [InlineData("e\u0301te\u0301 x", "e\u0301te\u0301|x")]
    [InlineData("हिन्दी किताबें", "हिन्दी|किताबें")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    [InlineData("北约NATO宣布", "北|约|NATO|宣|布")]
    [InlineData("กิน", "กิ|น")]
    [InlineData("\u0301 \u200D", "")]
    [InlineData("", "")]
    public void A_word_has_its_marks_and_of_scripts_without_spaces_one_letter(string text, string words)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnds.After(text, at);
            if (end > at)
                found.Add(text[at..end]);
            at = Math.Max(end, at + 1);
        }

        Assert.Equal(words, string.Join('|', found));
    }

    [Theory]
    [InlineData("the sea", 3, true)]
    [InlineData("the sea", 5, false)]
    [InlineData("U.S.A", 4, true)]
    [InlineData("राम", 3, true)]
    [InlineData("रामायण", 3, false)]
    [InlineData("e\u0301a", 2, false)]
    [InlineData("北约宣布", 2, true)]
    [InlineData("กิน", 1, false)]
    [InlineData("NATO的", 4, true)]
    public void A_name_ends_where_no_word_goes_on(string text, int place, bool ends) => Assert.Equal(ends, WordEnds.IsAt(text, place));
}
