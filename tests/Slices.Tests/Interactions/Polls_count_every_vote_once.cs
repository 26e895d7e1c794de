namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Polls_count_every_vote_once(OneServer server) : PollSuite(server), IClassFixture<OneServer>;
