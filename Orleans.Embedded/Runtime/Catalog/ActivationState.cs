namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>How far an activation is in its life.</summary>
internal enum ActivationState
{
    /// <summary>No request has come yet.</summary>
    Created,

    /// <summary>The grain object is being created and activated.</summary>
    Activating,

    /// <summary>Requests are served.</summary>
    Active,

    /// <summary>The grain is told of its end.</summary>
    Deactivating,

    /// <summary>Another activation may take its place.</summary>
    Ended,
}
