using SiteGen.Editions;

namespace SiteGen.Input;

/// <summary>What a build before has found out about single files that have not changed.</summary>
/// <remarks>It may be asked from several threads.</remarks>
internal interface IInputMemory
{
    /// <summary>Whether nothing is known.</summary>
    bool IsEmpty { get; }

    /// <summary>What a sidecar says about which there was nothing to say; null if that is not known.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="sha256">The digest of its bytes.</param>
    Sidecar? SidecarOf(string path, string sha256);

    /// <summary>Notes what a sidecar says about which there was nothing to say.</summary>
    /// <param name="sidecar">What it says.</param>
    /// <param name="sha256">The digest of its bytes.</param>
    void Remember(Sidecar sidecar, string sha256);

    /// <summary>Whether there was nothing to say about a seed.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="sha256">The digest of its bytes.</param>
    bool IsFaultless(string path, string sha256);

    /// <summary>Notes that there was nothing to say about a seed.</summary>
    /// <inheritdoc cref="IsFaultless"/>
    void MarkFaultless(string path, string sha256);
}
