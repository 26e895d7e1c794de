using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Shortcuts;

/// <summary>One person's shortcuts, or the company's. Key: user id; 0 for the company, whose communication team writes.</summary>
[Alias("IShortcutsGrain")]
public interface IShortcutsGrain : IGrainWithIntegerKey
{
    /// <summary>The bar of the person, with the company's.</summary>
    [Alias("Get")]
    Task<Result<ShortcutBar>> GetAsync(Caller caller);

    /// <summary>Adds one at the end.</summary>
    [Alias("Add")]
    Task<Result<ShortcutView>> AddAsync(Caller caller, ShortcutWords words, Operation? operation);

    /// <summary>Changes one.</summary>
    [Alias("Change")]
    Task<Result<ShortcutView>> ChangeAsync(Caller caller, long id, ShortcutWords words);

    /// <summary>Takes one away.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long id);

    /// <summary>Puts all of them in another order.</summary>
    /// <param name="caller">Who does.</param>
    /// <param name="ids">Each of them once; refused when others came or went meanwhile.</param>
    [Alias("Order")]
    Task<Result> OrderAsync(Caller caller, ImmutableArray<long> ids);
}
