namespace MyDeclic.Jams;

/// <summary>What a status may say: pure.</summary>
internal static class OutcomeRules
{
    /// <summary>Checks a status; null when <paramref name="reason"/> and the rest may be stored.</summary>
    public static Refusal? Check(DecideIdea command, out string reason)
    {
        reason = "";
        if (command.Status is not { } status) return new(ErrorCode.InvalidRequest, "This is required.", "status");
        if (TextRules.CheckLine(command.Reason, "reason", JamLimits.ReasonCharactersMax, false, out reason) is { } bad)
            return bad;
        if (status == IdeaStatus.Declined && reason.Length == 0)
            return new(ErrorCode.ReasonRequired, "Who wrote and voted for it is told why it is declined.", "reason");
        return CheckSavings(command.ExpectedSavings, "expectedSavings") ?? CheckSavings(command.ActualSavings, "actualSavings");
    }

    private static Refusal? CheckSavings(int? savings, string field) => savings is < 0 or > JamAfterLimits.SavingsMax
        ? new(ErrorCode.InvalidSavings, $"Savings are 0 to {JamAfterLimits.SavingsMax} thousand euros.", field)
        : null;
}
