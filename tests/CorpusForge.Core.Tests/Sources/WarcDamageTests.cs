using System.Text;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>A fault costs its own record and no other, and leaves exactly one row.</summary>
public class WarcDamageTests
{
    private const int Records = 12;

    private static WarcBuilder Sample() => new WarcBuilder().Pages(Records);

    /// <summary>Byte classes of a gzip member: magic, method, flags; deflate data; checksum and length.</summary>
    [Theory]
    [InlineData(0, 4)]
    [InlineData(10, 40)]
    [InlineData(40, -8)]
    [InlineData(-8, 0)]
    public void A_flipped_byte_of_a_gzip_member_costs_that_record_alone(int from, int to)
    {
        var random = new Random(from * 31 + to);
        for (var round = 0; round < 120; round++)
        {
            var victim = random.Next(Records);
            var members = Sample().GzipMembers().Select(member => (byte[])member.Clone()).ToList();
            var bytes = members[victim];
            var (low, high) = (from < 0 ? bytes.Length + from : from, to <= 0 ? bytes.Length + to : to);
            var at = random.Next(low, high);
            // Bit 0 of the flags says "probably text" and changes nothing.
            bytes[at] ^= (byte)(1 << random.Next(at == 3 ? 1 : 0, 8));

            AssertOnlyLost(victim, members, Reading.Of([.. members.SelectMany(member => member)]), $"byte {at} of member {victim}");
        }
    }

    [Fact]
    public void A_flipped_byte_in_the_time_or_system_of_a_gzip_header_costs_nothing()
    {
        var file = Sample().GzipPerRecord();
        for (var at = 4; at < 10; at++)
        {
            var damaged = (byte[])file.Clone();
            damaged[at] ^= 0x41;
            Assert.Equal(Records, Reading.Of(damaged).Pages.Count);
        }
    }

    [Fact]
    public void A_flipped_byte_of_a_zstd_frame_costs_that_record_alone()
    {
        var random = new Random(3);
        for (var round = 0; round < 150; round++)
        {
            var victim = random.Next(Records);
            var frames = Sample().Records.Select(record => WarcBuilder.Zstd(record)).ToList();
            var at = random.Next(frames[victim].Length);
            frames[victim][at] ^= (byte)(1 << random.Next(8));

            var read = Reading.Of([.. frames.SelectMany(frame => frame)]);

            AssertOnlyLost(victim, frames, read, $"byte {at} of frame {victim}");
        }
    }

    [Theory]
    [InlineData("WARC/1.1", "WURC/1.1")]
    [InlineData("WARC/1.1", "WARC/x.1")]
    [InlineData("Content-Length: ", "Content-Length: 1")]
    [InlineData("Content-Length: ", "Content-Length: -")]
    [InlineData("Content-Length: ", "Content-Longth: ")]
    [InlineData("WARC-Type", "WARC-Tipe")]
    [InlineData("Content-Length: 1", "Content-Length: 0")]
    public void A_bad_header_inside_a_member_costs_that_record_alone(string good, string bad)
    {
        foreach (var victim in new[] { 0, 5, Records - 1 })
        {
            var records = Damage(victim, good, bad);
            var members = records.Select(WarcBuilder.Gzip).ToList();
            AssertOnlyLost(victim, members, Reading.Of([.. members.SelectMany(member => member)]), bad);
            AssertOnlyLost(victim, records, Reading.Of([.. records.SelectMany(record => record)]), bad + " uncompressed");
        }
    }

    [Fact]
    public void A_wrong_length_that_swallows_the_next_record_is_found_out()
    {
        var records = Sample().Records.ToList();
        var swallowed = records[3].Length - IndexOf(records[3], "\r\n\r\n") - 4 + records[4].Length - 4 + 7;
        var text = Encoding.Latin1.GetString(records[3]);
        var length = text[(text.IndexOf("Length: ", StringComparison.Ordinal) + 8)..].Split('\r')[0];
        records[3] = Encoding.Latin1.GetBytes(text.Replace("Length: " + length, "Length: " + swallowed, StringComparison.Ordinal));

        var read = Reading.Of([.. records.SelectMany(record => record)]);

        AssertOnlyLost(3, records, read, "swallowed");
        Assert.Equal("warc-length", read.Rows[0].Reason);
    }

    [Fact]
    public void A_length_that_leads_beyond_the_file_is_a_wrong_length_where_records_follow()
    {
        var records = Damage(2, "Content-Length: ", "Content-Length: 999");

        Assert.Equal("warc-length", Assert.Single(Reading.Of([.. records.SelectMany(record => record)]).Rows).Reason);
    }

    [Fact]
    public void Text_that_names_a_version_inside_a_line_is_no_record()
    {
        byte[] body = [.. "<p>A record opens with WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nxx\r\n\r\n"u8];
        var builder = new WarcBuilder().Pages(1).Response("http://a.example/", body, "HTTP/1.1 200 OK", "Content-Type: text/html").Pages(1);
        var text = Encoding.Latin1.GetString(builder.Records[1]).Replace("Content-Length: ", "Content-Length: 1", StringComparison.Ordinal);

        var read = Reading.Of([.. builder.Records[0], .. Encoding.Latin1.GetBytes(text), .. builder.Records[2]]);

        Assert.Equal(["http://p.example/0", "http://p.example/0"], read.Urls);
        Assert.Equal(text.Length, Assert.Single(read.Rows).Length);
    }

    [Fact]
    public void Garbage_between_members_is_one_row()
    {
        var members = Sample().GzipMembers();
        byte[] file = [.. members[0], .. "\u001f\u008b\u0008 is no member"u8, .. members[1]];

        var read = Reading.Of(file);

        Assert.Equal(2, read.Pages.Count);
        Assert.Equal(members[0].Length, Assert.Single(read.Rows).Offset);
    }

    [Fact]
    public void Rows_never_hold_text_of_the_page()
    {
        var file = Sample().GzipPerRecord();
        file[file.Length / 2] ^= 0x55;

        Assert.All(Reading.Of(file).Rows, row => Assert.DoesNotContain(row.Message, letter => letter > 127));
    }

    private static void AssertOnlyLost(int victim, List<byte[]> parts, Reading read, string what)
    {
        var expected = Enumerable.Range(0, Records).Where(i => i != victim).Select(i => $"http://p.example/{i}");
        Assert.True(read.Urls.SequenceEqual(expected), $"{what}: {string.Join(' ', read.Lines.Select(line => line[..Math.Min(line.Length, 120)]))}");
        Assert.True(read.Rows.Count == 1, what);
        Assert.Equal(parts.Take(victim).Sum(part => part.Length), read.Rows[0].Offset);
        Assert.Equal(parts[victim].Length, read.Rows[0].Length);
    }

    private static List<byte[]> Damage(int victim, string good, string bad)
    {
        var records = Sample().Records.ToList();
        var text = Encoding.Latin1.GetString(records[victim]);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        records[victim] = Encoding.Latin1.GetBytes(text[..at] + bad + text[(at + good.Length)..]);
        return records;
    }

    private static int IndexOf(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));
}
