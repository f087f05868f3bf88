namespace SiteGen.Input;

/// <summary>A file of the edition is not what it was a moment ago: what was made of it and what would be made now do not belong together.</summary>
/// <param name="path">Relative to the edition's root.</param>
internal sealed class FileChangedException(string path) : Exception($"{path} was changed while the edition was being built, so nothing was written: build again");
