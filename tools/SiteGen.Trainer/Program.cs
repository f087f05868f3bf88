using SiteGen.Trainer;

if (args is not ([_] or [_, _]))
{
    Console.Error.WriteLine("usage: sitegen-trainer DATASET [FOLDER]");
    Console.Error.WriteLine("Prints scores, each page by models that have not seen its site; then trains on all pages and writes FOLDER/line-model.txt,");
    Console.Error.WriteLine("and FOLDER/heading-model.txt and title-model.txt if DATASET says which lines are headings. The program's own are in src/SiteGen/Input.");
    return 2;
}
var training = new Training(args[0], Console.Out);
training.PrintScores();
if (args is [_, var folder])
{
    File.WriteAllText(Path.Combine(folder, "line-model.txt"), training.LineWeights());
    foreach (var (name, weights) in new[] { ("heading-model.txt", training.HeadingWeights()), ("title-model.txt", training.TitleWeights()) })
        if (weights is not null)
            File.WriteAllText(Path.Combine(folder, name), weights);
}
return 0;
