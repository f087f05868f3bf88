using SiteGen.Diagnostics;

namespace SiteGen.Output;

/// <summary>Where a site may be written.</summary>
internal static class OutputFolder
{
    private static readonly string[] s_inputFolders = ["seeds", "annotations", "templates", "schemas", ".sitegen", ".git"];

    /// <summary>Checks that the site does not get among the edition's own files.</summary>
    /// <param name="editionRoot">The folder of edition.yaml.</param>
    /// <param name="outputFolder">Full, or relative to the working folder as in <see cref="SiteWriter"/>.</param>
    /// <returns>What is wrong; null if the folder may be written.</returns>
    public static Diagnostic? Check(string editionRoot, string outputFolder)
    {
        var place = Place.File(outputFolder.Replace(Path.DirectorySeparatorChar, '/'));
        try
        {
            var output = RealPath.Of(outputFolder);
            if (RealPath.IsIn(RealPath.Of(editionRoot), output))
                return Finding("the output folder is or holds the whole edition");
            foreach (var name in s_inputFolders)
            {
                var input = RealPath.Of(Path.Join(editionRoot, name));
                if (RealPath.IsIn(output, input))
                    return Finding($"the output folder is or lies in {name}/");
                if (RealPath.IsIn(input, output))
                    return Finding($"the output folder holds {name}/");
            }
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Diagnostic(Rules.CannotWrite, place, $"the folder cannot be found: {exception.Message}");
        }

        Diagnostic Finding(string message) => new(Rules.OutputInsideInput, place, message);
    }
}
