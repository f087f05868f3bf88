using System.Globalization;
using System.Xml.Linq;

namespace SiteGen.Tests.Pages;

/// <summary>A picture, read back from its markup.</summary>
internal static class Drawing
{
    /// <summary>The picture as elements; fails if anything in it is not well-formed.</summary>
    public static XElement Read(string svg) => XElement.Parse(svg);

    /// <summary>The elements of one name, with a class or whatever class.</summary>
    public static IEnumerable<XElement> All(this XElement picture, string name, string? kind = null) =>
        picture.Descendants(name).Where(element => kind is null || element.Attribute("class")?.Value == kind);

    /// <summary>The value of an attribute that must be there.</summary>
    public static string Get(this XElement element, string attribute) => element.Attribute(attribute)!.Value;

    /// <summary>Where the links lead.</summary>
    public static IEnumerable<string> Targets(this XElement picture) =>
        picture.All("a").Select(link => link.Get("href"));

    /// <summary>A number, or a share in per cent, as a number.</summary>
    public static double NumberOf(this XElement element, string attribute) =>
        double.Parse(element.Get(attribute).TrimEnd('%'), CultureInfo.InvariantCulture);

    /// <summary>Fails unless every element may stand under a strict Content-Security-Policy and says what it is.</summary>
    public static void AssertSound(XElement picture)
    {
        Assert.DoesNotContain(picture.DescendantsAndSelf().Attributes(), attribute =>
            attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(picture.Descendants("script"));
        Assert.NotEmpty(picture.Element("title")!.Value);
        Assert.All(picture.All("a"), link => Assert.NotEmpty(link.Value.Trim()));
    }
}
