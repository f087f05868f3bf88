namespace SiteGen.Trainer.Structure;

/// <summary>Puts things into an order that looks random and is the same in every version of .NET (xorshift: Marsaglia 2003).</summary>
internal sealed class Shuffle(uint seed)
{
    private uint _state = seed;

    public void Apply<T>(T[] things)
    {
        for (var i = things.Length - 1; i > 0; i--)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            var other = (int)(_state % (uint)(i + 1));
            (things[i], things[other]) = (things[other], things[i]);
        }
    }
}
