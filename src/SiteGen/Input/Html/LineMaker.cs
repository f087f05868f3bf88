using System.Collections.Immutable;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Input.Html;

/// <summary>Puts the words of a page into lines: one for each block, as a page shows them; white space collapses as CSS says.</summary>
/// <remarks>
/// What is hidden within a visible line becomes a line of its own after it, so that the visible words stay together. Cells
/// of a row are set apart by a tab. Nothing that is not white space is added.
/// </remarks>
internal sealed class LineMaker
{
    private readonly List<(string Text, LineMarkup Markup)> _lines = [];
    private readonly List<(string Text, LineMarkup Markup)> _waiting = [];
    private readonly HashSet<PageNode> _begun = [];
    private readonly ItemNumbers _numbers = new();
    private readonly Pending _shown = new();
    private readonly Pending _hidden = new();

    /// <summary>The lines so far.</summary>
    public (string Text, ImmutableArray<LineMarkup> Markup) Finish()
    {
        Break(_hidden);
        Break(_shown);
        var text = new StringBuilder();
        foreach (var line in _lines)
            text.Append(line.Text).Append('\n');
        return (text.ToString(), [.. _lines.Select(line => line.Markup)]);
    }

    /// <summary>Ends the line.</summary>
    public void Break(Surroundings where) => Break(where.IsHidden ? _hidden : _shown);

    /// <summary>Begins a row of a table.</summary>
    public void BeginRow(Surroundings where) => Of(where).IsBrokenRow = false;

    /// <summary>Sets a cell apart from the one before it in its row, which may be empty.</summary>
    public void BeginCell(Surroundings where)
    {
        var line = Of(where);
        line.HasGap = false;
        // Of a row whose cells hold paragraphs each is a line.
        if (line.Where is not null || !line.IsBrokenRow)
            line.Cells++;
    }

    /// <summary>Adds words.</summary>
    public void Add(string text, Surroundings where)
    {
        foreach (var c in text)
        {
            if (where.IsPreformatted)
                AddAsIs(c, where);
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                Of(where).HasGap = true;
            else
                Append(c, where);
        }
    }

    /// <summary>Adds a statement about the page as a line of its own.</summary>
    public void AddStatement(string text, Surroundings where)
    {
        Add(text, where with { IsPreformatted = false });
        Break(_shown);
    }

    private void AddAsIs(char c, Surroundings where)
    {
        var line = Of(where);
        if (c != '\n')
        {
            Append(c, where);
            return;
        }
        // A blank line within preformatted text is part of it.
        line.Where ??= where;
        Break(line, evenIfEmpty: true);
    }

    private void Append(char c, Surroundings where)
    {
        var line = Of(where);
        if (line.Where is null)
        {
            if (!where.IsHidden)
                Break(_hidden);
            line.Where = where;
        }
        else if (line is { Cells: 0, HasGap: true })
        {
            line.Text.Append(' ');
        }
        line.EndCells();
        line.Text.Append(c);
        if (char.IsWhiteSpace(c))
            return;
        line.Letters++;
        line.Linked += where.IsLink ? 1 : 0;
        line.Meanings |= where.Meanings;
    }

    private Pending Of(Surroundings where) => where.IsHidden ? _hidden : _shown;

    private void Break(Pending line, bool evenIfEmpty = false)
    {
        if (line.Where is { } where && (line.Text.Length > 0 || evenIfEmpty))
        {
            line.IsBrokenRow = true;
            line.EndCells();
            var made = (line.Text.ToString(), MarkupOf(line, where));
            if (line == _hidden && _shown.Text.Length > 0)
                _waiting.Add(made);
            else
                _lines.Add(made);
        }
        line.Text.Clear();
        line.Where = null;
        line.HasGap = false;
        line.Letters = line.Linked = line.Cells = 0;
        line.Meanings = InlineMeanings.None;
        if (line != _shown)
            return;
        _lines.AddRange(_waiting);
        _waiting.Clear();
    }

    private LineMarkup MarkupOf(Pending line, Surroundings where)
    {
        var begins = !where.IsHidden && where.Item is { } item && _begun.Add(item) ? item : null;
        return new()
        {
            Path = where.Path,
            Regions = where.Regions,
            IsHidden = where.IsHidden,
            Furniture = where.Furniture,
            LinkDensity = line.Letters == 0 ? 0 : (double)line.Linked / line.Letters,
            HeadingLevel = where.HeadingLevel,
            Meanings = line.Meanings,
            BeginsItem = begins is not null,
            ListDepth = where.ListDepth,
            Number = begins is null || !where.IsNumbered ? null : _numbers.Of(begins),
            QuotationDepth = where.QuotationDepth,
            Statement = where.Statement,
        };
    }

    /// <summary>A line that is not yet complete.</summary>
    private sealed class Pending
    {
        public StringBuilder Text { get; } = new();

        /// <summary>Whether white space goes before the next character, if the line has begun.</summary>
        public bool HasGap { get; set; }

        /// <summary>How many cells have begun since the last character, the first of the row not counted.</summary>
        public int Cells { get; set; }

        /// <summary>Whether a line has ended since the row began.</summary>
        public bool IsBrokenRow { get; set; }

        public Surroundings? Where { get; set; }

        public InlineMeanings Meanings { get; set; }

        public int Letters { get; set; }

        public int Linked { get; set; }

        /// <summary>Writes what sets the cells apart.</summary>
        public void EndCells()
        {
            Text.Append('\t', Cells);
            (HasGap, Cells) = (false, 0);
        }
    }
}
