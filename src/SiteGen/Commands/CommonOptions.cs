using System.CommandLine;

namespace SiteGen.Commands;

/// <summary>Options and arguments that mean the same in several commands.</summary>
internal static class CommonOptions
{
    /// <summary>Which edition.</summary>
    public static Option<string> Edition()
    {
        var option = new Option<string>("--edition", "-e")
        {
            Description = "The edition's folder, in place of the nearest one above the working folder that holds edition.yaml.",
            HelpName = "folder",
        };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--edition needs the name of a folder, for instance --edition ../harbour");
        });
        return option;
    }

    /// <summary>A choice of words, the first of which is meant if none is given.</summary>
    /// <param name="name">For instance <c>--format</c>.</param>
    /// <param name="noun">What such a word names, in a message.</param>
    /// <param name="words">In the order in which help shows them.</param>
    /// <param name="description">For help.</param>
    public static Option<T> Words<T>(string name, string noun, OrderedDictionary<string, T> words, string description)
        where T : struct
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            DefaultValueFactory = _ => words.GetAt(0).Value,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (words.TryGetValue(word, out var known))
                    return known;
                result.AddError($"“{word}” is no {noun}; known here: {string.Join(", ", words.Keys)}");
                return default;
            },
        };
        // Out of the box the names of our code would be offered.
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }
}
