namespace Orleans;

/// <summary>
/// Sees calls as they arrive at grains, on the grain's activation. Filters run in the order of their
/// registration, the grain's own (if it implements this interface) last.
/// </summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Handles the call; goes on with <see cref="IGrainCallContext.Invoke"/>.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
