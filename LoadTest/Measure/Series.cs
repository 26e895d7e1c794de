namespace MyDeclic.LoadTest.Measure;

/// <summary>The names of the series that every run keeps, as legends show them.</summary>
internal static class Series
{
    /// <summary>Events received in a second.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>Writes acknowledged in a second.</summary>
    public const string Writes = "acknowledged writes";

    /// <summary>Requests answered in a second.</summary>
    public const string Requests = "requests";

    /// <summary>Errors in a second.</summary>
    public const string Errors = "errors";

    /// <summary>Connections that are live.</summary>
    public const string Live = "live connections";

    /// <summary>Median delivery latency in milliseconds.</summary>
    public const string DeliveryMedian = "median";

    /// <summary>99th percentile of delivery latency in milliseconds.</summary>
    public const string DeliveryP99 = "p99";

    /// <summary>Longest delivery latency in milliseconds.</summary>
    public const string DeliveryMax = "longest";

    /// <summary>The server's memory in MiB.</summary>
    public const string ServerMemory = "server";

    /// <summary>The server's managed heap in MiB.</summary>
    public const string ServerHeap = "server's managed objects";

    /// <summary>The tool's memory in MiB.</summary>
    public const string ClientMemory = "load tester";

    /// <summary>The server's share of the machine's processors in percent of one core.</summary>
    public const string ServerCpu = "server ";

    /// <summary>The tool's share of the machine's processors in percent of one core.</summary>
    public const string ClientCpu = "load tester ";
}
