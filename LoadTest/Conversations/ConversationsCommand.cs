using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Conversations;

/// <summary>The <c>conversations</c> command: what it accepts.</summary>
internal static class ConversationsCommand
{
    private const int Conversations = 2_000;
    private const double RateDefault = 500;

    private static readonly StageOptions Options = new("conversations", Conversations * 2, TimeSpan.FromSeconds(30), 1);
    private static readonly Option<int> Count = Checked.Number(
        "--conversations", "Conversations that are talked in.", Conversations, 1, 50_000);

    private static readonly Option<int> People = Checked.Number("--people", "Members of each.", 2, 2, 500);
    private static readonly Option<double> Rate = Checked.Rate("--rate", "Messages in a second, over all of them.", RateDefault);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("conversations", "People talk in private, and everybody watches their own conversations.")
        {
            Count, People, Rate,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => ConversationsScenario.RunAsync(
            Options.Read(parsed), new(parsed.GetValue(Count), parsed.GetValue(People), parsed.GetValue(Rate)), cancel));
        return command;
    }
}
