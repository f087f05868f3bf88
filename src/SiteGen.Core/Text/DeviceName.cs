namespace SiteGen.Text;

/// <summary>Names that Windows keeps for devices: no file there can be called so, whatever ending it has.</summary>
public static class DeviceName
{
    private static readonly string[] s_devices = ["con", "prn", "aux", "nul"];

    /// <summary>Whether a file name is one of them.</summary>
    /// <param name="name">Without folders.</param>
    public static bool Is(ReadOnlySpan<char> name)
    {
        var stem = (name.IndexOf('.') is >= 0 and var dot ? name[..dot] : name).TrimEnd(' ');
        foreach (var device in s_devices)
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
                return true;
        return stem.Length == 4 && stem[3] is >= '1' and <= '9'
            && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase));
    }
}
