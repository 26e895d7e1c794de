using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A request as call filters and interleaving predicates see it.</summary>
public interface IInvokable : IDisposable
{
    /// <summary>The number of arguments.</summary>
    int GetArgumentCount();

    /// <summary>Gets an argument; boxes it if it is a value.</summary>
    /// <param name="index">Counts from 0.</param>
    object? GetArgument(int index);

    /// <summary>The name of the called method.</summary>
    string GetMethodName();

    /// <summary>The full name of the called interface.</summary>
    string GetInterfaceName();

    /// <summary>The called method of the interface.</summary>
    MethodInfo GetMethod();

    /// <summary>The called interface.</summary>
    Type GetInterfaceType();

    /// <summary>The request's cancellation argument, or a token that is never cancelled.</summary>
    CancellationToken GetCancellationToken() => default;

    /// <summary>Requests are not pooled: there is nothing to give back.</summary>
    void IDisposable.Dispose()
    {
    }
}
