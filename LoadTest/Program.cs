using System.CommandLine;
using MyDeclic.LoadTest.AllFollow;
using MyDeclic.LoadTest.Capacity;
using MyDeclic.LoadTest.Chaos;
using MyDeclic.LoadTest.Compare;
using MyDeclic.LoadTest.Compare.Bare;
using MyDeclic.LoadTest.Conversations;
using MyDeclic.LoadTest.DeliveryCost;
using MyDeclic.LoadTest.Fanout;
using MyDeclic.LoadTest.Jam;
using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Replay;
using MyDeclic.LoadTest.Seed;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Storm;
using MyDeclic.LoadTest.Workday;

// One command a scenario: a new one is a folder beside Fanout/ and a line here.
var root = new RootCommand("Virtual users for My Declic, over its public API and live hub only.")
{
    SeedCommand.Create(),
    FanoutCommand.Create(),
    DeliveryCostCommand.Create(),
    ConversationsCommand.Create(),
    JamCommand.Create(),
    AllFollowCommand.Create(),
    WorkdayCommand.CreateWorkday(),
    StormCommand.Create(),
    WorkdayCommand.CreateSoak(),
    ChaosCommand.Create(),
    CapacityCommand.Create(),
    CompareCommand.Create(),
    ReplayCommand.Create(),
    WorkerCommand.Create(),
    BareServer.Create(),
};

return await ExitCodes.RunAsync(root.Parse(args));
