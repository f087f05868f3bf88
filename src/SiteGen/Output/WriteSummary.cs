namespace SiteGen.Output;

/// <summary>What became of the files of a site; its manifest is not counted.</summary>
/// <param name="Written">New files and files whose content differed.</param>
/// <param name="Unchanged">Files that were left untouched because they hold what they should.</param>
/// <param name="Deleted">Files that SiteGen once wrote and no longer makes.</param>
/// <param name="Kept">Files that SiteGen once wrote and no longer makes, left where they are because someone edited
/// them since; from now on they count as not SiteGen's.</param>
internal readonly record struct WriteSummary(int Written, int Unchanged, int Deleted, int Kept);
