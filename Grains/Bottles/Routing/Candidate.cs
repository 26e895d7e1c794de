using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>Somebody who may know, with every sign for it. All signs are such as everyone may see.</summary>
internal sealed record Candidate
{
    public required long UserId { get; init; }

    /// <summary>Where the person works; empty when that is not shown.</summary>
    public string Site { get; init; } = "";

    /// <summary>As the profile writes it; empty when that is not shown.</summary>
    public string Country { get; init; } = "";

    public ImmutableArray<SkillShown> Skills { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Texts that share a word with the question.</summary>
    public ImmutableArray<Written> Texts { get; init; } = [];

    /// <summary>When the person answered anything at all, of late.</summary>
    public ImmutableArray<DateTimeOffset> Answers { get; init; } = [];

    /// <summary>Languages that the profile shows, folded, with how they are written there.</summary>
    public ImmutableDictionary<string, string> Languages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Bottles that wait for this person.</summary>
    public int OpenBottles { get; init; }
}
