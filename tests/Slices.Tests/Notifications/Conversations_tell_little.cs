namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
[Collection(Servers.Sqlite)]
public sealed class Conversations_tell_little(OneServer server) : TalkNoticeSuite(server);
