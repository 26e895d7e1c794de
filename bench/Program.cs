using System.CommandLine;
using MyDeclic.Bench;

// Each benchmark is one subcommand in one file.
var root = new RootCommand("Measures one claim of the architecture at a time. Run it in Release.")
{
    CommitBenchmark.Command(),
    CrowdBenchmark.Command(),
    EngineBenchmark.Command(),
    FeedBenchmark.Command(),
    ProtocolBenchmark.Command(),
    RouterBenchmark.Command(),
    SearchBenchmark.Command(),
};
return await root.Parse(args).InvokeAsync();
