using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.DeliveryCost;

/// <summary>The <c>delivery-cost</c> command: what it accepts.</summary>
internal static class DeliveryCostCommand
{
    private const double DeliveriesDefault = 20_000;

    // The connections are those of the largest measurement.
    private static readonly StageOptions Options = new(
        "delivery-cost", 10_000, TimeSpan.FromSeconds(20), 0.1, startsItself: true);

    private static readonly Option<double> Deliveries = Checked.Rate(
        "--deliveries", "Deliveries in a second, the same for every number of watchers.", DeliveriesDefault);

    private static readonly Option<int> Least = Checked.Number(
        "--least", "Watchers of the smallest measurement; each further one has ten times as many.", 100, 1, 100_000);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "delivery-cost",
            "What a delivery costs the server's processor, to few watchers and to many: the same number of deliveries a second "
            + "each time, so ever fewer posts. What the posts themselves cost is measured with one watcher, and taken off.")
        {
            Deliveries, Least,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => DeliveryCostScenario.RunAsync(
            Options.Read(parsed), parsed.GetValue(Deliveries), parsed.GetValue(Least), cancel));
        return command;
    }
}
