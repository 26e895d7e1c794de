namespace MyDeclic.Colleagues;

/// <summary>One side of two people, as it is stored.</summary>
/// <param name="State">One of <see cref="ColleagueState"/>, or <see cref="Declined"/>.</param>
/// <param name="Since">Unix milliseconds.</param>
internal readonly record struct ColleagueTie(int State, long Since)
{
    /// <summary>The person asked and was declined: kept only to know when they may ask again.</summary>
    public const int Declined = 4;

    /// <summary>What is shown of it.</summary>
    public ColleagueState Shown => State == Declined ? ColleagueState.None : (ColleagueState)State;
}
