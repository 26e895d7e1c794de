namespace Orleans;

/// <summary>The way into the grains for code that is not in a grain.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The host's services.</summary>
    IServiceProvider ServiceProvider { get; }
}
