using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Embedded.Enumerations;

/// <summary>Tells a grain that nobody wants the rest of a sequence.</summary>
internal sealed class EndEnumerationCall(GrainMethod method, Guid id) : ActionCall
{
    public override GrainMethod Method => method;

    public override ValueTask InvokeTarget(object target) => OpenEnumerations.Of(Target).EndAsync(id);
}
