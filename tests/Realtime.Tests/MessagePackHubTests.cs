using MyDeclic.Rig.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>The hub in MessagePack.</summary>
public sealed class MessagePackHubTests() : HubTests(HubWire.MessagePack);
