using System.Collections.Frozen;

namespace SiteGen.Pages.Search;

/// <summary>Letters as a search compares them: without case and without marks.</summary>
/// <remarks>
/// A table, not <see cref="string.Normalize()"/>: a program without cultures has no data for it, and answers every text
/// unchanged. <c>search.js</c> asks the browser instead; a test holds the two together, letter by letter.
/// </remarks>
internal static class LetterFolding
{
    // The first letter stands for all that follow it: Latin, Greek and Cyrillic, as Unicode decomposes them.
    private const string Marked = """
        aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ
        iìíîïĩīĭįǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ
        sśŝşšșṡṣṥṧṩẛ tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ ʒǯ
        αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
        οόὀὁὂὃὄὅὸό ρῤῥ υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ σς
        аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ ії ѵѷ әӛ өӫ
        """;

    // Letters that readers of English write with others.
    private const string Spelt = "æae ǽae ǣae œoe øo ǿo đd ðd þth łl ßss ħh ıi ſs İi";

    private static readonly FrozenDictionary<char, string> s_letters = Letters().ToFrozenDictionary();

    /// <summary>What a letter in lower case becomes: one letter or two; null for itself.</summary>
    public static string? Fold(char c) => s_letters.GetValueOrDefault(c);

    private static IEnumerable<KeyValuePair<char, string>> Letters() =>
        Marked.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(group => group[1..].Select(letter => KeyValuePair.Create(letter, group[..1])))
            .Concat(Spelt.Split(' ').Select(pair => KeyValuePair.Create(pair[0], pair[1..])));
}
