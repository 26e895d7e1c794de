namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Comments_are_reacted_to(OneServer server) : CommentReactionSuite(server);
