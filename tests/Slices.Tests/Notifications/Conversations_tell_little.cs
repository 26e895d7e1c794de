namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
public sealed class Conversations_tell_little(OneServer server) : TalkNoticeSuite(server), IClassFixture<OneServer>;
