namespace Orleans;

/// <summary>
/// Sees calls before they leave their caller, in the caller's turn. Filters run in the order of their registration, the
/// calling grain's own (if it implements this interface) last.
/// </summary>
public interface IOutgoingGrainCallFilter
{
    /// <summary>Handles the call; goes on with <see cref="IGrainCallContext.Invoke"/>.</summary>
    Task Invoke(IOutgoingGrainCallContext context);
}
