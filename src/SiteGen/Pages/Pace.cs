namespace SiteGen.Pages;

/// <summary>Keeps two works on one list side by side: what both need of a thing is made once then, and still there.</summary>
/// <param name="most">By how many things the first may be ahead; at least one.</param>
internal sealed class Pace(int most)
{
    private readonly object _gate = new();
    private int _led;
    private int _followed;

    /// <summary>Waits until the other work is near, and says that the next thing is worked on.</summary>
    /// <param name="index">Its place in the list.</param>
    public void Lead(int index)
    {
        lock (_gate)
        {
            while (index - _followed > most)
                Monitor.Wait(_gate);
            _led = Math.Max(_led, index + 1);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until the other work has come to a thing; what was before it is done with.</summary>
    /// <param name="index">Its place in the list.</param>
    public void Follow(int index)
    {
        lock (_gate)
        {
            Come(index);
            while (_led <= index)
                Monitor.Wait(_gate);
        }
    }

    /// <summary>Says that there is nothing to do for a thing, whether or not the other work has come to it.</summary>
    /// <param name="index">Its place in the list.</param>
    public void Pass(int index)
    {
        lock (_gate)
            Come(index);
    }

    /// <summary>Says that one of the works is over, however it ended: nobody need wait for it.</summary>
    public void End()
    {
        lock (_gate)
        {
            _led = _followed = int.MaxValue;
            Monitor.PulseAll(_gate);
        }
    }

    private void Come(int index)
    {
        _followed = Math.Max(_followed, index);
        Monitor.PulseAll(_gate);
    }
}
