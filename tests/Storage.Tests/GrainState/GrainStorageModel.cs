using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>One record as it has to be. Each step is done to the storage too, which must then hold the same.</summary>
internal sealed class GrainStorageModel(StorageUnderTest tested, string stateName, GrainId id, Random dice)
{
    private readonly List<string> _trace = [];
    private readonly List<string> _oldEtags = [];
    private string? _etag;
    private int? _value;

    public async Task DoAsync(Step step, string where = "")
    {
        _trace.Add($"{step}");
        try
        {
            await TryAsync(step);
            await TryAsync(Step.Read);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{where}{string.Join(", ", _trace)}: {failure.Message}", failure);
        }
    }

    private Task TryAsync(Step step) => (step, OldEtag()) switch
    {
        (Step.Read, _) => ReadAsync(),
        (Step.Write, _) => WriteAsync(_etag),
        (Step.WriteAsIfFirst, _) => WriteAsync(null),
        (Step.Clear, _) => ClearAsync(_etag),
        (Step.WriteWithOldEtag, { } old) => WriteAsync(old),
        (Step.ClearWithOldEtag, { } old) => ClearAsync(old),
        _ => Task.CompletedTask,
    };

    private async Task ReadAsync()
    {
        var state = new GrainState<Notes>(new Notes { Number = -1 });
        await tested.Storage.ReadStateAsync(stateName, id, state);
        Assert.Equal((_value ?? 0, _etag, _value is not null), (state.State.Number, state.ETag, state.RecordExists));
    }

    private async Task WriteAsync(string? etag)
    {
        var value = dice.Next(1, int.MaxValue);
        var state = new GrainState<Notes>(new Notes { Number = value }, etag!) { RecordExists = _value is not null };
        if (etag != _etag)
        {
            await RefusedAsync(() => tested.Storage.WriteStateAsync(stateName, id, state), state, etag);
            return;
        }

        await tested.Storage.WriteStateAsync(stateName, id, state);
        Assert.True(state.RecordExists);
        Become(value, state.ETag);
    }

    private async Task ClearAsync(string? etag)
    {
        var state = new GrainState<Notes>(new Notes { Number = 5 }, etag!) { RecordExists = _value is not null };
        if (etag != _etag)
        {
            await RefusedAsync(() => tested.Storage.ClearStateAsync(stateName, id, state), state, etag);
            return;
        }

        await tested.Storage.ClearStateAsync(stateName, id, state);
        Assert.False(state.RecordExists);
        Assert.Equal(0, state.State.Number);
        Assert.Equal(tested.KeepsVersions && etag is not null, state.ETag is not null);
        if (state.ETag != etag)
            Become(null, state.ETag);
    }

    private static async Task RefusedAsync(Func<Task> attempt, GrainState<Notes> state, string? etag)
    {
        var number = state.State.Number;
        await Assert.ThrowsAsync<InconsistentStateException>(attempt);
        Assert.Equal((number, etag), (state.State.Number, state.ETag));
    }

    private void Become(int? value, string? etag)
    {
        Assert.NotEqual(_etag, etag);
        if (tested.KeepsVersions)
            Assert.DoesNotContain(etag, _oldEtags);
        if (_etag is not null)
            _oldEtags.Add(_etag);
        (_value, _etag) = (value, etag);
    }

    private string? OldEtag()
    {
        var old = _oldEtags.Where(etag => etag != _etag).ToList();
        return old.Count == 0 ? null : old[dice.Next(old.Count)];
    }
}
