namespace Orleans;

/// <summary>Why an activation ends, as its grain is told.</summary>
public readonly struct DeactivationReason : IEquatable<DeactivationReason>
{
    /// <summary>Creates a reason.</summary>
    /// <param name="code">The kind of reason.</param>
    /// <param name="text">Says it for people.</param>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>Creates a reason that an exception gave.</summary>
    /// <param name="code">The kind of reason.</param>
    /// <param name="exception">What failed.</param>
    /// <param name="text">Says it for people.</param>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    /// <summary>The reason, for people.</summary>
    public string Description { get; }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>What failed, if something did.</summary>
    public Exception? Exception { get; }

    /// <summary>Compares all parts; exceptions by identity.</summary>
    public static bool operator ==(DeactivationReason left, DeactivationReason right) => left.Equals(right);

    /// <summary>Compares all parts; exceptions by identity.</summary>
    public static bool operator !=(DeactivationReason left, DeactivationReason right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DeactivationReason other) =>
        ReasonCode == other.ReasonCode && Description == other.Description && Exception == other.Exception;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeactivationReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ReasonCode, Description, Exception);

    /// <inheritdoc/>
    public override string ToString() =>
        Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description}. Exception: {Exception}";
}
