using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Where servers tell each other who is writing. In memory alone; what is lost is told again. Key 0.</summary>
[Alias("ITypingGrain")]
public interface ITypingGrain : IGrainWithIntegerKey
{
    /// <summary>Takes the signs of one server and answers with those of the others since it last asked.</summary>
    [Alias("Exchange")]
    Task<ImmutableArray<TypingSign>> ExchangeAsync(string server, ImmutableArray<TypingSign> signs);
}
