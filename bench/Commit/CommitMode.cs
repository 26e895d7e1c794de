namespace MyDeclic.Bench;

/// <summary>How posts become durable.</summary>
internal enum CommitMode
{
    /// <summary>Through the product's queue, sharing transactions.</summary>
    Grouped,

    /// <summary>Through the same queue and its one connection, a transaction each: the best one can do without sharing.</summary>
    OneEach,

    /// <summary>A transaction each on the writer's own connection: what servers without a queue do.</summary>
    OwnConnections,
}
