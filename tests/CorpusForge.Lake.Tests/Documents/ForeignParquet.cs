using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tests.Documents;

/// <summary>Parquet files as other programs write them: a column a field, any of its types, in groups.</summary>
internal static class ForeignParquet
{
    public static async Task WriteAsync(string path, int groups, params ForeignColumn[] columns)
    {
        await using var stream = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. columns.Select(column => (Field)column.Field)]), stream);
        for (var number = 0; number < groups; number++)
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in columns)
            {
                await column.WriteAsync(group);
            }
        }
    }

    public static ForeignColumn Texts(string name, params string?[] values) =>
        new(new DataField(name, typeof(string), isNullable: true), (group, field) => group.WriteAsync(field, values!));

    public static ForeignColumn RequiredTexts(string name, params string[] values) =>
        new(new DataField(name, typeof(string), isNullable: false), (group, field) => group.WriteAsync(field, values));

    public static ForeignColumn Optional<T>(DataField field, params T?[] values)
        where T : struct => new(field, (group, known) => group.WriteAsync<T>(known, values.AsMemory()));

    public static ForeignColumn Required<T>(DataField field, params T[] values)
        where T : struct => new(field, (group, known) => group.WriteAsync<T>(known, values.AsMemory()));
}
