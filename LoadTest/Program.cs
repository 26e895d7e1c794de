using System.CommandLine;
using MyDeclic.LoadTest.Replay;
using MyDeclic.LoadTest.Shared;

// One command a scenario: a new one is a folder beside Replay/ and a line here.
var root = new RootCommand("Virtual users for My Declic, over its public API only.")
{
    ReplayCommand.Create(),
};

return await ExitCodes.RunAsync(root.Parse(args));
