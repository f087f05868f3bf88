using SiteGen.Text;

namespace SiteGen.Annotations;

/// <summary>An annotation and the passage it was found at.</summary>
/// <param name="Annotation">What is said.</param>
/// <param name="Span">Where, in the seed; a point for a gap between words.</param>
public sealed record AnchoredAnnotation(Annotation Annotation, TextSpan Span);
