using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Stage;

/// <summary>The options that scenarios have in common. A scenario takes those that mean something to it.</summary>
internal sealed class StageOptions
{
    private const int MembersMax = 200_000;
    private const int ConnectionsMax = 100_000;

    private readonly string _scenario;
    private readonly Option<string?> _url;
    private readonly Option<string?> _server;
    private readonly Option<string[]> _serverOptions;
    private readonly Option<int?> _members;
    private readonly Option<int> _connections;
    private readonly Option<int> _processes;
    private readonly Option<TimeSpan> _duration;
    private readonly Option<TimeSpan> _warmUp;
    private readonly Option<string> _protocol;
    private readonly Option<string> _cast;
    private readonly Option<ulong> _seed;
    private readonly Option<string?> _json;
    private readonly Option<string?> _html;
    private readonly bool _startsItself;
    private readonly bool _isTimed;
    private readonly double _membersPerConnection;

    /// <summary>The options with a scenario's defaults.</summary>
    /// <param name="scenario">Its name.</param>
    /// <param name="connections">Live connections when nothing is said.</param>
    /// <param name="duration">How long to measure when nothing is said.</param>
    /// <param name="membersPerConnection">Members for each connection when nothing is said.</param>
    /// <param name="startsItself">Whether it always starts its own server.</param>
    /// <param name="isTimed">Whether it runs for a time, with its connections in several processes if need be.</param>
    public StageOptions(
        string scenario, int connections, TimeSpan duration, double membersPerConnection, bool startsItself = false,
        bool isTimed = true)
    {
        (_scenario, _startsItself, _membersPerConnection, _isTimed) = (scenario, startsItself, membersPerConnection, isTimed);
        _url = new Option<string?>("--url")
        {
            Description = "The server. Without it, one is started for the run, with an empty database of its own.",
        }.That(value => value is null || Checked.TryUrl(value, out _), "an http or https address");
        _server = new("--server")
        {
            Description = "The server's program when one is started. [default: the one that was built here]",
            HelpName = "MyDeclic.Silo.dll",
        };
        _serverOptions = new("--server-option")
        {
            Description = "A further option for a server that is started; may be repeated.",
            HelpName = "option",
            DefaultValueFactory = _ => [],
        };
        _members = new Option<int?>("--members")
        {
            Description = "Virtual members. [default: as many as the connections need]",
        }.That(value => value is null or (> 1 and <= MembersMax), $"2 to {MembersMax}");
        _connections = Checked.Number("--connections", "Live connections, at most 10 a member.", connections, 1, ConnectionsMax);
        _processes = Checked.Number("--processes", "Processes that hold the connections; 0 for as many as it takes.", 0, 0, 16);
        _duration = Checked.Span("--duration", "How long to measure", duration);
        _warmUp = Checked.Span("--warm-up", "How long to run before measuring", TimeSpan.FromSeconds(5));
        _protocol = new Option<string>("--protocol")
        {
            Description = $"Hub protocol: {string.Join(" or ", HubCodecs.Names)}.",
            DefaultValueFactory = _ => "json",
        };
        _protocol.AcceptOnlyFromAmong([.. HubCodecs.Names]);
        _cast = new("--cast")
        {
            Description = "Where the members of an outside server are kept from run to run.",
            HelpName = "file",
            DefaultValueFactory = _ => Path.Combine("data", "loadtest-cast.json"),
        };
        _seed = new("--seed")
        {
            Description = "Chooses who does what: the same seed does the same.",
            DefaultValueFactory = _ => 1,
        };
        _json = new("--json") { Description = "Writes the report for machines.", HelpName = "file" };
        _html = new("--html") { Description = "Writes the report for people: one page, with plots.", HelpName = "file" };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        if (!_startsItself) command.Add(_url);
        command.Add(_server);
        command.Add(_serverOptions);
        command.Add(_members);
        command.Add(_connections);
        if (_isTimed)
        {
            command.Add(_processes);
            command.Add(_duration);
            command.Add(_warmUp);
        }

        command.Add(_protocol);
        if (!_startsItself) command.Add(_cast);
        command.Add(_seed);
        command.Add(_json);
        command.Add(_html);
    }

    /// <summary>What was asked.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usual">Live connections when nothing is said; null for the scenario's own number.</param>
    /// <exception cref="BadInputException">The members cannot hold the connections.</exception>
    public StageSettings Read(ParseResult parsed, int? usual = null)
    {
        Uri? url = null;
        if (!_startsItself) _ = Checked.TryUrl(parsed.GetValue(_url), out url);
        var isSaid = parsed.GetResult(_connections) is { Implicit: false };
        var connections = usual is { } number && !isSaid ? number : parsed.GetValue(_connections);
        var least = (connections + WireLimits.ConnectionsPerMemberMax - 1) / WireLimits.ConnectionsPerMemberMax;
        var members = parsed.GetValue(_members) ?? Math.Max(20, (int)Math.Ceiling(connections * _membersPerConnection));
        if (members < least)
        {
            throw new BadInputException(
                $"--members: {connections} connections need at least {least} members, as one has at most "
                + $"{WireLimits.ConnectionsPerMemberMax}.");
        }

        return new()
        {
            Scenario = _scenario,
            Url = url,
            Server = parsed.GetValue(_server),
            ServerOptions = parsed.GetValue(_serverOptions) ?? [],
            Members = members,
            Connections = connections,
            Processes = _isTimed ? parsed.GetValue(_processes) : 1,
            Duration = _isTimed ? parsed.GetValue(_duration) : TimeSpan.Zero,
            WarmUp = _isTimed ? parsed.GetValue(_warmUp) : TimeSpan.Zero,
            Protocol = parsed.GetValue(_protocol)!,
            CastPath = _startsItself ? "" : parsed.GetValue(_cast)!,
            Seed = parsed.GetValue(_seed),
            Json = parsed.GetValue(_json),
            Html = parsed.GetValue(_html),
        };
    }
}
