using SiteGen.Trainer;

if (args is not ([_] or [_, _]))
{
    Console.Error.WriteLine("usage: sitegen-trainer DATASET [WEIGHTS]");
    Console.Error.WriteLine("Prints scores, each page by a model that has not seen its site; then trains on all pages and writes WEIGHTS.");
    return 2;
}
var training = new Training(args[0], Console.Out);
training.PrintScores();
if (args is [_, var path])
    File.WriteAllText(path, training.Weights());
return 0;
