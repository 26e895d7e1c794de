namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
public sealed class Links_are_previewed_on_PostgreSQL(PreviewPostgresServer server)
    : PreviewSuite(server), IClassFixture<PreviewPostgresServer>;
