using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Pages;

/// <summary>What a template is given: words and the values they stand for. Markup ends in <c>Html</c>.</summary>
/// <remarks>Words and values, because native code has no reflection over classes; every word that a template may ask for
/// is always there, so that a misspelt one is found. They are few: going through them is faster than hashing, and thousands
/// of models are made for a page.</remarks>
internal sealed class Model
{
    private (string Word, object? Value)[] _entries = new (string, object?)[8];
    private int _count;

    /// <summary>The value of a word.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public object? this[string word]
    {
        get => TryGetValue(word, out var value) ? value : throw new KeyNotFoundException(word);
        set
        {
            if (_count == _entries.Length)
                Array.Resize(ref _entries, _count * 2);
            _entries[_count++] = (word, value);
        }
    }

    /// <summary>The words, in the order in which they were first given.</summary>
    public IEnumerable<string> Words => _entries.Take(_count).Select(entry => entry.Word).Distinct();

    public bool TryGetValue(string word, [MaybeNullWhen(false)] out object? value)
    {
        var at = IndexOf(word);
        value = at < 0 ? null : _entries[at].Value;
        return at >= 0;
    }

    /// <summary>A list of models.</summary>
    public static List<object?> List(IEnumerable<object?> items) => [.. items];

    // A word that was given twice means what it was given last.
    private int IndexOf(string word)
    {
        var at = _count - 1;
        while (at >= 0 && !string.Equals(_entries[at].Word, word))
            at--;
        return at;
    }
}
