using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Pages;

/// <summary>What a page may do: its Content-Security-Policy, and the few words of script that fit it.</summary>
/// <remarks>
/// The policy also works for files opened from a folder, where <c>'self'</c> means nothing to some browsers. Scripts are
/// started by one inline script whose hash the policy names: so it holds without <c>unsafe-inline</c>, and checkers that
/// see a page as a lone file, without an origin to compare with, can verify it. Styles are not restricted, but nothing that
/// a style could load is allowed from elsewhere.
/// </remarks>
internal static class PageSecurity
{
    private const string Nothing =
        "connect-src 'none'; font-src 'self' file:; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; "
        + "manifest-src 'none'; img-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <summary>The script that starts the others, and applies the reader's choice of colours before anything is drawn.</summary>
    /// <param name="addresses">The scripts of the page: relative to it, or with the address at which the edition is published.</param>
    public static string Starter(IEnumerable<string> addresses) =>
        "(d=>{try{const s=localStorage.getItem(\"scheme\");if(s===\"light\"||s===\"dark\")d.documentElement.style.colorScheme=s}catch{}"
        + $"for(const src of [{string.Join(',', addresses.Select(address => $"\"{StructuredData.Escaping.Encode(address)}\""))}])"
        + "d.head.append(Object.assign(d.createElement(\"script\"),{src,async:false}))})(document)";

    /// <summary>The policy of a page.</summary>
    /// <param name="hashes">Of each inline script of the page, data among them, what <see cref="HashOf"/> gives.</param>
    public static string Policy(params ReadOnlySpan<string> hashes) => $"script-src 'self' file: {string.Join(' ', hashes)}; {Nothing}";

    /// <summary>By what a policy knows an inline script.</summary>
    /// <param name="script">The script, exactly as it stands in the page.</param>
    public static string HashOf(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
