using SiteGen.Diagnostics;
namespace SiteGen.Output;

internal static class OutputFolder { public static Diagnostic? Check(string a, string b) => null; }
internal sealed record WriteSummary(int Written, int Unchanged, int Deleted);
internal static class SiteWriter { public static Reported<WriteSummary> Write(string f, IReadOnlyList<OutputFile> files, bool force) { foreach (var x in files) { var p = Path.Combine(f, x.Path); Directory.CreateDirectory(Path.GetDirectoryName(p)!); File.WriteAllBytes(p, x.Content.ToArray()); } return Reported.Clean(new WriteSummary(files.Count, 0, 0)); } }
