namespace MyDeclic.WebFront.Realtime;

/// <summary>Counts what each member does on all of their connections to this server.</summary>
internal sealed class CommandLimiter(TimeProvider time)
{
    private readonly WindowLimiter<long> _commands = new(LiveLimits.CommandsMax, LiveLimits.CommandsWindow, time);
    private readonly WindowLimiter<long> _refused = new(LiveLimits.RefusedCommandsMax, LiveLimits.CommandsWindow, time);
    private readonly WindowLimiter<long> _errors = new(
        LiveLimits.ProtocolErrorsMax, LiveLimits.ProtocolErrorsWindow, time);

    /// <summary>Counts a command.</summary>
    public CommandVerdict Admit(long userId)
    {
        if (_commands.TryTake(userId, out _)) return CommandVerdict.Admitted;
        return _refused.TryTake(userId, out _) ? CommandVerdict.Refused : CommandVerdict.Abusive;
    }

    /// <summary>Counts a connection lost to a message that is no message.</summary>
    public void CountProtocolError(long userId) => _errors.TryTake(userId, out _);

    /// <summary>
    /// Whether the member lost so many connections in this way that another would be a loop: clients are told to
    /// reconnect whatever the close was for.
    /// </summary>
    public bool IsBarred(long userId, out TimeSpan wait) => _errors.IsFull(userId, out wait);
}
