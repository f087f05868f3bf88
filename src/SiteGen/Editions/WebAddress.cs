using System.Buffers;

namespace SiteGen.Editions;

/// <summary>Tells addresses that parse, but that nobody can have copied from a browser.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> s_unfit = SearchValues.Create("<>\"“”{}|\\^`");

    /// <summary>What is wrong, as the end of a sentence about the address; null if nothing is seen to be.</summary>
    public static string? Problem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return "is no web address";
        if (uri.Host is "http" or "https")
            return "begins twice";
        if (uri.UserInfo.Length > 0)
            return "holds a user name, or a stray @";
        if (uri.HostNameType is UriHostNameType.Dns && !IsHost(uri.IdnHost))
            return $"names the server “{uri.Host}”, which is no name of one";
        if (address.AsSpan().IndexOfAny(s_unfit) is >= 0 and var at)
            return $"holds “{address[at]}”";
        return address[^1] is ',' or ';' || (address[^1] is ')' && !address.Contains('(', StringComparison.Ordinal))
            ? $"ends with “{address[^1]}”, which belongs to the sentence around it" : null;
    }

    // Two names at least, the last of them not of digits: what a resolver calls fully qualified.
    private static bool IsHost(string host)
    {
        var parts = host.Split('.');
        return parts.Length > 1 && !parts[^1].All(char.IsAsciiDigit)
            && parts.All(part => part.Length is > 0 and <= 63 && part[0] != '-' && part[^1] != '-'
                && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }
}
