namespace SiteGen.BrowserTests;

/// <summary>Scripts that measure where the boxes of a reading page are.</summary>
internal static class Boxes
{
    /// <summary>Answers which notes lie upon a note or upon text, and which text upon text.</summary>
    public const string Overlaps = """
        () => {
          const name = element => `${element.localName}${element.id && "#" + element.id} “${element.innerText.slice(0, 30)}”`;
          // A note is measured as one box, so its paragraphs are not; a text inside another is part of it.
          const boxes = [...document.querySelectorAll(".note-card, .text :is(h1, h2, h3, h4, p, li, dt, dd, summary, label), :is(.text, .taken-out) > a, .line")]
            .filter(element => element.checkVisibility() && (element.matches(".note-card") || !element.closest(".note-card")))
            // In print and in columns an element may have more than one box.
            .flatMap(element => [...element.getClientRects()].map(box => ({ element, box })));
          const found = [];
          boxes.forEach((one, i) => boxes.slice(i + 1).forEach(other => {
            if (one.element.contains(other.element) || other.element.contains(one.element)) return;
            const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            // Boxes end at fractions of a pixel.
            if (width > 1 && height > 1) found.push(`${name(one.element)} and ${name(other.element)} overlap by ${width} × ${height} px`);
          }));
          return found;
        }
        """;

    /// <summary>Answers the largest <see cref="Hole"/> of the text column.</summary>
    public const string LargestHole = """
        () => {
          const blocks = [...document.querySelectorAll(".text > *, .taken-out > *")]
            .filter(element => element.getClientRects().length && !element.matches("a, .notes:not(.below)"))
            .map(element => ({ element, box: element.getBoundingClientRect() }))
            .sort((one, other) => one.box.top - other.box.top);
          let largest = { height: 0, above: "" };
          let bottom = blocks[0].box.bottom;
          for (const { element, box } of blocks) {
            if (box.top - bottom > largest.height) largest = { height: box.top - bottom, above: element.innerText.slice(0, 40) };
            bottom = Math.max(bottom, box.bottom);
          }
          return largest;
        }
        """;

    /// <summary>Empty space between a block of the text and the next.</summary>
    public sealed class Hole
    {
        /// <summary>In CSS pixels.</summary>
        public double Height { get; set; }

        /// <summary>The first words of the block below it.</summary>
        public string Above { get; set; } = "";
    }
}
