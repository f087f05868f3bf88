using SiteGen.Cleaning.Learned;

namespace SiteGen.Tests.Cleaning.Learned;

public sealed class BinsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    [InlineData(8, 6)]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    [InlineData(1_000_000, 15)]
    public void Numbers_are_cut_at_half_octaves(int number, int step) => Assert.Equal(step, Bins.Log(number, 16));

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 100, 1)]
    [InlineData(1, 10, 2)]
    [InlineData(99, 100, 10)]
    [InlineData(10, 10, 11)]
    [InlineData(20, 10, 11)]
    [InlineData(1, 0, 0)]
    public void Shares_are_none_tenths_or_all(int part, int whole, int step) => Assert.Equal(step, Bins.Share(part, whole));

    [Theory]
    [InlineData(0f, 4)]
    [InlineData(0.4f, 4)]
    [InlineData(0.6f, 5)]
    [InlineData(-0.6f, 3)]
    [InlineData(99f, 8)]
    [InlineData(-99f, 0)]
    public void Signed_numbers_are_cut_around_zero(float number, int step) => Assert.Equal(step, Bins.Signed(number, 1, 9));
}
