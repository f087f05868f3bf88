namespace SiteGen.Trainer.Structure;

/// <summary>A page whose title is known.</summary>
/// <param name="Id">Its file name without extension.</param>
/// <param name="Kind">What was done to it before.</param>
/// <param name="Fold">Pages of one site are in one fold.</param>
/// <param name="Features">Of the lines that can be its title.</param>
/// <param name="Letters">By which copies among them are known.</param>
/// <param name="IsRight">Whether each is.</param>
internal sealed record TitlePage(string Id, string Kind, int Fold, int[][] Features, List<string> Letters, bool[] IsRight);
