namespace Orleans.Concurrency;

/// <summary>A predicate of the grain class decides for each request whether it may interleave.</summary>
/// <param name="callbackMethodName">
/// Name of a method <c>static bool Name(IInvokable request)</c> of the class. If it throws, the request fails.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
{
    internal string CallbackMethodName { get; } = callbackMethodName;
}
