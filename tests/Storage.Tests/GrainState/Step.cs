namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>What a grain, or another activation of it that nobody should have made, may try.</summary>
public enum Step
{
    Read,
    Write,
    WriteAsIfFirst,
    WriteWithOldEtag,
    Clear,
    ClearWithOldEtag,
}
