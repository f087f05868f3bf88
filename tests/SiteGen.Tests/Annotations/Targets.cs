using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Annotations;

/// <summary>Targets as a sidecar gives them, and where they are found.</summary>
internal static class Targets
{
    /// <summary>Where all targets of these tests stand.</summary>
    public static readonly Place InSidecar = new("annotations/drawn.yaml", 12, 13);

    public static Target To(Quotation start, Quotation? end = null, Side? at = null) => new(InSidecar, start, end, at);

    public static Reported<TextSpan?> FindIn(SourceText source, Target target) => new Anchorer(source).Find(target);
}
