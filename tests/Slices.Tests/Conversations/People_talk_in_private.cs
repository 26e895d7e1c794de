namespace MyDeclic.Tests.Conversations;

/// <inheritdoc/>
[Collection(Servers.Sqlite)]
public sealed class People_talk_in_private(OneServer server) : ConversationSuite(server);
