using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>The server goes away and comes back.</summary>
[Collection(SiteTests.Name)]
public sealed class ConnectionTests(Site site) : BrowserTest(site)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [BrowserFact]
    public async Task A_lost_server_is_said_and_what_was_written_and_missed_is_there_when_it_is_back()
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        await using var silo = await SiloProcess.StartAsync("--urls", url);
        using var ana = await silo.JoinAsync();
        using var ben = await silo.JoinAsync();
        await ana.PutAsync($"users/{ben.Handle}/follow");
        await ben.PublishAsync("Before the power cut.");
        var visitor = await VisitAsync(silo.Address);
        visitor.Foresee("ERR_CONNECTION_REFUSED|WebSocket|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED");
        await visitor.SignInAsync(ana.Handle, Member.Password);
        await visitor.OpenAsync("/");
        await visitor.Text.ClickAsync();
        await visitor.Text.FillAsync("Written at the wrong moment.");

        await silo.KillAsync();

        var banner = visitor.Page.GetByTestId("connection-state");
        await Expect(banner).ToContainTextAsync("No connection");
        var publish = visitor.Composer.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true });
        await Expect(publish).ToBeDisabledAsync();
        await Expect(visitor.Composer).ToContainTextAsync("Available again once you are back online");
        await visitor.Text.PressAsync("Control+Enter");
        await Expect(visitor.Text).ToHaveValueAsync("Written at the wrong moment.");
        await Expect(visitor.Post("Before the power cut.")).ToBeVisibleAsync();
        await Expect(visitor.Button("Like")).ToBeDisabledAsync();

        await silo.StartAgainAsync();
        await ben.PublishAsync("First after it.");
        await ben.PublishAsync("Second after it.");

        await Expect(banner).ToHaveAttributeAsync("data-state", "online", new() { Timeout = 60_000 });
        await Expect(banner).ToHaveTextAsync("");
        await Expect(visitor.Pill).ToHaveTextAsync("2 new posts");
        await visitor.Pill.ClickAsync();
        await publish.ClickAsync();
        await Expect(visitor.Post("Written at the wrong moment.")).ToBeVisibleAsync();
        await ben.PublishAsync("Third after it.");
        await visitor.Pill.ClickAsync();

        await Expect(visitor.Posts).ToHaveCountAsync(5);
        var fresh = (await ana.GetAsync("feed")).GetProperty("items").EnumerateArray()
            .Select(post => post.GetProperty("id").GetString()!);
        Assert.Equal(fresh, await visitor.PostIdsAsync());
    }

    [BrowserFact]
    public async Task Without_a_network_what_is_written_is_kept_and_sent_once_it_is_back()
    {
        var visitor = await VisitAsync(await JoinAsync());
        visitor.Foresee("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync("/");

        await visitor.Context.SetOfflineAsync(true);
        await Expect(visitor.Page.GetByTestId("connection-state")).ToContainTextAsync("No connection");
        await visitor.Text.ClickAsync();
        await visitor.Text.FillAsync("From the tunnel.");
        await Expect(visitor.Composer).ToContainTextAsync("Available again once you are back online");

        await visitor.Context.SetOfflineAsync(false);
        await Expect(visitor.Page.GetByTestId("connection-state")).ToHaveAttributeAsync("data-state", "online");
        await visitor.PublishAsync("From the tunnel.");
    }

    [BrowserFact]
    public async Task What_is_live_travels_as_MessagePack()
    {
        var visitor = await VisitAsync(await JoinAsync());
        var frames = Channel.CreateUnbounded<byte[]>();
        visitor.Page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => frames.Writer.TryWrite(frame.Binary ?? []);
        await visitor.OpenAsync("/");

        await visitor.PublishAsync("Is this thing on?");

        await foreach (var frame in frames.Reader.ReadAllAsync(new CancellationTokenSource(Patience).Token))
        {
            if (frame.AsSpan().IndexOf("post.created"u8) >= 0) break;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
