using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Tests.Tables;

public sealed class TableTests : IDisposable
{
    private static readonly string[] Texts = ["", "日本語の文章。", "𠮷野家で𩸽を食べる", "line\nfeed\ttab\0nul", new('あ', 5000)];
    private static readonly DateTime?[] Times =
        [null, new(1996, 2, 29, 23, 59, 59, DateTimeKind.Utc), DateTime.UnixEpoch, new(2024, 5, 1, 2, 3, 4, 567, DateTimeKind.Utc), new(1923, 9, 1, 2, 58, 0, DateTimeKind.Utc)];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5, 100)]
    [InlineData(1000, 7)]
    public async Task Every_type_of_column_comes_back_as_it_went_in(int rows, int rowsPerGroup)
    {
        await WriteAsync(folder["t"], rows, rowsPerGroup);

        await using var table = await TableReader.OpenAsync(folder["t"]);
        Assert.Equal((rows + rowsPerGroup - 1) / rowsPerGroup, table.Groups);
        Assert.Equal(["text", "int", "long", "double", "flag", "maybe", "maybe_double", "time"], table.ColumnNames);
        var row = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            var text = await table.StringsAsync(group, "text");
            var number = await table.ValuesAsync<int>(group, "int");
            var wide = await table.ValuesAsync<long>(group, "long");
            var real = await table.ValuesAsync<double>(group, "double");
            var flag = await table.ValuesAsync<bool>(group, "flag");
            var maybe = await table.OptionalAsync<long>(group, "maybe");
            var maybeReal = await table.OptionalAsync<double>(group, "maybe_double");
            var time = await table.OptionalAsync<DateTime>(group, "time");
            Assert.Equal(table.Rows(group), text.Length);
            for (var at = 0; at < text.Length; at++, row++)
            {
                var expected = (Text(row), Int(row), Long(row), Double(row), row % 3 == 0, Maybe(row), MaybeDouble(row), Time(row));
                Assert.Equal(expected, (text[at], number[at], wide[at], real[at], flag[at], maybe[at], maybeReal[at], time[at]));
            }
        }

        Assert.Equal(rows, row);
    }

    [Fact]
    public async Task A_column_of_nothing_but_absent_values_comes_back()
    {
        await using (var stream = File.Create(folder["t"]))
        {
            var (number, time) = (new OptionalColumn<long>("number"), new TimeColumn("time"));
            await using var table = await TableWriter.OpenAsync(stream, [number, time]);
            for (var row = 0; row < 10; row++)
            {
                number.Add(null);
                time.Add(null);
                await table.EndRowAsync();
            }
        }

        await using var read = await TableReader.OpenAsync(folder["t"]);
        Assert.Equal(new long?[10], await read.OptionalAsync<long>(0, "number"));
        Assert.Equal(new DateTime?[10], await read.OptionalAsync<DateTime>(0, "time"));
    }

    [Fact]
    public async Task A_group_ends_when_its_texts_have_added_up()
    {
        await using (var stream = File.Create(folder["t"]))
        {
            var text = new StringColumn("text");
            await using var table = await TableWriter.OpenAsync(stream, [text], charactersPerGroup: 100);
            for (var row = 0; row < 10; row++)
            {
                text.Add(new string('あ', 40));
                await table.EndRowAsync(40);
            }
        }

        await using var read = await TableReader.OpenAsync(folder["t"]);
        Assert.Equal([3, 3, 3, 1], Enumerable.Range(0, read.Groups).Select(read.Rows));
    }

    [Fact]
    public async Task Equal_rows_give_equal_bytes()
    {
        await WriteAsync(folder["one"], 500, 64);
        await WriteAsync(folder["other"], 500, 64);
        await WriteAsync(folder["more"], 501, 64);

        Assert.Equal(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["other"]));
        Assert.NotEqual(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["more"]));
    }

    [Fact]
    public async Task A_column_that_a_row_forgot_is_named()
    {
        await using var stream = File.Create(folder["t"]);
        var (one, other) = (new StringColumn("one"), new StringColumn("other"));
        var table = await TableWriter.OpenAsync(stream, [one, other]);
        one.Add("x");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await table.EndRowAsync());

        Assert.Contains("other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_within_a_row_is_told_and_not_that_the_row_was_left_unfinished()
    {
        await using var stream = File.Create(folder["t"]);
        var (one, other) = (new StringColumn("one"), new StringColumn("other"));

        var error = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await using var table = await TableWriter.OpenAsync(stream, [one, other]);
            one.Add("x");
            other.Add("x");
            await table.EndRowAsync();
            one.Add("y");
            throw new IOException("the fault");
        });

        Assert.Equal("the fault", error.Message);
        await stream.DisposeAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => TableReader.OpenAsync(folder["t"]));
    }

    [Fact]
    public async Task A_missing_column_is_named_with_those_that_are_there()
    {
        await WriteAsync(folder["t"], 3, 10);
        await using var table = await TableReader.OpenAsync(folder["t"]);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => table.StringsAsync(0, "texte"));

        Assert.Contains(folder["t"], error.Message, StringComparison.Ordinal);
        Assert.Contains("texte", error.Message, StringComparison.Ordinal);
        Assert.Contains("maybe_double", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named_whichever_byte_is_hit()
    {
        await WriteAsync(folder["t"], 300, 50);
        var sound = File.ReadAllBytes(folder["t"]);
        var random = new Random(5);
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(folder["damaged"], damaged);
            var error = await Record.ExceptionAsync(() => ReadAllAsync(folder["damaged"]));

            // A flip may hit what nobody reads; otherwise the error tells which file it was.
            Assert.True(error is null || (error is InvalidDataException && error.Message.Contains(folder["damaged"], StringComparison.Ordinal)), $"round {round}: {error}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(-1)]
    public async Task A_cut_file_is_named(int length)
    {
        await WriteAsync(folder["t"], 300, 50);
        Damage.Cut(folder["t"], length < 0 ? new FileInfo(folder["t"]).Length + length : length);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAllAsync(folder["t"]));

        Assert.Contains(folder["t"], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_said_to_be_missing() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => TableReader.OpenAsync(folder["absent"]));

    public void Dispose() => folder.Dispose();

    private static string Text(int row) => Texts[row % Texts.Length] + row;

    private static int Int(int row) => row % 2 == 0 ? row : int.MinValue + row;

    private static long Long(int row) => row % 2 == 0 ? long.MaxValue - row : -row;

    private static double Double(int row) => row % 5 == 4 ? double.NaN : row / 7.0;

    private static long? Maybe(int row) => row % 4 == 1 ? null : row;

    private static double? MaybeDouble(int row) => row % 4 == 2 ? null : -row / 3.0;

    private static DateTime? Time(int row) => Times[row % Times.Length];

    private static async Task WriteAsync(string path, int rows, int rowsPerGroup)
    {
        await using var stream = File.Create(path);
        var (text, number, wide, real) = (new StringColumn("text"), new ValueColumn<int>("int"), new ValueColumn<long>("long"), new ValueColumn<double>("double"));
        var (flag, maybe, maybeReal, time) = (new ValueColumn<bool>("flag"), new OptionalColumn<long>("maybe"), new OptionalColumn<double>("maybe_double"), new TimeColumn("time"));
        await using var table = await TableWriter.OpenAsync(stream, [text, number, wide, real, flag, maybe, maybeReal, time], rowsPerGroup);
        for (var row = 0; row < rows; row++)
        {
            text.Add(Text(row));
            number.Add(Int(row));
            wide.Add(Long(row));
            real.Add(Double(row));
            flag.Add(row % 3 == 0);
            maybe.Add(Maybe(row));
            maybeReal.Add(MaybeDouble(row));
            time.Add(Time(row));
            await table.EndRowAsync();
        }

        Assert.Equal(rows, table.TotalRows);
    }

    private static async Task ReadAllAsync(string path)
    {
        await using var table = await TableReader.OpenAsync(path);
        for (var group = 0; group < table.Groups; group++)
        {
            await table.StringsAsync(group, "text");
            await table.ValuesAsync<int>(group, "int");
            await table.ValuesAsync<long>(group, "long");
            await table.ValuesAsync<double>(group, "double");
            await table.ValuesAsync<bool>(group, "flag");
            await table.OptionalAsync<long>(group, "maybe");
            await table.OptionalAsync<double>(group, "maybe_double");
            await table.OptionalAsync<DateTime>(group, "time");
        }
    }
}
