namespace SiteGen.Memory;

/// <summary>Something that is there as long as somebody holds it, and until the collector comes by.</summary>
/// <remarks>What nobody asks for costs no weak reference: the collector has to keep an account of each. Two threads may use it; at worst both make the thing.</remarks>
internal struct Forgettable<T>
    where T : class
{
    private WeakReference<T>? _reference;

    /// <summary>It, if it has not been forgotten.</summary>
    public readonly T? Value => _reference is { } reference && reference.TryGetTarget(out var value) ? value : null;

    /// <summary>Holds it.</summary>
    /// <returns>It.</returns>
    public T Hold(T value)
    {
        if (_reference is { } reference)
            reference.SetTarget(value);
        else
            _reference = new WeakReference<T>(value);
        return value;
    }
}
