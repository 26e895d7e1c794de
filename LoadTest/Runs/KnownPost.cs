using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Runs;

/// <summary>A post of the run that can be read, commented on and reacted to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record KnownPost(long Id, Place Place);
