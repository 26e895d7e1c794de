namespace MyDeclic.Realtime.Tests.Support;

/// <summary>Changes of access, in short.</summary>
internal static class Changes
{
    public static AccessChange Follows(long userId = 7) => new(AccessChangeKind.Follows, userId, 0, 0);

    public static AccessChange Membership(long communityId, long userId = 7) =>
        new(AccessChangeKind.Membership, userId, communityId, 0);

    public static AccessChange Community(long communityId) => new(AccessChangeKind.Community, 0, communityId, 0);

    public static AccessChange Session(long sessionId, long userId = 7) =>
        new(AccessChangeKind.Session, userId, 0, sessionId);

    public static AccessChange Colleagues(long otherId, long userId = 7) =>
        new(AccessChangeKind.Colleagues, userId, 0, 0, otherId);

    public static AccessChange Standing(long userId = 7) => new(AccessChangeKind.Standing, userId, 0, 0);
}
