using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MyDeclic.WebFront.Realtime;

/// <summary>One connection's hub protocol, with a meter on what comes in.</summary>
internal sealed class MeteredProtocol(IHubProtocol inner, LiveMeter meter) : IHubProtocol
{
    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public int Version => inner.Version;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => inner.TransferFormat;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    /// <inheritdoc/>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        try
        {
            return TryParse(ref input, binder, out message);
        }
        catch (InvalidDataException)
        {
            meter.Break();
            throw;
        }
    }

    private bool TryParse(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        while (!input.IsEmpty)
        {
            var start = input.Start;
            _ = inner.TryParseMessage(ref input, binder, out message);
            if (start.Equals(input.Start))
            {
                meter.Wait(input.Length);
                return false;
            }

            meter.Count(message);
            if (message is not null) return true;
            // A kind that SignalR ignores: what came with it is looked at now, not when more arrives.
        }

        message = null;
        return false;
    }
}
