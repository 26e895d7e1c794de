using MyDeclic.Communities;
using MyDeclic.Users;

namespace MyDeclic.Tests.Search;

/// <summary>The matrix of the access rule: kinds of viewers, and things that some of them may not see.</summary>
internal static class HiddenThings
{
    /// <summary>What people keep to themselves or to colleagues, who see it on pages and not in lists.</summary>
    private const string Kept = "kept";

    // What each may not see of: posts in a private community, a closed community, people without a profile.
    private static readonly (string Viewer, string Hidden)[] Matrix =
    [
        ("stranger", "posts closed people"),
        ("requester", "posts closed people"),
        ("invited", "posts people"),
        ("member", "people"),
        ("partner", "posts closed people"),
        ("supplier", "posts closed people"),
        ("contractor", "posts closed people"),
    ];

    private static readonly string[] Queries =
    [
        "soudage", "soud", "secret", "secr", "soudage secret", "\"soudage secret\"", "durand", "durnad", "from:durand",
        "from:keeper soudage", "in:hidden", "in:private soudage", "tag:secret", "site:nantes", "chef", "hid", "keeper",
    ];

    /// <summary>Asserts it for every cell of the matrix; and that who may see is told more.</summary>
    public static async Task AssertChangeNothingAsync(Func<Task<SearchWorld>> start)
    {
        await using var without = await start();
        await BuildAsync(without);
        foreach (var thing in (string[])["posts", "closed", "people", Kept])
        {
            await using var with = await start();
            await BuildAsync(with);
            await AddAsync(with, thing);
            foreach (var (viewer, hidden) in Matrix)
            {
                var isHidden = thing == Kept || hidden.Split(' ').Contains(thing);
                var differs = false;
                foreach (var query in Queries)
                {
                    var expected = $"{viewer}, {thing}, {query}\n" + await without.TranscriptAsync(viewer, query);
                    var told = $"{viewer}, {thing}, {query}\n" + await with.TranscriptAsync(viewer, query);
                    if (isHidden) Assert.Equal(expected, told);
                    differs |= expected != told;
                }

                Assert.Equal((viewer, thing, !isHidden), (viewer, thing, differs));
            }
        }
    }

    private static async Task BuildAsync(SearchWorld world)
    {
        await world.ForbidProfilesAsync(Population.OnSiteContractor);
        foreach (var name in (string[])["keeper", "stranger", "requester", "invited", "member"])
            await world.AddPersonAsync(name, "Person " + name, "Chef d'atelier");
        await world.AddPersonAsync("partner", "Person partner", population: Population.MainPartner);
        await world.AddPersonAsync("supplier", "Person supplier", population: Population.OfficialPartner);
        await world.AddPersonAsync("contractor", "Person contractor", population: Population.OnSiteContractor);
        await world.AddPersonAsync("durant", "Zoé Durant", "Soudeuse", "Nantes");
        await world.AddCommunityAsync("open", "Soudage pour tous", "", CommunityAccess.Public, "keeper");
        await world.AddCommunityAsync("private", "Entre nous", "", CommunityAccess.Private, "keeper", "member");
        await world.TieAsync("private", "requester", MembershipState.Requested);
        await world.TieAsync("private", "invited", MembershipState.Invited);
        var open = await world.AddPostAsync("open", "keeper", "Le soudage, c'est un métier. #soudage", "open");
        var answer = await world.AddCommentAsync(open, "durant", "Le soudage, oui");
        await world.SolveAsync(open, answer);
        await world.AddPostAsync("blog", "durant", "Mes années de soudage");
    }

    private static async Task AddAsync(SearchWorld world, string thing)
    {
        if (thing == "people")
        {
            foreach (var n in Enumerable.Range(1, 3))
            {
                await world.AddPersonAsync(
                    n == 1 ? "durand" : "durand" + n, "Zoé Durand", "Soudage secret", "Nantes", "Chef",
                    Population.OnSiteContractor);
            }

            return;
        }

        if (thing == Kept)
        {
            foreach (var audience in (Audience[])[Audience.Colleagues, Audience.Me])
            {
                await world.AddSkillAsync("keeper", $"Soudage secret {audience}", SkillLevel.Masters, audience, "member", "durant");
                await world.AddSkillAsync("durant", $"Secret chef {audience}", SkillLevel.Teaches, audience, "member");
            }

            await world.AddFieldAsync("keeper", ProfileField.Projects, "Soudage secret\nHidden", Audience.Colleagues);
            await world.AddFieldAsync("keeper", ProfileField.Interests, "Le soudage\nSecrets", Audience.Me);
            return;
        }

        var place = "private";
        if (thing == "closed")
        {
            place = "hidden";
            await world.AddCommunityAsync(place, "Soudage secret", "Hidden", CommunityAccess.Closed, "keeper", "member");
            await world.TieAsync(place, "requester", MembershipState.Requested);
            await world.TieAsync(place, "invited", MembershipState.Invited);
        }

        foreach (var n in Enumerable.Range(1, 4))
        {
            var post = await world.AddPostAsync(
                "secret" + n, "keeper", "Notre soudage secret #secret #soudage #soudages", place, likes: 2);
            var answer = await world.AddCommentAsync(post, "durant", "Le soudage secret, bien sûr");
            await world.SolveAsync(post, answer, n == 1 ? post : null);
        }
    }
}
