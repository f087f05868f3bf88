using System.Collections.Frozen;

namespace SiteGen.Text;

/// <summary>Letters without their marks, as a search compares them and addresses have them.</summary>
/// <remarks>
/// A table, not <see cref="string.Normalize()"/>: a program without cultures has no data for it, and answers every text
/// unchanged. <c>search.js</c> asks the browser instead; a test holds the two together, letter by letter.
/// </remarks>
public static class LetterFolding
{
    // The first letter stands for all that follow it: Latin, Greek and Cyrillic, mostly as Unicode decomposes them.
    // Some that look alike are two: made by a program, and to be left as they are.
    private const string Marked = """
        aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dðďđḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥħȟḣḥḧḩḫẖ
        iìíîïĩīĭįİıǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľłḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ
        rŕŗřȑȓṙṛṝṟ sśŝşšſșṡṣṥṧṩẛ tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ
        ʒǯ ʹʹ αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ οόὀὁὂὃὄὅὸό
        ρῤῥ σς υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ ϒϓϔ аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ
        ії ѵѷ әӛ өӫ
        """;

    // Letters that readers of English write with others.
    private const string Spelt = "ßss æae þth œoe ǣae ǽae";

    private static readonly FrozenDictionary<char, string> s_letters = Letters().ToFrozenDictionary();

    /// <summary>What a letter in lower case becomes: one letter or two; null for itself.</summary>
    public static string? Fold(char c) => s_letters.GetValueOrDefault(c);

    private static IEnumerable<KeyValuePair<char, string>> Letters() =>
        Marked.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(group => group[1..].Select(letter => KeyValuePair.Create(letter, group[..1])))
            .Concat(Spelt.Split(' ').Select(pair => KeyValuePair.Create(pair[0], pair[1..])));
}
