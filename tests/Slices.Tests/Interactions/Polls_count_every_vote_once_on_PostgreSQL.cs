namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[Collection(Servers.Postgres)]
public sealed class Polls_count_every_vote_once_on_PostgreSQL(OnePostgresServer server)
    : PollSuite(server);
