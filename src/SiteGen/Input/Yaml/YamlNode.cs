using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Input.Yaml;

/// <summary>A value of a YAML file that still knows where it stands.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A word, a number, a text: YAML tells them apart by guessing, SiteGen by what is expected there.</summary>
internal sealed record YamlText(Place Place, string Value, bool IsQuoted) : YamlNode(Place)
{
    /// <summary>Where a comment begins right behind it; null if none does, or if it is in quotation marks.</summary>
    public Place? Comment { get; init; }
}

/// <summary>A list.</summary>
internal sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

/// <summary>Keys and values, in the order of the file; no key is there twice.</summary>
internal sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    /// <summary>The value of a key; null if the key is not there.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
                    return entry.Value;
            return null;
        }
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
