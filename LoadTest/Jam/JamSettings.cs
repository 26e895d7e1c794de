namespace MyDeclic.LoadTest.Jam;

/// <summary>What a run of a jam was asked, beside what every scenario is.</summary>
/// <param name="Contributions">Ideas and comments; one in <see cref="ContributionsPerIdea"/> is an idea.</param>
/// <param name="Votes">Votes given, changed and taken back.</param>
/// <param name="Rate">Contributions and votes in a second.</param>
/// <param name="FindsMaximum">Whether the rate is raised until a threshold breaks.</param>
/// <param name="Step">How long one rate is tried then.</param>
/// <param name="WallMax">The 95th percentile from an acknowledged vote to its wall that may not be exceeded.</param>
/// <param name="ActMax">The 95th percentile of what animators do that may not be exceeded.</param>
internal sealed record JamSettings(
    int Contributions, int Votes, double Rate, bool FindsMaximum, TimeSpan Step, TimeSpan WallMax, TimeSpan ActMax)
{
    /// <summary>
    /// Three comments an idea: enough ideas (3 000 of 12 000) that one telling of the wall cannot hold them all, and a jam
    /// is more talk than beginnings.
    /// </summary>
    public const int ContributionsPerIdea = 4;

    /// <summary>Points a person: enough that votes do not run out in a search for the maximum.</summary>
    public const int Budget = 100;

    /// <summary>Points that one person may give one idea.</summary>
    public const int PerIdea = 5;

    /// <summary>Themes of the jam.</summary>
    public const int Themes = 4;

    /// <summary>Ideas in all.</summary>
    public int Ideas => Math.Max(FirstIdeas, Contributions / ContributionsPerIdea);

    /// <summary>Ideas that are there before anything is measured: the first in every jam have nothing to vote for.</summary>
    public int FirstIdeas => Math.Clamp(Contributions / 40, 10, 300);

    /// <summary>Acts of the run that are paced: all but the first ideas.</summary>
    public int Acts => Math.Max(1, Contributions - FirstIdeas + Votes);
}
