namespace MyDeclic.Notifications;

/// <summary>Whose notifications are read, with what decides which they may see: the parameters of every read.</summary>
/// <param name="UserId">The person.</param>
/// <param name="IsOpen">Whether they read public communities.</param>
/// <param name="PopulationBit">The bit of their population.</param>
/// <param name="IsTeam">Whether they are of the communication team, which sees all sessions.</param>
internal sealed record NotificationReader(long UserId, bool IsOpen, long PopulationBit, bool IsTeam);
