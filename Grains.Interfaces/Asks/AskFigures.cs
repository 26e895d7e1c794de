using Orleans;

namespace MyDeclic.Asks;

/// <summary>What a session has come to. Withdrawn and hidden questions do not count, nor their votes.</summary>
/// <param name="Questions">Asked.</param>
/// <param name="Votes">Given to them.</param>
/// <param name="Answered">Answered on the record.</param>
/// <param name="Promised">With a date, and not answered yet.</param>
[GenerateSerializer, Immutable, Alias("AskFigures")]
public sealed record AskFigures(int Questions, int Votes, int Answered, int Promised)
{
    /// <summary>The answered rate: answered of asked, from 0 to 1 with three decimals; null while nothing was asked.</summary>
    public double? Rate => Questions == 0 ? null : Math.Round((double)Answered / Questions, 3);
}
