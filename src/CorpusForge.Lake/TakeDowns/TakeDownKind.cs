using System.Text.Json.Serialization;

namespace CorpusForge.Lake.TakeDowns;

/// <summary>What of a page an order names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TakeDownKind>))]
public enum TakeDownKind
{
    /// <summary>Its address in canonical form: all captures of it.</summary>
    Url,

    /// <summary>Its host, and all hosts below.</summary>
    Host,

    /// <summary>Words that its title or text holds, compared without width, case of letters kept, and white space.</summary>
    Text,
}
