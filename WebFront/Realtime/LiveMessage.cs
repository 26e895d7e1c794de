using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>A message to clients: serialised at most once per protocol, whoever receives it.</summary>
/// <param name="Message">What is written.</param>
/// <param name="Weight">About how many characters of content it carries.</param>
/// <param name="IsFinal">
/// Whether it is the last word on its topic: kept when a queue is dropped, since no later gap would repeat it.
/// </param>
internal sealed record LiveMessage(SerializedHubMessage Message, int Weight, bool IsFinal = false);
