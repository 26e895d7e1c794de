using System.Collections.Immutable;

namespace MyDeclic.Tests.Jams;

/// <summary>One step of a program: what is done together, the end of a server, or time.</summary>
internal abstract record TallyStep
{
    /// <summary>Acts that are started at the same moment, from as many devices.</summary>
    public sealed record Together(ImmutableArray<TallyAct> Acts) : TallyStep
    {
        public override string ToString() => string.Join(" || ", Acts);
    }

    /// <summary>
    /// Acts after which the server ends before anything of them is told, and another starts over what is stored.
    /// </summary>
    public sealed record Crash(ImmutableArray<TallyAct> Before) : TallyStep
    {
        public override string ToString() => string.Join(" || ", Before.Select(act => act.ToString()).Append("crash"));
    }

    /// <summary>Time passes to so many milliseconds before the phase closes, or a minute where it is not open.</summary>
    public sealed record PassTo(int MillisecondsBefore) : TallyStep
    {
        public override string ToString() => MillisecondsBefore == 0 ? "the phase closes" : $"{MillisecondsBefore} ms are left";
    }
}
