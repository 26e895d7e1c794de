using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 45, 46 and 48: frames that no WebSocket library would send.</summary>
public sealed class Hostile_frames_close_their_connection(OneServer server) : HostileTests(server)
{
    private const int ProtocolError = 1002;

    [Theory] // Row 45
    [InlineData(0xC1, 5)] // A reserved bit.
    [InlineData(0x83, 5)] // An opcode that is none.
    [InlineData(0x89, 126)] // A ping with more than 125 bytes.
    [InlineData(0x09, 5)] // A ping in fragments.
    [InlineData(0x80, 5)] // A continuation of nothing.
    public async Task A_frame_against_the_rules_is_a_protocol_error(int first, int length)
    {
        var ana = await Server.JoinAsync();
        int? status = null;
        // The server cuts what broke the rules, and its reset may overtake the frame that says why.
        for (var attempt = 0; status is null && attempt < 5; attempt++)
        {
            await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
            await connection.ShakeHandsAsync(ana.Token);
            await connection.SendAsync(RawConnection.Frame((byte)first, new string('a', length)));
            status = await connection.ReadCloseAsync();
        }

        Assert.Equal(ProtocolError, status);
    }

    [Theory] // Row 46
    [InlineData(0x40)]
    [InlineData(0xFF)]
    public async Task A_frame_that_promises_exabytes_does_not_outlive_the_handshakes_deadline(int highByte)
    {
        var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        Assert.Equal(101, await connection.UpgradeAsync(ana.Token));

        await connection.SendAsync([0x81, 0xFF, (byte)highByte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'{']);

        _ = await connection.ReadCloseAsync();
    }

    [Fact] // Row 48
    public async Task A_message_of_one_byte_fragments_is_a_message()
    {
        var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        await connection.ShakeHandsAsync(ana.Token);
        var topic = "tag:" + new string('a', 40);
        var text = $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{topic}}",null]}""" + "\u001e";

        var frames = text.SelectMany((letter, at) => RawConnection.Frame(First(at, text.Length), letter.ToString()));
        await connection.SendAsync([.. frames]);

        var answer = await connection.ReadFrameAsync();
        Assert.Contains(topic, System.Text.Encoding.UTF8.GetString(answer!.Value.Payload));
    }

    [Fact] // Row 48
    public async Task A_message_of_30_kilobytes_in_one_byte_fragments_and_without_an_end_is_closed()
    {
        var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        await connection.ShakeHandsAsync(ana.Token);
        var fragments = Enumerable.Range(0, 33 * 1024).SelectMany(at => RawConnection.Frame(First(at, int.MaxValue), "a"));

        await connection.SendAsync([.. fragments]);

        _ = await connection.ReadCloseAsync();
    }

    [Fact] // Row 48
    public async Task Ten_thousand_empty_fragments_are_no_part_of_their_message()
    {
        var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        await connection.ShakeHandsAsync(ana.Token);
        var fragments = Enumerable.Range(0, 10_000).SelectMany(at => RawConnection.Frame(First(at, int.MaxValue), ""));

        await connection.SendAsync([.. fragments]);
        await connection.SendAsync(RawConnection.Frame(
            0x80, """{"type":1,"invocationId":"1","target":"Watch","arguments":["home",null]}""" + "\u001e"));

        var answer = await connection.ReadFrameAsync();
        Assert.Contains("home", System.Text.Encoding.UTF8.GetString(answer!.Value.Payload));
    }

    private static byte First(int at, int length) => (byte)((at == 0 ? 1 : 0) | (at == length - 1 ? 0x80 : 0));
}
