using Orleans.Embedded.Runtime.Scheduler;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>What keeps activations, and puts new ones in the place of those that have ended.</summary>
internal interface IActivationOwner
{
    /// <summary>
    /// Takes an activation out and, if requests wait, puts a new one with these requests in its place. Runs while
    /// the ended activation's mailbox is locked, so that no later request gets ahead of them.
    /// </summary>
    void Replace(Activation ended, WorkItemList waiting);
}
