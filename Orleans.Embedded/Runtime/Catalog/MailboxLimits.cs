using Orleans.Configuration;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>How many unfinished requests an activation may have; 0 for any number.</summary>
/// <param name="Soft">Above it, a warning is logged.</param>
/// <param name="Hard">Above it, further requests are refused.</param>
/// <param name="HardName">The option that sets the hard limit.</param>
internal sealed record MailboxLimits(int Soft, int Hard, string HardName)
{
    public static MailboxLimits For(SiloMessagingOptions options, bool isStatelessWorker) => isStatelessWorker
        ? new MailboxLimits(
            options.MaxEnqueuedRequestsSoftLimit_StatelessWorker,
            options.MaxEnqueuedRequestsHardLimit_StatelessWorker,
            nameof(SiloMessagingOptions.MaxEnqueuedRequestsHardLimit_StatelessWorker))
        : new MailboxLimits(
            options.MaxEnqueuedRequestsSoftLimit,
            options.MaxEnqueuedRequestsHardLimit,
            nameof(SiloMessagingOptions.MaxEnqueuedRequestsHardLimit));
}
