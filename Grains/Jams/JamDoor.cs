using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>
/// What a jam lets people do, at one point of the write order: who pauses it or moves a phase does so for all that comes
/// after.
/// </summary>
internal static class JamDoor
{
    /// <summary>Why somebody may not do something now; null when they may.</summary>
    public static Refusal? Check(WriteTransaction tx, long jamId, JamAction action, DateTimeOffset now)
    {
        if (JamStore.DoorAt(tx, jamId, now) is not var (pausedAt, allows)) return Refusal.NotFound;
        if (pausedAt is not null) return new(ErrorCode.JamPaused, "The jam is paused: it goes on in a while.");
        return allows is { } bits && (bits & JamClock.BitOf(action)) != 0 ? null : new(ErrorCode.JamPhaseClosed, Closed(action));
    }

    private static string Closed(JamAction action) => action switch
    {
        JamAction.Ideas => "The jam takes no new ideas now.",
        JamAction.Comments => "The jam takes no comments now.",
        JamAction.Builds => "The jam takes no ideas that build on others now.",
        _ => "The jam takes no votes now.",
    };
}
