using MyDeclic.WebFront.Media;
using Xunit;

namespace MyDeclic.WebFront.Tests.Media;

public sealed class PictureSizeTests
{
    [Fact]
    public void A_pictures_size_is_read_from_its_head()
    {
        Assert.Equal((640, 480), Read("89504E470D0A1A0A0000000D4948445200000280000001E00802000000"));
        Assert.Equal((640, 480), Read("4749463839618002E001F70000"));
        // JPEG: a segment to skip, a fill byte, the frame.
        Assert.Equal((640, 480), Read("FFD8FFE000040102FFFFC0001108" + "01E00280" + "030122000211010311"));
        Assert.Equal((640, 480), Read("524946460000000057454250565038" + "20" + "00000000" + "000000" + "9D012A" + "8002E001"));
        Assert.Equal((640, 480), Read("524946460000000057454250565038" + "58" + "0A000000" + "00000000" + "7F0200" + "DF0100"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("89504E470D0A1A0A0000000D4948445200000000000001E0")]
    [InlineData("FFD8FFE00001")]
    [InlineData("FFD8FFE0FFFF00")]
    [InlineData("474946383961")]
    [InlineData("5249464600000000574542505650384C")]
    public void A_head_without_a_size_has_none(string head) => Assert.Null(Read(head));

    [Fact]
    public void What_is_as_large_as_numbers_go_does_not_wrap() =>
        Assert.Equal((int.MaxValue, int.MaxValue), Read("89504E470D0A1A0A0000000D49484452FFFFFFFFFFFFFFFF0802000000"));

    private static (int, int)? Read(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        using var file = new MemoryStream(bytes);
        var format = FileFormats.Of(bytes);
        return PictureSize.Read(file, format) is { } size ? (size.Width, size.Height) : null;
    }
}
