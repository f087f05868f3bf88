using SiteGen.Verification;

namespace SiteGen.Tests.Verification;

public class TrustedRootsTests
{
    private const string OfFedora = "/etc/pki/tls/certs/ca-bundle.crt";
    private const string OfDebian = "/etc/ssl/certs/ca-certificates.crt";

    [Theory]
    [InlineData(null, "", "/usr/lib/ssl/certs", OfDebian)]
    [InlineData(OfFedora, "", OfFedora)]
    [InlineData("/etc/ssl/ca-bundle.pem", "", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem")]
    [InlineData(null, "SSL_CERT_FILE", OfFedora)]
    [InlineData(null, "SSL_CERT_DIR", OfFedora)]
    [InlineData(null, "")]
    public void A_bundle_is_named_where_OpenSSL_would_look_in_vain(string? expected, string named, params string[] there) =>
        Assert.Equal(expected, TrustedRoots.Bundle(there.Contains, name => name == named ? "/mine.pem" : null));

    [Fact]
    public void The_system_s_own_place_needs_no_policy()
    {
        Assert.SkipUnless(Path.Exists("/usr/lib/ssl/certs"), "this is no Debian");
        Assert.Null(TrustedRoots.Policy());
    }
}
