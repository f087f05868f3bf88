namespace SiteGen.Cleaning.Learned;

/// <summary>What is known of a word before anything is learned.</summary>
[Flags]
internal enum WordKind : byte
{
    None = 0,

    /// <summary>Holds sentences together: articles, prepositions, auxiliaries.</summary>
    Function = 1,

    /// <summary>Speaks to the reader.</summary>
    Second = 2,

    /// <summary>The writer, or a site, speaking of itself.</summary>
    First = 4,

    /// <summary>The name of a month, or a day of the week.</summary>
    Calendar = 8,

    /// <summary>Sentences tell a story with it: said, had, was.</summary>
    Telling = 16,
}

/// <summary>A word as it stands in a line.</summary>
/// <param name="Hash">See <see cref="TokenHash"/>; that of <c>#</c> for any number.</param>
/// <param name="Kind">What is known of it.</param>
internal readonly record struct Token(uint Hash, WordKind Kind);

/// <summary>Small dictionaries of the languages that the model was trained on, and of their neighbours.</summary>
internal static class WordKinds
{
    private const int Size = 4096;

    private const string FunctionWords =
        // English
        "the of and to in a is that for it as was with on by at from are this be or an have has had not but which were "
        + "their they his he she her its been would could should will can than then there these those who whom whose what "
        + "when where while into about after before because if so such more most only over under between through during "
        + "against within without also both each some any no nor do does did "
        // German
        + "der die das und ist von den mit für auf im ein eine einer eines dem des nicht sich auch als an werden aus bei "
        + "nach wie wird sind hat über zum zur einen wurde oder war durch "
        // French
        + "le la les des et en du un une est dans pour que qui sur au aux par pas plus avec ce cette son sa ses il elle "
        + "sont ont mais comme être fait leur "
        // Spanish and Portuguese
        + "el los las y del que una por con para como se lo su más pero sus ya este sí porque esta entre cuando muy sin "
        + "sobre también hasta hay donde o os da do dos das em não uma com mais foi são ao pela pelo "
        // Italian
        + "il gli di che è e per non sono con una della delle dei nel alla come anche questo "
        // Dutch, Scandinavian
        + "het een van op te dat niet zijn voor met aan er om maar ook och att det som på är av för med inte til på ikke "
        + "og af jeg han";

    private const string SecondWords = "you your yours yourself u du dein deine ihr ihre vous votre vos tu te usted su você";

    private const string FirstWords = "we our us ours i my me mine wir unser unsere ich nous notre nos je nosotros nuestro";

    private const string CalendarWords =
        "january february march april may june july august september october november december jan feb mar apr jun jul aug "
        + "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
        + "sat sun januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre "
        + "octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

    private const string TellingWords =
        "said says told was were had did went came made took began asked added according explained wrote reported thought "
        + "knew became gave found sagte war hatte dit était avait dijo era había ha";

    private static readonly uint[] s_hashes = new uint[Size];
    private static readonly WordKind[] s_kinds = Fill();

    /// <summary>What is known of a word.</summary>
    /// <param name="hash">See <see cref="TokenHash"/>.</param>
    public static WordKind Of(uint hash)
    {
        var at = (int)(hash & (Size - 1));
        while (s_kinds[at] != WordKind.None)
        {
            if (s_hashes[at] == hash)
                return s_kinds[at];
            at = (at + 1) & (Size - 1);
        }
        return WordKind.None;
    }

    private static WordKind[] Fill()
    {
        var kinds = new WordKind[Size];
        Add(kinds, FunctionWords, WordKind.Function);
        Add(kinds, SecondWords, WordKind.Second);
        Add(kinds, FirstWords, WordKind.First);
        Add(kinds, CalendarWords, WordKind.Calendar);
        Add(kinds, TellingWords, WordKind.Telling);
        return kinds;
    }

    private static void Add(WordKind[] kinds, string words, WordKind kind)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            var hash = TokenHash.Of(words.AsSpan()[range]);
            var at = (int)(hash & (Size - 1));
            while (kinds[at] != WordKind.None && s_hashes[at] != hash)
                at = (at + 1) & (Size - 1);
            s_hashes[at] = hash;
            kinds[at] |= kind;
        }
    }
}
