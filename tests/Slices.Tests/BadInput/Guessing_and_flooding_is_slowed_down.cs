using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 17, 19 and 67, on a server with the limits that it has unless told otherwise.</summary>
public sealed class Guessing_and_flooding_is_slowed_down : IAsyncLifetime
{
    private SiloProcess silo = null!;

    public async Task InitializeAsync() => silo = await SiloProcess.StartAsync();

    public async Task DisposeAsync() => await silo.DisposeAsync();

    [Fact] // Row 17
    public async Task The_101st_write_in_a_minute_waits_while_reads_and_others_go_on()
    {
        var (ana, bob) = (await silo.JoinAsync(), await silo.JoinAsync());
        var post = await ana.PublishAsync("Hello");
        Answer answer;
        var accepted = 2; // The token that signing up made, and the post.
        while ((answer = await ana.SendAsync("PUT", $"posts/{post}/reactions/like")).Status == HttpStatusCode.OK) accepted++;

        Assert.Equal(100, accepted);
        Assert.Equal("429 rate_limited", answer.Verdict);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("200", (await ana.SendAsync("GET", "posts/" + post)).Verdict);
        Assert.Equal("200", (await bob.SendAsync("PUT", $"posts/{post}/reactions/like")).Verdict);
        Assert.Equal("429 rate_limited", (await ana.SendAsync("POST", "posts", new { text = "More" })).Verdict);
        Assert.Equal([post], (await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Fact] // Rows 19 and 67
    public async Task The_eleventh_wrong_password_waits_whatever_address_it_claims_and_the_owner_gets_in()
    {
        var (ana, bob) = (await silo.JoinAsync(), await silo.JoinAsync());
        using var guesser = From(IPAddress.Loopback);
        for (var n = 0; n < 10; n++)
        {
            guesser.DefaultRequestHeaders.Remove("X-Forwarded-For");
            guesser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{n}");
            // However the login is spelled, it is one login.
            var login = n % 2 == 0 ? ana.Handle : " " + ana.Handle.ToUpperInvariant();
            Assert.Equal("401 invalid_credentials", (await SignInAsync(guesser, login, "wrong password")).Verdict);
        }

        var eleventh = await SignInAsync(guesser, ana.Handle, Member.Password);
        using var owner = From(IPAddress.Parse("127.0.0.2"));

        Assert.Equal("429 rate_limited", eleventh.Verdict);
        Assert.True(eleventh.Headers.ContainsKey("Retry-After"));
        Assert.Equal("200", (await SignInAsync(owner, ana.Handle, Member.Password)).Verdict);
        Assert.Equal("200", (await SignInAsync(guesser, bob.Handle, Member.Password)).Verdict);
    }

    private static async Task<Answer> SignInAsync(HttpClient http, string login, string password)
    {
        using var response = await http.PostAsJsonAsync("session", new { login, password });
        return await Answer.ReadAsync(response);
    }

    /// <summary>A client whose connections come from another of this machine's addresses.</summary>
    private HttpClient From(IPAddress local) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(local, 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri(silo.Address, "api/v1/"),
    };
}
