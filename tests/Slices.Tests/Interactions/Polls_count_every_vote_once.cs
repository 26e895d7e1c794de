namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Polls_count_every_vote_once(OneServer server) : PollSuite(server);
