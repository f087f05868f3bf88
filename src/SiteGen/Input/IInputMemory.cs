using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Input;

/// <summary>What a build before has found out about single files that have not changed.</summary>
/// <remarks>It may be asked from several threads.</remarks>
internal interface IInputMemory
{
    /// <summary>What a sidecar says.</summary>
    /// <param name="path">Its file, which has been read.</param>
    /// <param name="make">Reads its YAML, if it is not known what it says.</param>
    Reported<Sidecar> SidecarOf(string path, Func<Reported<Sidecar>> make);

    /// <summary>Whether there was nothing to say about a seed.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="sha256">The digest of its bytes.</param>
    bool IsFaultless(string path, string sha256);

    /// <summary>Notes that there was nothing to say about a seed.</summary>
    /// <inheritdoc cref="IsFaultless"/>
    void MarkFaultless(string path, string sha256);
}
