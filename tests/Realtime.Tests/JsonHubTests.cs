using MyDeclic.Rig.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>The hub in JSON.</summary>
public sealed class JsonHubTests() : HubTests(HubWire.Json);
