using MyDeclic.Jams;

namespace MyDeclic.Silo.Demo;

/// <summary>A jam of the demonstration.</summary>
/// <param name="Title">One line.</param>
/// <param name="Challenge">Markdown.</param>
/// <param name="Where">The community that hosts it.</param>
/// <param name="By">Who plans and animates it.</param>
/// <param name="Languages">Codes of the languages of its ideas.</param>
/// <param name="Voting">How people vote.</param>
/// <param name="Sponsors">Handles.</param>
/// <param name="Phases">In order, by hours from when the company is first started.</param>
/// <param name="Themes">In order.</param>
/// <param name="Ideas">In the order of their writing.</param>
/// <param name="Merged">Ideas that are one with another.</param>
/// <param name="Spotlight">The place of the idea that is held up; none when it is absent.</param>
/// <param name="Announcement">What its animator tells everybody; may be empty.</param>
/// <param name="IsOver">Whether its last phase closes as soon as everything is said.</param>
internal sealed record DemoJam(
    string Title, string Challenge, string Where, string By, IReadOnlyList<string> Languages, JamVoting Voting,
    IReadOnlyList<string> Sponsors, IReadOnlyList<DemoPhase> Phases, IReadOnlyList<DemoTheme> Themes,
    IReadOnlyList<DemoIdea> Ideas, IReadOnlyList<DemoMerge> Merged, int? Spotlight, string Announcement, bool IsOver);
