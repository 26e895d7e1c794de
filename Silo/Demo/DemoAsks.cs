using System.Globalization;
using MyDeclic.Asks;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>Plans the script's sessions, asks, votes and answers. Through the same grains as everybody else.</summary>
internal sealed class DemoAsks(DemoSeed seed, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Plans all of them.</summary>
    public async Task PlanAsync()
    {
        foreach (var ask in seed.Script.Asks) await PlanAsync(ask);
    }

    private async Task PlanAsync(DemoAsk ask)
    {
        var opensAt = clock.GetUtcNow() + TimeSpan.FromHours(ask.OpensInHours);
        var planned = await grains.GetGrain<IAsksGrain>(0).PlanAsync(seed.Caller(DemoSeed.Press), new PlanAsk(
            ask.Title, ask.Intro, [.. ask.Hosts.Select(handle => seed.Caller(handle).UserId)], opensAt,
            opensAt + TimeSpan.FromHours(ask.LastsHours), null, null));
        if (!planned.IsDone) return;
        var session = grains.GetGrain<IAskGrain>(planned.Value.Id);
        foreach (var question in ask.Questions) await AskAsync(session, question, seed.Caller(ask.Hosts[0]));
    }

    private async Task AskAsync(IAskGrain session, DemoQuestion question, Caller host)
    {
        var asked = await session.AskAsync(seed.Caller(question.By), question.Text, null);
        if (!asked.IsDone) return;
        foreach (var voter in seed.Handles.Where(handle => handle != question.By).Take(question.Votes))
            await session.VoteAsync(seed.Caller(voter), asked.Value.Id, true);
        if (question.Answer is { } answer) await session.AnswerAsync(host, asked.Value.Id, answer);
        if (question.PromisedInDays is { } days)
        {
            var day = clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await session.PromiseAsync(host, asked.Value.Id, day);
        }
    }
}
