namespace MyDeclic.Tests.Interactions;

/// <summary>On SQLite.</summary>
public sealed class Comments_are_reacted_to(OneServer server) : CommentReactionSuite(server), IClassFixture<OneServer>;
