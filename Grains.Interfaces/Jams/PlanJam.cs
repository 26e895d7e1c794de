using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Plans a jam.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Challenge">What people are called to think about: Markdown, not empty.</param>
/// <param name="Community">Slug or id of the community that hosts it; its animators plan.</param>
/// <param name="Zone">IANA name of the time zone that phases are planned in.</param>
/// <param name="Languages">Codes of the languages that ideas are written in, as <c>fr</c>; null for any.</param>
/// <param name="Populations">Who may see it, of those who read the community; null for all. It stays as it is.</param>
/// <param name="Countries">Whose contributions it takes, by their country as profiles have it; null for everybody's.</param>
/// <param name="Units">The same, by their organisational unit.</param>
/// <param name="MembersOnly">Whether only the community's members contribute.</param>
/// <param name="TellsMilestones">Whether the community's followers are told of its turns, by posts in the planner's name.</param>
/// <param name="Voting">How people vote; null for points.</param>
/// <param name="Budget">Points a person, where points are given; null for the usual number.</param>
/// <param name="PerIdea">Points that one person may give one idea; null for the whole budget.</param>
/// <param name="Phases">In order, without overlap.</param>
/// <param name="Themes">In order; at least one.</param>
/// <param name="Sponsors">User ids of those in whose name it is held.</param>
/// <param name="Animators">User ids of those who animate it, besides the community's animators.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("PlanJam")]
public sealed record PlanJam(
    string? Title, string? Challenge, string? Community, string? Zone, ImmutableArray<string>? Languages,
    ImmutableArray<Population>? Populations, ImmutableArray<string>? Countries,
    ImmutableArray<string>? Units, bool MembersOnly, bool TellsMilestones, JamVoting? Voting, int? Budget, int? PerIdea,
    ImmutableArray<NewJamPhase> Phases, ImmutableArray<NewJamTheme> Themes, ImmutableArray<long> Sponsors,
    ImmutableArray<long> Animators, Operation? Operation);
