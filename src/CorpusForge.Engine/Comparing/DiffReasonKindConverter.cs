using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusForge.Engine.Comparing;

/// <summary>Writes kinds as <c>taken-out</c>.</summary>
internal sealed class DiffReasonKindConverter() : JsonStringEnumConverter<DiffReasonKind>(JsonNamingPolicy.KebabCaseLower);
