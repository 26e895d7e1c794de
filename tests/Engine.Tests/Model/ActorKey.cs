using System.Globalization;

namespace Orleans.Embedded.Tests.Model;

/// <summary>The actors of a program: every third one is reentrant.</summary>
public static class ActorKey
{
    /// <summary>How many actors a program has.</summary>
    public const int Actors = 5;

    private const int ReentrantOnes = 3;

    /// <summary>Gets an actor.</summary>
    public static IActor Get(IGrainFactory grains, int program, int actor)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{program} {actor}");
        return actor % ReentrantOnes == ReentrantOnes - 1
            ? grains.GetGrain<IReentrantActor>(key)
            : grains.GetGrain<IPlainActor>(key);
    }

    /// <summary>Reads the key of an actor.</summary>
    public static (int Program, int Actor) Parse(string key)
    {
        var numbers = key.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], numbers[1]);
    }
}
