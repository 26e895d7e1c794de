using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MyDeclic.Rig;

/// <summary>A test that is reported as skipped, with its reason.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    private string _reason = "";

    /// <summary>For the runner, which passes test cases between processes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Only for the runner.")]
    public SkippedTestCase()
    {
    }

    /// <summary>Makes a skipped case of a method.</summary>
    public SkippedTestCase(
        IMessageSink messages,
        TestMethodDisplay display,
        TestMethodDisplayOptions options,
        ITestMethod method,
        string reason)
        : base(messages, display, options, method) => _reason = reason;

    /// <inheritdoc/>
    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(_reason), _reason);
    }

    /// <inheritdoc/>
    public override void Deserialize(IXunitSerializationInfo data)
    {
        _reason = data.GetValue<string>(nameof(_reason));
        base.Deserialize(data);
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => _reason;
}
