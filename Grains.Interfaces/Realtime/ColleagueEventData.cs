using MyDeclic.Colleagues;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of the events about what ties one to another; each side is told by an event of its own.</summary>
/// <param name="User">The other's page, as the one who is told may see it now.</param>
/// <param name="State">What ties the one who is told to the other now.</param>
[GenerateSerializer, Immutable, Alias("ColleagueEventData")]
public sealed record ColleagueEventData(UserView User, ColleagueState State) : EventData;
