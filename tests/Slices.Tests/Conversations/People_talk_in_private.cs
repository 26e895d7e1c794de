namespace MyDeclic.Tests.Conversations;

/// <inheritdoc/>
public sealed class People_talk_in_private(OneServer server) : ConversationSuite(server), IClassFixture<OneServer>;
