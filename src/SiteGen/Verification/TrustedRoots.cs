using System.Security.Cryptography.X509Certificates;

namespace SiteGen.Verification;

/// <summary>Which authorities are believed when they say whose an address is: those that the system believes.</summary>
/// <remarks>On Linux each family of systems keeps their certificates elsewhere. The OpenSSL that is part of a native program knows the
/// place of that on which the program was made.</remarks>
internal static class TrustedRoots
{
    private static readonly string[] s_named = ["SSL_CERT_FILE", "SSL_CERT_DIR"];

    // Where the OpenSSL of Debian and Ubuntu looks by itself.
    private static readonly string[] s_expected = ["/usr/lib/ssl/cert.pem", "/usr/lib/ssl/certs"];

    private static readonly string[] s_bundles =
    [
        "/etc/ssl/certs/ca-certificates.crt", // Debian, Arch, Gentoo
        "/etc/pki/tls/certs/ca-bundle.crt", // Fedora, Red Hat
        "/etc/ssl/ca-bundle.pem", // SUSE
        "/etc/ssl/cert.pem", // Alpine
    ];

    /// <summary>What to say to whoever opens a connection; null if the system's ways are enough.</summary>
    public static X509ChainPolicy? Policy()
    {
        if (!OperatingSystem.IsLinux() || Bundle(Path.Exists, Environment.GetEnvironmentVariable) is not { } bundle)
            return null;
        // Whether a certificate has been revoked is not asked by other connections either: it would be another host's business.
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(bundle);
        return policy;
    }

    /// <summary>The file with the authorities' certificates, if they are not where they are looked for anyway.</summary>
    /// <param name="exists">Whether there is a file or folder.</param>
    /// <param name="variable">Variables of the environment, which say more than any place.</param>
    public static string? Bundle(Func<string, bool> exists, Func<string, string?> variable) =>
        s_named.Any(name => !string.IsNullOrEmpty(variable(name))) || s_expected.Any(exists) ? null : s_bundles.FirstOrDefault(exists);
}
