namespace Orleans.Embedded.Filters;

/// <summary>Lets a delegate be a filter.</summary>
internal sealed class DelegateOutgoingFilter(OutgoingGrainCallFilterDelegate filter) : IOutgoingGrainCallFilter
{
    public Task Invoke(IOutgoingGrainCallContext context) => filter(context);
}
