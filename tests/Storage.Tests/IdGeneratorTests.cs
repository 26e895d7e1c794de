using Xunit;

namespace MyDeclic.Storage.Tests;

public sealed class IdGeneratorTests
{
    private static readonly DateTimeOffset Noon = RunningStorage.Noon;

    [Fact]
    public void Ids_increase_strictly_while_the_clock_steps_back_and_forth()
    {
        var clock = new SettableClock { Now = Noon };
        var ids = new IdGenerator(clock, node: 3);
        var made = new List<long>();
        foreach (var minutes in new[] { 0, 1, -60, -60, 400_000, 0 })
        {
            clock.Now = Noon.AddMinutes(minutes);
            for (var i = 0; i < 3_000; i++)
                made.Add(ids.Next());
        }

        Assert.All(made, id => Assert.True(id > 0));
        Assert.All(made.Zip(made.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void Ids_tell_their_time_and_are_ordered_by_it()
    {
        var clock = new SettableClock { Now = Noon };
        var ids = new IdGenerator(clock, node: IdGenerator.Nodes - 1);

        var id = ids.Next();

        Assert.Equal(Noon, IdGenerator.TimeOf(id));
        Assert.InRange(id, IdGenerator.FirstAt(Noon), IdGenerator.FirstAt(Noon.AddMilliseconds(1)) - 1);
    }

    [Fact]
    public void Nodes_never_make_the_same_id_at_the_same_moment()
    {
        var clock = new SettableClock { Now = Noon };
        var generators = Enumerable.Range(0, 10).Select(node => new IdGenerator(clock, node)).ToArray();

        var made = generators.SelectMany(ids => Enumerable.Range(0, 3_000).Select(_ => ids.Next())).ToArray();

        Assert.Equal(made.Length, made.Distinct().Count());
    }

    [Fact]
    public void Threads_never_get_the_same_id()
    {
        var ids = new IdGenerator(TimeProvider.System, node: 0);

        var made = ParallelEnumerable.Range(0, 200_000).Select(_ => ids.Next()).ToArray();

        Assert.Equal(made.Length, made.Distinct().Count());
    }

    [Fact]
    public void No_id_is_made_before_the_storage_has_started() =>
        Assert.Throws<InvalidOperationException>(() => new IdGenerator(TimeProvider.System).Next());
}
