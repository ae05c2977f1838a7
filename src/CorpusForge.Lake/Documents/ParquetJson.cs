using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace CorpusForge.Lake.Documents;

/// <summary>Writes values of Parquet as JSON: times in ISO 8601, bytes in Base64, numbers that JSON does not have as null.</summary>
internal static class ParquetJson
{
    private static readonly CultureInfo Inv = CultureInfo.InvariantCulture;

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case ReadOnlyMemory<char> text:
                json.WriteStringValue(text.Span);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case ReadOnlyMemory<byte> bytes:
                json.WriteBase64StringValue(bytes.Span);
                break;
            case float number:
                WriteNumber(json, float.IsFinite(number), number.ToString("R", Inv));
                break;
            case double number:
                WriteNumber(json, double.IsFinite(number), number.ToString("R", Inv));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                json.WriteRawValue(((IFormattable)value).ToString(null, Inv));
                break;
            case DateTime time:
                json.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", Inv) + (time.Kind == DateTimeKind.Utc ? "Z" : ""));
                break;
            case IDictionary map:
                WriteMap(json, map);
                break;
            case IDictionary<string, object> map:
                WriteMap(json, map);
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case IFormattable other:
                json.WriteStringValue(other.ToString(other is DateOnly ? "yyyy-MM-dd" : null, Inv));
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, bool isFinite, string digits)
    {
        if (isFinite)
        {
            json.WriteRawValue(digits);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IDictionary map)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            json.WritePropertyName(Convert.ToString(entry.Key, Inv)!);
            Write(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IDictionary<string, object> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
