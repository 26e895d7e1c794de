namespace MyDeclic.Rig.Realtime;

/// <summary>The hub refused an invocation.</summary>
/// <param name="code">The stable code, or the whole error when it carries none.</param>
public sealed class HubRefusedException(string code) : Exception(code)
{
    /// <summary>The stable code.</summary>
    public string Code => Message;
}
