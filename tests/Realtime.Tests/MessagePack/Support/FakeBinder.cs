using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using MyDeclic.WebFront.Posts;

namespace MyDeclic.Realtime.Tests.MessagePack.Support;

/// <summary>Knows the hub's methods, its clients', and one more that takes every kind of value.</summary>
internal sealed class FakeBinder : IInvocationBinder
{
    private static readonly Dictionary<string, Type[]> Methods = new(StringComparer.Ordinal)
    {
        ["Watch"] = [typeof(string), typeof(string)],
        ["Unwatch"] = [typeof(string)],
        ["event"] = [typeof(JsonElement)],
        ["mark"] = [typeof(JsonElement)],
        ["gap"] = [typeof(JsonElement)],
        ["Many"] =
        [
            typeof(int), typeof(long), typeof(double), typeof(bool?), typeof(string[]), typeof(Dictionary<string, int>),
            typeof(NewPost), typeof(DateTimeOffset), typeof(JsonElement),
        ],
    };

    public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
        Methods.TryGetValue(methodName, out var types) ? types : throw new HubException("Unknown hub method.");

    public Type GetReturnType(string invocationId) =>
        invocationId == "1" ? typeof(JsonElement) : throw new InvalidOperationException("Unknown invocation.");

    public Type GetStreamItemType(string streamId) =>
        streamId == "1" ? typeof(JsonElement) : throw new KeyNotFoundException("Unknown stream.");
}
