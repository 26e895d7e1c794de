using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>A community as it is shown.</summary>
/// <param name="Id">The community id.</param>
/// <param name="Slug">Unique and permanent.</param>
/// <param name="Name">As its owner wrote it.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Access">Who sees it and gets in.</param>
/// <param name="Type">What it is about.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="MemberCount">Members, without requests and invitations.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Country">As in profiles; empty for none in particular.</param>
/// <param name="Language">ISO 639; empty for none in particular.</param>
/// <param name="Tabs">Those that the program has, in the community's order.</param>
/// <param name="MyState">What ties the caller to it; null where there is no one caller (events).</param>
/// <param name="MyRole">The caller's role; null unless a member.</param>
/// <param name="OpensAs">While it is prepared: the access that it will have; otherwise null.</param>
[GenerateSerializer, Immutable, Alias("CommunityView")]
public sealed record CommunityView(
    long Id, string Slug, string Name, string Description, CommunityAccess Access, CommunityType Type,
    CommunityState State, int MemberCount, DateTimeOffset CreatedAt, string Country,
    string Language, ImmutableArray<CommunityTab> Tabs, MembershipState? MyState, CommunityRole? MyRole,
    CommunityAccess? OpensAs = null);
