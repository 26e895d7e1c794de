using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Refusals as the hub words them: the stable snake_case code and nothing else.</summary>
internal static class LiveRefusal
{
    /// <summary>The exception that SignalR turns into the caller's answer.</summary>
    public static HubException Of(ErrorCode code) => new(Errors.Of(code).Code);
}
