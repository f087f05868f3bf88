using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class MarginLayoutTests
{
    [Fact]
    public void Notes_reach_along_the_blocks_without_notes_that_follow()
    {
        var layout = MarginLayout.Decide([new(5, [4, 4]), new(5, []), new(5, []), new(5, [2])]);
        Assert.Equal([new(2, 3), new(0, 2), new(0, 1), new(1, 1)], layout);
    }

    [Fact]
    public void A_hidden_block_is_no_row_to_reach_along()
    {
        // Else the notes would reach into the row of the block after it, and push its own notes out of that.
        var layout = MarginLayout.Decide([new(5, [4]), new(0, []), new(5, [4])]);
        Assert.Equal([new(1, 1), new(0, 1), new(1, 1)], layout);
    }

    [Fact]
    public void Notes_that_would_leave_a_hole_go_below()
    {
        var layout = MarginLayout.Decide([new(5, [4, 9]), new(5, [2])]);
        Assert.Equal([new(1, 1), new(1, 1)], layout);
    }
}
