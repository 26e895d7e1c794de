namespace Orleans.Embedded.Enumerations;

/// <summary>One enumeration in its grain, whatever its elements are.</summary>
internal interface IEnumeration : IAsyncDisposable
{
    /// <summary>Says whether anybody has asked for elements since the last time this was called.</summary>
    bool TakeUse();
}
