namespace MyDeclic.Tests.Privacy;

public sealed class Nothing_hidden_is_told_apart_on_PostgreSQL(PostgresPrivacyStage stage)
    : PrivacySuite(stage), IClassFixture<PostgresPrivacyStage>;
