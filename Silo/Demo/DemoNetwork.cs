using System.Globalization;
using MyDeclic.Colleagues;
using MyDeclic.Silo.World;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>
/// Makes the company know each other: profiles filled beyond what an import writes, colleagues, confirmed skills, and a
/// few open asks. Through the same grains as everybody else, once.
/// </summary>
internal sealed class DemoNetwork(DemoSeed seed, IGrainFactory grains)
{
    private const ulong Chance = 2013;
    private const int TiesInHundredFar = 6;
    private const int TiesInHundredNear = 55;
    private const int ConfirmsInHundred = 45;
    private const int TiesAtOnceMax = 8;

    // Everybody whose password is printed, and who signs in for the tests, finds somebody waiting.
    private static readonly (string From, string To)[] s_asks =
    [
        ("sophie.garnier", "claire.fontaine"), ("anna.schneider", "claire.fontaine"), ("claire.fontaine", "karim.haddad"),
        ("marta.jimenez", "nathalie.morel"), ("nathalie.morel", "radu.munteanu"), ("julien.roussel", "gilberto.alves"),
    ];

    /// <summary>Whether nothing of it was written yet: true when the company is first started.</summary>
    public async Task<bool> IsNewAsync()
    {
        var first = seed.Caller(seed.Handles.First());
        return await grains.GetGrain<IUserSkills>(first.UserId).ListAsync(first) is { IsDone: true, Value.Items: [] };
    }

    /// <summary>Fills profiles, ties people and confirms skills.</summary>
    public async Task FillAsync()
    {
        var people = seed.Script.People
            .Zip(seed.Handles, (person, handle) => (person, caller: seed.Caller(handle))).ToList();
        await Task.WhenAll(people.Select((one, place) => FillAsync(one.person, one.caller, place)));
        var dice = new Dice(Chance, 0);
        var ties = new List<(Caller One, Caller Other)>();
        for (var place = 0; place < people.Count; place++)
        {
            for (var other = 0; other < place; other++)
            {
                var chance = IsNear(people[place].person, people[other].person) ? TiesInHundredNear : TiesInHundredFar;
                if (dice.Next(100) < chance && !IsAsked(people[place].caller, people[other].caller))
                    ties.Add((people[place].caller, people[other].caller));
            }
        }

        await Parallel.ForEachAsync(
            ties.Select((tie, place) => (tie.One, tie.Other, Dice: new Dice(Chance, (ulong)place + 1))),
            new ParallelOptions { MaxDegreeOfParallelism = TiesAtOnceMax },
            async (tie, _) => await TieAsync(tie.One, tie.Other, tie.Dice));
    }

    /// <summary>Leaves a few people waiting for an answer.</summary>
    public async Task AskAsync()
    {
        foreach (var (from, to) in s_asks) await AskAsync(seed.Caller(from), seed.Caller(to));
    }

    private static bool IsNear(DemoPerson one, DemoPerson other) =>
        one.Site == other.Site || one.Entity == other.Entity
        || one.Skills.Any(skill => other.Skills.Any(known => known.Name == skill.Name));

    private bool IsAsked(Caller one, Caller other) => s_asks.Any(ask =>
        (seed.Caller(ask.From) == one && seed.Caller(ask.To) == other)
        || (seed.Caller(ask.From) == other && seed.Caller(ask.To) == one));

    private async Task FillAsync(DemoPerson person, Caller caller, int place)
    {
        var phone = string.Create(CultureInfo.InvariantCulture, $"+33 1 00 00 {place / 10:00} {10 + place % 10:00}");
        await grains.GetGrain<IUserGrain>(caller.UserId).UpdateAsync(caller, new UpdateProfile(
            null, null, null, null, null, null, place % 3 == 0 ? null : phone, null,
            [.. person.Languages], [.. person.Projects], [.. person.Interests]));
        foreach (var skill in person.Skills)
        {
            await grains.GetGrain<IUserSkills>(caller.UserId)
                .DeclareAsync(caller, new DeclareSkill(skill.Name, null, skill.Level, null));
        }
    }

    private async Task TieAsync(Caller one, Caller other, Dice dice)
    {
        await AskAsync(one, other);
        await AskAsync(other, one);
        await ConfirmAsync(one, other, dice);
        await ConfirmAsync(other, one, dice);
    }

    private Task AskAsync(Caller one, Caller other) =>
        grains.GetGrain<IColleaguePairGrain>(PairKey.Of(one.UserId, other.UserId)).AskAsync(one);

    private async Task ConfirmAsync(Caller who, Caller whose, Dice dice)
    {
        var skills = grains.GetGrain<IUserSkills>(whose.UserId);
        if (await skills.ListAsync(whose) is not { IsDone: true } held) return;
        foreach (var skill in held.Value.Items)
        {
            if (dice.Next(100) < ConfirmsInHundred) await skills.ConfirmAsync(who, skill.Skill);
        }
    }
}
