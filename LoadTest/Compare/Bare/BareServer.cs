using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>
/// The hidden <c>bare</c> command: SignalR as it comes, which broadcasts what is posted to a group. It stores nothing,
/// asks nobody who they are, and keeps no order: what every live product pays more than.
/// </summary>
internal static class BareServer
{
    /// <summary>The command's name.</summary>
    public const string Name = "bare";

    /// <summary>Part of the line that says that it listens.</summary>
    public const string ReadyWord = "The bare server is at";

    private static readonly Option<string> Url = new("--urls") { Required = true };
    private static readonly BareAuthor Author = new("marie.dupont", "Marie Dupont");
    private static int s_last;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(Name, "A plain SignalR broadcast server to compare with.") { Url };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(Url), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string url, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var signalR = builder.Services.AddSignalR();
        BareProtocols.Add(signalR);
        await using var app = builder.Build();
        app.Urls.Add(url);
        app.MapHub<BareHub>("/live");
        app.MapPost("/api/v1/posts", PostAsync);
        app.MapGet("/metrics", WriteMetrics);
        await app.StartAsync(cancel);
        Console.WriteLine($"{ReadyWord} {url}");
        await app.WaitForShutdownAsync(cancel);
        return ExitCodes.Done;
    }

    private static async Task<IResult> PostAsync(BareRequest request, IHubContext<BareHub> hub)
    {
        var number = Interlocked.Increment(ref s_last);
        var topic = "community:" + request.Community;
        var now = Clock.Current.GetUtcNow();
        var post = new BarePost(
            $"{number + 7_000_000_000_000_000_000}", Author, request.Text, $"<p>{request.Text}</p>\n", "message",
            new(request.Community!, "Assembly and body in white"), now, ["quality"], [], new Dictionary<string, int>(), 0, 1);
        var notice = new BareNotice($"bare.{number}", "post.created", topic, post.Id, now, Author, new(post));
        await hub.Clients.Group(topic).SendAsync("event", notice);
        return Results.Json(post, statusCode: StatusCodes.Status201Created);
    }

    private static string WriteMetrics()
    {
        using var self = Process.GetCurrentProcess();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            process_resident_memory_bytes {self.WorkingSet64}
            process_cpu_seconds_total {self.TotalProcessorTime.TotalSeconds}
            dotnet_gc_heap_bytes {GC.GetTotalMemory(false)}

            """);
    }
}
