using MyDeclic.Rig;

namespace MyDeclic.Tests.Bottles;

/// <inheritdoc/>
[NeedsPostgres]
public sealed class Bottles_reach_who_knows_on_PostgreSQL(OnePostgresServer server)
    : BottleSuite(server), IClassFixture<OnePostgresServer>;
