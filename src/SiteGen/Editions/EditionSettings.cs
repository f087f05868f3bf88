using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Editions;

/// <summary>What edition.yaml says.</summary>
/// <param name="Title">The edition's title.</param>
/// <param name="Subtitle">Empty if there is none.</param>
/// <param name="Language">A tag of BCP 47.</param>
/// <param name="Publisher">Empty if there is none.</param>
/// <param name="Editors">In the order of the file.</param>
/// <param name="Statement">Markdown; empty if there is none.</param>
/// <param name="Rights">Markdown; empty if there is none.</param>
/// <param name="Horizon">An ISO date; null if not given.</param>
/// <param name="BaseUrl">With a slash at its end; null if not given.</param>
/// <param name="MayIndex">Whether search engines may index the pages.</param>
/// <param name="TextsPerPage">How many texts a page of a list speaks of at most; at least one.</param>
internal sealed record EditionSettings(
    string Title, string Subtitle, string Language, string Publisher, ImmutableArray<EditionEditor> Editors,
    string Statement, string Rights, string? Horizon, string? BaseUrl, bool MayIndex,
    int TextsPerPage = EditionSettings.UsualTextsPerPage)
{
    /// <summary>Whether the site is looked at on the editors' machine, and not at <see cref="BaseUrl"/>.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Where what the editors say of the edition, and of whose it is, stands in edition.yaml.</summary>
    public (Place Statement, Place Rights) Places { get; init; }

    /// <summary>How many texts a page of a list speaks of at most, if edition.yaml does not say.</summary>
    public const int UsualTextsPerPage = 50;
}

/// <summary>Someone who made the edition.</summary>
internal sealed record EditionEditor(string Id, string Name);
