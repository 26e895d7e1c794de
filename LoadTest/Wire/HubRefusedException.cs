namespace MyDeclic.LoadTest.Wire;

/// <summary>The hub did not take a connection or a call.</summary>
/// <param name="code">The stable word, or what went wrong on the way.</param>
internal sealed class HubRefusedException(string code) : Exception(code)
{
    /// <summary>The stable word, or what went wrong on the way.</summary>
    public string Code => Message;
}
