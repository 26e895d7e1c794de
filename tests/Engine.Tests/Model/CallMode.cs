namespace Orleans.Embedded.Tests.Model;

/// <summary>How a call counts among the others of its grain.</summary>
public enum CallMode
{
    Exclusive,
    ReadOnly,
    AlwaysInterleave,
    OneWay,
}
