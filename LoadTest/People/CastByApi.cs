using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.People;

/// <summary>Brings a cast into a running server through its public API, as people would.</summary>
internal sealed class CastByApi(ApiClient api, string run)
{
    /// <summary>Things done at once.</summary>
    private const int AtOnce = 8;

    private const string Password = "correct horse battery";

    /// <summary>Signs people up.</summary>
    /// <param name="count">How many.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BadInputException">The server refuses.</exception>
    public async Task<IReadOnlyList<Persona>> SignUpAsync(int count, Action<int> progress, CancellationToken cancel)
    {
        var people = new Persona[count];
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), Options(cancel), async (number, stop) =>
        {
            people[number] = await SignUpAsync($"lt{run}-{number}", stop);
            progress(Interlocked.Increment(ref done));
        });
        return people;
    }

    /// <summary>Makes people follow each other.</summary>
    public async Task FollowAsync(
        IReadOnlyList<Persona> people, CastPlan plan, Action<int> progress, CancellationToken cancel)
    {
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, people.Count), Options(cancel), async (member, stop) =>
        {
            foreach (var followed in plan.Follows[member])
            {
                await RequireAsync(people[member], HttpMethod.Put, $"users/{people[followed].Handle}/follow", null, stop);
            }

            progress(Interlocked.Increment(ref done));
        });
    }

    /// <summary>Founds a community and brings its members in.</summary>
    /// <param name="people">Everybody.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isOpen">Public, or closed.</param>
    /// <param name="members">Who is in it; the first founds it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CastCommunity> FoundAsync(
        IReadOnlyList<Persona> people, string name, bool isOpen, IReadOnlyList<int> members, CancellationToken cancel)
    {
        var owner = people[members[0]];
        var body = new { name, access = isOpen ? "public" : "closed", type = "project", description = "For load tests." };
        var made = await RequireAsync(owner, HttpMethod.Post, "communities", body, cancel);
        var slug = made.Text("slug")!;
        foreach (var member in members.Skip(1))
        {
            var handle = people[member].Handle;
            if (!isOpen)
            {
                await RequireAsync(
                    owner, HttpMethod.Put, $"communities/{slug}/members/{handle}", new { state = "invited" }, cancel);
            }

            await RequireAsync(people[member], HttpMethod.Put, $"communities/{slug}/membership", null, cancel);
        }

        return new(slug, isOpen, members);
    }

    private static ParallelOptions Options(CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private async Task<Persona> SignUpAsync(string handle, CancellationToken cancel)
    {
        var body = new { handle, name = "Load Test " + handle, email = handle + "@load.example", password = Password };
        var made = await api.SettleAsync(null, HttpMethod.Post, "users", body, null, cancel);
        if (!made.IsDone && made.Status != (int)HttpStatusCode.Conflict) throw Refused(made, "POST users");

        // A session is a cookie, and writes under it carry its CSRF value; from here on there is a token.
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri(api.Address, "api/v1/") };
        using var session = await http.PostAsJsonAsync("session", new { login = handle, password = Password }, cancel);
        var csrf = (await session.Content.ReadFromJsonAsync<JsonElement>(cancel)).TryGetProperty("csrf", out var word)
            ? word.GetString()
            : throw new BadInputException($"{api.Address} does not let {handle} sign in: {(int)session.StatusCode}.");
        http.DefaultRequestHeaders.Add("X-CSRF-Token", csrf);
        using var token = await http.PostAsJsonAsync("tokens", new { label = "load test" }, cancel);
        var secret = (await token.Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty("token").GetString()!;
        return new(handle, secret);
    }

    private async Task<ApiAnswer> RequireAsync(
        Persona person, HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        var answer = await api.SettleAsync(person.Token, method, path, body, null, cancel);
        return answer.IsDone ? answer : throw Refused(answer, $"{method} {path}");
    }

    private BadInputException Refused(ApiAnswer answer, string what) => new(
        $"{api.Address} answers {answer.Verdict} to {what}"
        + (answer.Text("detail") is { } detail ? $": {detail}" : "."));
}
