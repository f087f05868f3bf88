namespace SiteGen.Pages.Templates;

/// <summary>Markup that is made when a template comes to it, and goes where the template's goes: a page within its layout.</summary>
/// <param name="writeTo">Writes it.</param>
internal sealed class PageBody(Action<PageBuffer> writeTo)
{
    public void WriteTo(PageBuffer page) => writeTo(page);
}
