namespace MyDeclic.LoadTest.Wire;

/// <summary>The hub protocols that the tool speaks.</summary>
internal static class HubCodecs
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["json", "messagepack"];

    /// <summary>A protocol by its name.</summary>
    public static IHubCodec Of(string name) => name switch
    {
        "json" => new JsonHubCodec(),
        "messagepack" => new MessagePackHubCodec(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such hub protocol."),
    };
}
