using System.Net.WebSockets;

namespace MyDeclic.Rig.Realtime;

/// <summary>How a connection ended.</summary>
/// <param name="Status">The WebSocket's close status; null when it was cut without one.</param>
/// <param name="Error">What the hub's close record said; null when there was none.</param>
public sealed record HubClose(WebSocketCloseStatus? Status, string? Error);
