using System.Diagnostics;

namespace SiteGen.Pages;

/// <summary>What a template is given: words and the values they stand for. Markup ends in <c>Html</c>.</summary>
/// <remarks>Words and values, because native code has no reflection over classes; every word that a template may ask for
/// is always there, so that a misspelt one is found. They are few: going through them is faster than hashing, and thousands
/// of models are made for a page.</remarks>
/// <param name="room">For how many words there is room from the start; of models that pages have by the hundred, as many as they have.</param>
internal sealed class Model(int room = 8)
{
    private (string Word, object? Value)[] _entries = new (string, object?)[room];
    private int _count;

    /// <summary>The value of a word.</summary>
    public ModelValue this[string word]
    {
        set
        {
            Debug.Assert(IndexOf(word) < 0, "a word has one meaning");
            if (_count == _entries.Length)
                Array.Resize(ref _entries, _count * 2);
            _entries[_count++] = (word, value.Thing);
        }
    }

    /// <summary>The words, in the order in which they were first given.</summary>
    public IEnumerable<string> Words => _entries.Take(_count).Select(entry => entry.Word);

    /// <summary>The value at a place.</summary>
    /// <param name="place">What <see cref="IndexOf"/> gave.</param>
    public object? At(int place) => _entries[place].Value;

    /// <summary>The place of a word; −1 if it is not there.</summary>
    public int IndexOf(string word)
    {
        var at = _count - 1;
        while (at >= 0 && !string.Equals(_entries[at].Word, word))
            at--;
        return at;
    }

    /// <summary>The word at a place; null if there is none.</summary>
    public string? WordAt(int place) => place < _count ? _entries[place].Word : null;

    /// <summary>A list without models.</summary>
    public static List<object?> None { get; } = new(0);

    /// <summary>A list of models.</summary>
    public static List<object?> List(IEnumerable<object?> items) => [.. items];
}
