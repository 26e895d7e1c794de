using System.Text.Json;

namespace MyDeclic.Tests.Interactions;

/// <summary>Looks at a poll's answers.</summary>
internal static class Polls
{
    public static string Votes(this JsonElement answer) => answer.GetProperty("poll").GetProperty("votes").ToString();

    public static int Voters(this JsonElement answer) => answer.GetProperty("poll").GetProperty("voters").GetInt32();

    public static bool HasVotes(this JsonElement answer) => answer.GetProperty("poll").TryGetProperty("votes", out _);
}
