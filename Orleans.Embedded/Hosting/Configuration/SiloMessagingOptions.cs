namespace Orleans.Configuration;

/// <summary>How calls to grains are made, and how many may wait. A limit of 0 is none.</summary>
public class SiloMessagingOptions : MessagingOptions
{
    /// <summary>Number of an activation's unfinished requests above which a warning is logged.</summary>
    public int MaxEnqueuedRequestsSoftLimit { get; set; }

    /// <summary>
    /// Number of an activation's unfinished requests above which further ones fail with a
    /// <see cref="Runtime.LimitExceededException"/>.
    /// </summary>
    public int MaxEnqueuedRequestsHardLimit { get; set; }

    /// <summary>The soft limit for stateless workers.</summary>
    public int MaxEnqueuedRequestsSoftLimit_StatelessWorker { get; set; }

    /// <summary>The hard limit for stateless workers.</summary>
    public int MaxEnqueuedRequestsHardLimit_StatelessWorker { get; set; }
}
