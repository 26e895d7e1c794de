using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A jam: a time-boxed call for ideas. The same for everybody who sees it.</summary>
/// <param name="Id">The jam.</param>
/// <param name="Title">One line.</param>
/// <param name="Challenge">Markdown.</param>
/// <param name="ChallengeHtml">The same, safe to show.</param>
/// <param name="Community">The community that hosts it.</param>
/// <param name="Zone">IANA name of the time zone that it was planned in.</param>
/// <param name="Languages">Codes of the languages of its ideas; empty for any.</param>
/// <param name="Populations">Who sees it, of those who read the community.</param>
/// <param name="Countries">Whose contributions it takes, by country; empty for everybody's.</param>
/// <param name="Units">The same, by organisational unit.</param>
/// <param name="MembersOnly">Whether only the community's members contribute.</param>
/// <param name="Voting">How people vote.</param>
/// <param name="Budget">Points a person; 0 where none are given.</param>
/// <param name="PerIdea">Points that one person may give one idea; 0 where none are given.</param>
/// <param name="Phases">In order.</param>
/// <param name="Themes">In order.</param>
/// <param name="Sponsors">In whose name it is held.</param>
/// <param name="Animators">Who animates it, besides the community's animators.</param>
/// <param name="PausedAt">Since when its clock stands still; null when it runs.</param>
/// <param name="State">By the server's clock when this was written; clients compare the times themselves later.</param>
/// <param name="Spotlight">The idea that animators hold up; null for none.</param>
/// <param name="Announcement">What animators tell everybody; empty for nothing.</param>
/// <param name="Poll">The quick poll that animators hold; null for none.</param>
/// <param name="Version">Grows with every change of the jam itself.</param>
[GenerateSerializer, Immutable, Alias("JamView")]
public sealed record JamView(
    long Id, string Title, string Challenge, string ChallengeHtml, CommunityRef Community, string Zone,
    ImmutableArray<string> Languages, ImmutableArray<Population> Populations, ImmutableArray<string> Countries,
    ImmutableArray<string> Units, bool MembersOnly, JamVoting Voting, int Budget,
    int PerIdea, ImmutableArray<JamPhase> Phases, ImmutableArray<JamTheme> Themes, ImmutableArray<AuthorView> Sponsors,
    ImmutableArray<AuthorView> Animators, DateTimeOffset? PausedAt, JamState State, long? Spotlight, string Announcement,
    JamPoll? Poll, int Version);
