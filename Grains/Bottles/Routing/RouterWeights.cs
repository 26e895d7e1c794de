namespace MyDeclic.Bottles;

/// <summary>The router's formula. The table in docs/bottles.md explains it; <c>bench router</c> measures it.</summary>
internal sealed record RouterWeights
{
    /// <summary>The weights in use.</summary>
    public static RouterWeights Default { get; } = new();

    /// <summary>A skill at the highest level, without confirmations; in proportion below.</summary>
    public double Skill { get; init; } = 4;

    /// <summary>For each doubling of a skill's confirmations, as a part of the skill itself.</summary>
    public double Confirmation { get; init; } = 0.35;

    /// <summary>For each doubling of solutions on a tag.</summary>
    public double Solved { get; init; } = 1;

    /// <summary>For each doubling of answers on a tag.</summary>
    public double Answered { get; init; } = 1.5;

    /// <summary>For each doubling of posts on a tag.</summary>
    public double Posted { get; init; } = 0.25;

    /// <summary>For the texts of who wrote most about the question's words; in proportion for others.</summary>
    public double Wrote { get; init; } = 2;

    /// <summary>For a language in common.</summary>
    public double Language { get; init; } = 0.75;

    /// <summary>For each doubling of answers of late.</summary>
    public double Active { get; init; } = 1;

    /// <summary>Off, for each doubling of declines on a tag.</summary>
    public double Declined { get; init; } = 2;

    /// <summary>Days after which what somebody did about a topic counts half.</summary>
    public double TopicHalfLifeDays { get; init; } = 90;

    /// <summary>Days after which an answer shows half as well that somebody is about.</summary>
    public double ActiveHalfLifeDays { get; init; } = 3;

    /// <summary>Days after which a decline counts half: people change their work.</summary>
    public double DeclinedHalfLifeDays { get; init; } = 60;

    /// <summary>Saturation of repeated words (BM25's k1).</summary>
    public double TextK1 { get; init; } = 1.2;

    /// <summary>How far long texts are discounted (BM25's b).</summary>
    public double TextB { get; init; } = 0.75;

    /// <summary>The part that relevance has in the choice; the rest is for other sites and countries.</summary>
    public double Relevance { get; init; } = 0.8;

    /// <summary>How alike two people of one country and different sites are, from 0 to 1.</summary>
    public double SameCountry { get; init; } = 0.5;
}
