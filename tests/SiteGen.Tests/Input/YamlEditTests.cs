using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Input.Yaml;

namespace SiteGen.Tests.Input;

/// <summary>A value of a YAML file is exchanged, and nothing else.</summary>
public sealed class YamlEditTests
{
    private static readonly string[] s_words =
        ["sea", "the", "it's", "\"quoted\"", "a: b", "# no comment", "- item", "{x}", "é", "🚢", "back\\slash", "no\u00A0break", "true", "12", "“curly”", "tab\there"];

    [Fact]
    public void Whatever_the_form_the_new_value_is_read_and_all_else_stays_byte_for_byte()
    {
        var random = new Random(17);
        for (var round = 0; round < 3000; round++)
        {
            var (yaml, values) = File(random);
            var root = (YamlMap)YamlReader.Read("a.yaml", yaml).Value!;
            var texts = Texts(root).ToList();
            Assert.Equal(values.Select(value => value.TrimEnd('\n')), texts.Select(text => text.Value.TrimEnd('\n')));
            var edits = texts.Where(_ => random.Next(2) == 0).Select(text => new YamlEdit(text.Place, Value(random))).ToList();

            var edited = YamlEdit.Apply(yaml, edits);

            var read = YamlReader.Read("a.yaml", edited);
            Assert.True(read.Diagnostics.IsEmpty, edited);
            Assert.Equal(
                texts.Select(text => edits.FirstOrDefault(edit => edit.Place == text.Place)?.Value ?? text.Value), Texts(read.Value!).Select(text => text.Value));
            Assert.Equal(Without(yaml, edits.Select(edit => edit.Place)), Without(edited, edits.Select(edit => Moved(edit.Place, texts, read.Value!))));
        }
    }

    [Theory]
    [InlineData("a: old # why\n", "a: new # why\n")]
    [InlineData("a: 'it''s' # why\n", "a: 'new' # why\n")]
    [InlineData("a: \"old\"   \r\nb: c\r\n", "a: \"new\"   \r\nb: c\r\n")]
    [InlineData("a: >- # why\n  old\n  words\n\n# then\nb: c\n", "a: \"new\" # why\n\n# then\nb: c\n")]
    [InlineData("a: |\n  old\nb: c", "a: \"new\"\nb: c")]
    [InlineData("a:\n  old\n  words\nb: c", "a:\n  new\nb: c")]
    [InlineData("{ a: old, b: c }", "{ a: new, b: c }")]
    [InlineData("a: 10", "a: new")]
    public void A_value_keeps_its_form_and_its_comment(string yaml, string expected)
    {
        var place = ((YamlMap)YamlReader.Read("a.yaml", yaml).Value!)["a"]!.Place;
        Assert.Equal(expected, YamlEdit.Apply(yaml, [new YamlEdit(place, "new")]));
    }

    [Theory]
    [InlineData("a: old", "a: b", "a: \"a: b\"")]
    [InlineData("a: 'old'", "it's", "a: 'it''s'")]
    [InlineData("a: 'old'", "two\nlines", "a: \"two\\nlines\"")]
    [InlineData("a: old", "no\u00A0break", "a: \"no\\u00A0break\"")]
    [InlineData("[x, old]", "a, b", "[x, \"a, b\"]")]
    public void A_value_that_its_form_cannot_hold_gets_quotation_marks(string yaml, string value, string expected)
    {
        var old = Texts(YamlReader.Read("a.yaml", yaml).Value!).Last();
        Assert.Equal(expected, YamlEdit.Apply(yaml, [new YamlEdit(old.Place, value)]));
    }

    private static (string Yaml, List<string> Values) File(Random random)
    {
        var yaml = new StringBuilder();
        var values = new List<string>();
        var end = random.Next(4) == 0 ? "\r\n" : "\n";
        for (var key = 0; key < 4; key++)
        {
            if (random.Next(3) == 0)
                yaml.Append("# a comment: “with” 'signs'").Append(end);
            yaml.Append(CultureInfo.InvariantCulture, $"k{key}: ");
            if (random.Next(5) == 0)
            {
                var (one, other) = (Value(random), Value(random));
                values.AddRange([one, other]);
                yaml.Append("{ a: ").Append(YamlQuoting.Quoted(one)).Append(" , b: [").Append(YamlQuoting.Quoted(other)).Append("]}").Append(end);
                continue;
            }
            var value = Value(random);
            var form = random.Next(4);
            if (form == 0)
                value = "plain words " + key.ToString(CultureInfo.InvariantCulture);
            else if (form == 1)
                value = value.Replace("\n", " ", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal);
            else if (form == 3)
                value = "folded or not " + key.ToString(CultureInfo.InvariantCulture);
            values.Add(value);
            yaml.Append(form switch
            {
                0 => value,
                1 => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
                2 => YamlQuoting.Quoted(value),
                _ => $"{(random.Next(2) == 0 ? ">" : "|-")}{end}  {value}",
            }).Append(form < 3 && random.Next(3) == 0 ? "  # why" : "").Append(end);
            if (random.Next(4) == 0)
                yaml.Append(end);
        }
        return (yaml.ToString(), values);
    }

    private static string Value(Random random) => string.Join(random.Next(8) == 0 ? "\n" : " ",
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_words[random.Next(s_words.Length)]));

    private static IEnumerable<YamlText> Texts(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map => map.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };

    private static Place Moved(Place place, List<YamlText> texts, YamlNode edited) =>
        Texts(edited).ElementAt(texts.FindIndex(text => text.Place == place)).Place;

    private static string Without(string yaml, IEnumerable<Place> places)
    {
        var scalars = new YamlScalars(yaml);
        var rest = new StringBuilder(yaml);
        foreach (var span in places.Select(place => scalars.At(place).Span).OrderByDescending(span => span.Start))
            rest.Remove(span.Start, span.Length).Insert(span.Start, "…");
        return rest.ToString();
    }
}
