using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>What the writer wrote, the reader reads.</summary>
public sealed class RoundTripTests
{
    private const int Runs = 500;

    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(Runs);

    [Fact]
    public void Every_whole_number_comes_back_in_the_fewest_bytes()
    {
        Prop.ForAll(Numbers().ToArbitrary(), Comes_back).Check(Checked);
        foreach (var edge in new[] { 0L, 1, -1, 127, 128, -32, -33, -128, -129, 255, 256, 32_767, 32_768, -32_768, -32_769,
            65_535, 65_536, int.MaxValue, int.MinValue, int.MinValue - 1L, uint.MaxValue, uint.MaxValue + 1L,
            long.MaxValue, long.MinValue })
        {
            Assert.True(Comes_back(edge), $"{edge}");
        }
    }

    [Fact]
    public void Every_number_comes_back()
    {
        Prop.ForAll<ulong>(number => Written(pack => pack.Write(number)) is var bytes
            && (new PackReader(bytes).Read() is { Kind: PackKind.Unsigned } large
                ? large.Unsigned == number
                : new PackReader(bytes).ReadInteger() == (long)number)).Check(Checked);
        Prop.ForAll<double>(number =>
            new PackReader(Written(pack => pack.Write(number))).Read().Float.Equals(number)).Check(Checked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void A_text_of_any_length_comes_back(int length)
    {
        var text = string.Concat(Enumerable.Repeat("é", length / 2)) + (length % 2 == 1 ? "." : "");
        Assert.Equal(text, new PackReader(Written(pack => pack.Write(text))).ReadString());
        Assert.Equal(text, new PackReader(Written(pack => pack.WriteText(Encoding.UTF8.GetBytes(text)))).ReadString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void A_list_or_map_of_any_length_comes_back(int count)
    {
        var list = "[" + string.Join(',', Enumerable.Range(0, count)) + "]";
        Assert.Equal(list, Packed.Unpack(Packed.Pack(list)));
        var map = "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{i}\":[{i}]")) + "}";
        Assert.Equal(map, Packed.Unpack(Packed.Pack(map)));
    }

    [Fact]
    public void Every_JSON_comes_back_as_it_was()
    {
        Prop.ForAll(Values(depth: 3).ToArbitrary(), json =>
        {
            var back = Packed.Unpack(Packed.Pack(json));
            return JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(back));
        }).Check(Checked);
    }

    [Fact]
    public void Every_frame_comes_back_however_it_is_cut_into_pieces()
    {
        var cases = from json in Values(depth: 3)
                    from cuts in Gen.Choose(0, 40).ArrayOf()
                    select (json, cuts);
        Prop.ForAll(cases.ToArbitrary(), made =>
        {
            var call = Packed.Frame($$"""[1,{},"7","event",[{{made.json}}]]""");
            byte[] frames = [.. call, 2, 0x91, 6, .. call];
            var cuts = made.cuts.Where(cut => cut < frames.Length).Order();
            var messages = Packed.Parse(Packed.InPieces(frames, cuts), out var rest);
            return rest.IsEmpty && messages.Count == 3;
        }).Check(Checked);
    }

    private static bool Comes_back(long number)
    {
        var bytes = Written(pack => pack.Write(number));
        var fewest = number switch
        {
            >= -32 and <= 127 => 1,
            >= sbyte.MinValue and <= byte.MaxValue => 2,
            >= short.MinValue and <= ushort.MaxValue => 3,
            >= int.MinValue and <= uint.MaxValue => 5,
            _ => 9,
        };
        return bytes.Length == fewest && new PackReader(bytes).ReadInteger() == number;
    }

    /// <summary>Of all sizes, not just large ones.</summary>
    private static Gen<long> Numbers() =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from shift in Gen.Choose(0, 63)
        select (((long)high << 32) | (uint)low) >> shift;

    private static byte[] Written(Action<PackWriter> write)
    {
        var pack = new PackWriter();
        write(pack);
        return pack.Payload.ToArray();
    }

    private static Gen<string> Values(int depth)
    {
        var text = ArbMap.Default.GeneratorFor<string>().Select(value => JsonSerializer.Serialize(value));
        var leaf = Gen.OneOf(
            text,
            Numbers().Select(value => JsonSerializer.Serialize(value)),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => JsonSerializer.Serialize(value.Get)),
            Gen.Elements("null", "true", "false", "0", "-1", "18446744073709551615", "\"\\ud83d\\ude00 \\u0000\""));
        if (depth == 0) return leaf;
        var list = Values(depth - 1).ArrayOf().Resize(20).Select(items => $"[{string.Join(',', items)}]");
        var map = Values(depth - 1).ArrayOf().Resize(20)
            .Select(items => $"{{{string.Join(',', items.Select((item, at) => $"\"k{at}é\":{item}"))}}}");
        return Gen.OneOf(leaf, list, map);
    }
}
