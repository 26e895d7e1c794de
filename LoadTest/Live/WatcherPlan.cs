namespace MyDeclic.LoadTest.Live;

/// <summary>One live connection to hold.</summary>
/// <param name="Member">Whose it is, by place in the cast.</param>
/// <param name="Words">The topics that it watches.</param>
/// <param name="IsSlow">Whether it stops reading once it is live.</param>
internal sealed record WatcherPlan(int Member, IReadOnlyList<string> Words, bool IsSlow = false);
