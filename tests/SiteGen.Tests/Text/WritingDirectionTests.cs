using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class WritingDirectionTests
{
    [Theory]
    [InlineData("نقش ناتو در جنگ", true)]
    [InlineData("תפקידה של נאט״ו", true)]
    [InlineData("AFP – נאט״ו הודיעה אתמול", true)]
    [InlineData("The word ناتو means NATO", false)]
    [InlineData("\uFEFD \u200F 12", false)]
    [InlineData("٣٢", false)]
    [InlineData("Роль НАТО", false)]
    [InlineData("北约的角色", false)]
    [InlineData("", false)]
    public void Most_letters_say_which_way_words_run(string words, bool isRightToLeft) => Assert.Equal(isRightToLeft, WritingDirection.IsRightToLeft(words));
}
