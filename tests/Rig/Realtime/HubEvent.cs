using System.Text.Json;

namespace MyDeclic.Rig.Realtime;

/// <summary>Something that the hub told a client.</summary>
/// <param name="Target"><c>event</c>, <c>mark</c> or <c>gap</c>.</param>
/// <param name="Body">Its one argument.</param>
public sealed record HubEvent(string Target, JsonElement Body)
{
    /// <summary>A field of the body, as text.</summary>
    public string Text(string name) => Body.GetProperty(name).GetString()!;
}
