using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class ExactTests
{
    [Fact]
    public void The_exponential_is_right_to_nine_digits()
    {
        for (var x = -30.0; x <= 30; x += 0.37)
            Assert.Equal(1, Exact.Exp(x) / Math.Exp(x), 1e-9);
        Assert.Equal(0, Exact.Exp(-1e9));
        Assert.True(double.IsFinite(Exact.Exp(1e9)));
    }

    [Fact]
    public void The_logarithm_is_right_to_nine_digits()
    {
        for (var x = 1e-9; x < 1e9; x *= 1.7)
            Assert.Equal(Math.Log(x), Exact.Log(x), 1e-9);
    }
}
