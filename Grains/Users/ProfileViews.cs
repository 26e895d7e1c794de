using MyDeclic.Colleagues;
using Orleans;

namespace MyDeclic.Users;

/// <summary>Shows profiles: the one place that decides what each audience is given.</summary>
internal sealed class ProfileViews(UserStore users, ProfileStore profiles, SkillStore skills, IGrainFactory grains)
{
    /// <summary>The stored profile; null when there is nobody.</summary>
    public async Task<Profile?> LoadAsync(long userId) =>
        await users.FindAsync(userId) is { } user ? await profiles.LoadAsync(user) : null;

    /// <summary>The page for one person who may consult it.</summary>
    public async Task<UserView> ShowAsync(Profile profile, long viewerId)
    {
        var userId = profile.User.Id;
        if (viewerId == userId) return await ShowAsync(profile, Audience.Me, viewerId, null);
        var state = await grains.GetGrain<IColleagueListsGrain>(0).StateAsync(viewerId, userId);
        return await ShowAsync(
            profile, state == ColleagueState.Colleague ? Audience.Colleagues : Audience.Everyone, viewerId, state);
    }

    /// <summary>The page for everybody of an audience, without what differs between its people.</summary>
    public async Task<UserView> ShowAsync(Profile profile, Audience audience)
    {
        var view = await ShowAsync(profile, audience, 0, null);
        return view with { IsFollowing = null, MyConfirmations = null };
    }

    private async Task<UserView> ShowAsync(Profile profile, Audience audience, long viewerId, ColleagueState? state)
    {
        var userId = profile.User.Id;
        var (followers, following, isFollowing) = await users.CountsAsync(userId, viewerId);
        var shown = await skills.OfAsync(userId, audience);
        return profile.ToView(audience, shown) with
        {
            FollowersCount = followers,
            FollowingCount = following,
            IsFollowing = isFollowing,
            Colleague = state,
            MyConfirmations = await skills.ConfirmedAsync(userId, viewerId, audience),
        };
    }
}
