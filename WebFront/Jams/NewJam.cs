using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>POST /jams</c>.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Challenge">Markdown, not empty.</param>
/// <param name="Community">Slug or id of the community that hosts it.</param>
/// <param name="Zone">IANA name of a time zone, as <c>Europe/Paris</c>.</param>
/// <param name="Languages">Codes of languages; any when absent.</param>
/// <param name="Populations">Who sees it, of those who read the community; all when absent. It stays as it is.</param>
/// <param name="Countries">Whose contributions it takes, by country as profiles have it; everybody's when absent.</param>
/// <param name="Units">The same, by organisational unit.</param>
/// <param name="MembersOnly">Whether only the community's members contribute.</param>
/// <param name="TellsMilestones">Whether the community's followers are told of its turns, by posts in one's name.</param>
/// <param name="Voting">How people vote; by points when absent.</param>
/// <param name="Budget">Points a person.</param>
/// <param name="PerIdea">Points that one person may give one idea; the whole budget when absent.</param>
/// <param name="Phases">In order.</param>
/// <param name="Themes">In order; at least one.</param>
/// <param name="Sponsors">Handles.</param>
/// <param name="Animators">Handles, besides the community's animators.</param>
public sealed record NewJam(
    string? Title, string? Challenge, string? Community, string? Zone, IReadOnlyList<string>? Languages,
    IReadOnlyList<Population>? Populations, IReadOnlyList<string>? Countries,
    IReadOnlyList<string>? Units, bool? MembersOnly, bool? TellsMilestones,
    JamVoting? Voting, int? Budget, int? PerIdea,
    IReadOnlyList<NewPhase>? Phases, IReadOnlyList<NewTheme>? Themes, IReadOnlyList<string>? Sponsors,
    IReadOnlyList<string>? Animators);
