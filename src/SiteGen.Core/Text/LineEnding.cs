namespace SiteGen.Text;

/// <summary>What stood at the end of a source line in the file.</summary>
public enum LineEnding
{
    /// <summary>Nothing: the last line of a file that does not end in a line break.</summary>
    None,

    /// <summary>U+000A.</summary>
    LineFeed,

    /// <summary>U+000D U+000A.</summary>
    CarriageReturnLineFeed,
}
