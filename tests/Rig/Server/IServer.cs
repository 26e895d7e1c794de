namespace MyDeclic.Rig.Server;

/// <summary>Whatever people reach the product through.</summary>
public interface IServer
{
    /// <summary>Where it listens, once started.</summary>
    Uri Address { get; }

    /// <summary>The live hub.</summary>
    Uri Hub => new(Address, "live");
}
