namespace SiteGen.Text;

/// <summary>A text after <see cref="Folding"/>, which still knows where each of its characters came from.</summary>
public sealed class FoldedText
{
    // Where each folded character begins and ends in the original: a folded space may stand for many characters.
    private readonly int[] _origin;
    private readonly int[] _originEnd;

    /// <param name="original">The text to fold; spans of it are what <see cref="ToOriginal"/> answers.</param>
    public FoldedText(string original)
    {
        var folded = new char[original.Length];
        _origin = new int[original.Length];
        _originEnd = new int[original.Length];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var f = Folding.Fold(original[i]);
            if (f == '\0')
                continue;
            if (f == ' ' && length > 0 && folded[length - 1] == ' ')
            {
                _originEnd[length - 1] = i + 1;
                continue;
            }
            folded[length] = f;
            _origin[length] = i;
            _originEnd[length] = i + 1;
            length++;
        }
        Content = new string(folded, 0, length);
    }

    /// <summary>The folded text.</summary>
    public string Content { get; }

    /// <summary>The place of a non-empty span of <see cref="Content"/> in the original.</summary>
    /// <exception cref="ArgumentException">The span is a point.</exception>
    public TextSpan ToOriginal(TextSpan folded)
    {
        if (folded.IsEmpty)
            throw new ArgumentException("A point of the folded text has no single place in the original.", nameof(folded));
        return new TextSpan(_origin[folded.Start], _originEnd[folded.End - 1]);
    }
}
