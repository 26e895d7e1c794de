namespace MyDeclic.Rig.Realtime;

/// <summary>In which of the hub's protocols a client speaks. What tests see is the same: JSON.</summary>
public enum HubWire
{
    /// <summary>SignalR's JSON records.</summary>
    Json,

    /// <summary>SignalR's MessagePack frames.</summary>
    MessagePack,
}
