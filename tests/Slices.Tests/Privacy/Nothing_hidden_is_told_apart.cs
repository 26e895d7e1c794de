namespace MyDeclic.Tests.Privacy;

public sealed class Nothing_hidden_is_told_apart(PrivacyStage stage) : PrivacySuite(stage), IClassFixture<PrivacyStage>;
