using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MyDeclic.Bottles;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Embedded;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace MyDeclic.Tests.Bottles;

/// <summary>
/// The grains over a database, on the engine, with a clock that a test advances: reminders come when it says. It may be
/// stopped, and another started over the same database.
/// </summary>
internal sealed class BottleWorld : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);
    private const int StepsMax = 5_000;

    private readonly IHost _host;
    private readonly FakeTimeProvider _time;

    private BottleWorld(IHost host, FakeTimeProvider time) => (_host, _time) = (host, time);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public Database Database => _host.Services.GetRequiredService<Database>();

    public CommitQueue Queue => _host.Services.GetRequiredService<CommitQueue>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static BottleOptions Options => new()
    {
        SecondWave = TimeSpan.FromHours(1),
        ThirdWave = TimeSpan.FromHours(3),
        Sunk = TimeSpan.FromHours(6),
        FirstPeople = 2,
        SecondPeople = 3,
        OpenPerExpert = 2,
    };

    public static async Task<BottleWorld> StartAsync(
        StorageOptions storage, FakeTimeProvider time, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton(Options);
        builder.Services.AddMyDeclicStorage(storage);
        builder.Services.AddMyDeclicGrains(_ => { });
        configure?.Invoke(builder.Services);
        builder.UseOrleans(silo =>
        {
            silo.AddGrainAssembly(typeof(BottleRules).Assembly);
            silo.AddReminders();
            silo.Services.AddSqlGrainStorageAsDefault().AddSqlReminderTable();
        });
        var world = new BottleWorld(builder.Build(), time);
        await world.Get<StorageStartup>().StartAsync();
        await world.Get<GrainsStartup>().StartAsync();
        await world._host.StartAsync();
        return world;
    }

    /// <summary>Adds a person and gives them as a caller.</summary>
    public async Task<Caller> AddPersonAsync(string handle, string skill = "", Population population = Population.Employee)
    {
        var id = Get<IdGenerator>().Next();
        await Queue.WriteAsync(tx =>
        {
            Assert.True(UserStore.Insert(tx, new UserRecord
            {
                Id = id,
                Handle = handle,
                Name = handle,
                Email = handle + "@example.org",
                Population = population,
                Version = 1,
                CreatedAt = _time.GetUtcNow().ToUnixTimeMilliseconds(),
            }).IsDone);
            if (skill.Length > 0)
                SkillStore.Put(tx, id, new() { Skill = skill, Name = skill, Level = SkillLevel.Masters }, _time.GetUtcNow());
        });
        return new Caller(id, population, 1);
    }

    public async Task<BottleView> ThrowAsync(Caller asker, string text, string tag) => Done(
        await Grains.GetGrain<IBottleBoxesGrain>(0).ThrowAsync(asker, new(text, [tag], null, null, null)));

    public async Task<BottleView> SeeAsync(Caller who, long bottle) =>
        Done(await Grains.GetGrain<IBottleGrain>(bottle).GetAsync(who)).Bottle;

    /// <summary>Lets time pass, a minute at a time, until the bottle is as wanted.</summary>
    /// <returns>What time it is then: nothing comes early, but a busy machine may see it late.</returns>
    public async Task<DateTimeOffset> UntilAsync(Caller who, long bottle, Func<BottleView, bool> wanted)
    {
        for (var step = 0; step < StepsMax; step++)
        {
            if (wanted(await SeeAsync(who, bottle))) return _time.GetUtcNow();
            _time.Advance(Step);
        }

        throw new InvalidOperationException($"Nothing became of it in {StepsMax} minutes.");
    }

    /// <summary>How often each person was told that the bottle came.</summary>
    public async Task<IReadOnlyDictionary<long, int>> ArrivalsAsync(long bottle)
    {
        var told = await Queue.WriteAsync(tx => tx.Query<string>(
            "select detail from events where type = @type and subject = @bottle",
            new { type = EventTypes.BottleArrived, bottle }));
        return told.Select(one => long.Parse(one, System.Globalization.CultureInfo.InvariantCulture)).CountBy(id => id)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    public async Task StopAsync()
    {
        await _host.StopAsync();
        await Get<StorageStartup>().StopAsync();
        _host.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    public static T Done<T>(Result<T> result)
        where T : class => result.IsDone ? result.Value : throw new InvalidOperationException(result.Refusal.ToString());
}
