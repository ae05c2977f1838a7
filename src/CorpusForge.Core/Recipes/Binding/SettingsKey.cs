using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>One key of a settings record, read from its property and the attributes on it.</summary>
internal sealed record SettingsKey
{
    /// <summary>Kebab-case name.</summary>
    public required string Name { get; init; }

    /// <summary>The property it fills.</summary>
    public required PropertyInfo Property { get; init; }

    /// <summary>Type of the value, without its nullability.</summary>
    public required Type Type { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a recipe must state it.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the value can be absent.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Smallest and largest number.</summary>
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Pattern of a text; null when any text will do.</summary>
    public RegularExpressionAttribute? Pattern { get; init; }

    /// <summary>Smallest and largest count of a list; null when any will do.</summary>
    public LengthAttribute? Length { get; init; }

    /// <summary>Type of the items; null when the key is no list.</summary>
    public Type? ItemType => Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Type.GenericTypeArguments[0] : null;

    /// <summary>The list that <c>on</c> stands for, which the items' type states as WhenOn; null where a list must be written.</summary>
    public object? WhenOn => Nullable ? ItemType?.GetProperty("WhenOn", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) : null;

    /// <summary>The key that a property is; null for a property without a description, which no recipe can set.</summary>
    public static SettingsKey? Of(PropertyInfo property)
    {
        if (property.GetCustomAttribute<DescriptionAttribute>() is not { } description)
        {
            return null;
        }

        var inner = System.Nullable.GetUnderlyingType(property.PropertyType);
        return new SettingsKey
        {
            Name = JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name),
            Property = property,
            Type = inner ?? property.PropertyType,
            Description = description.Description,
            Required = property.IsDefined(typeof(RequiredMemberAttribute)),
            Nullable = inner is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable,
            Limits = Limits.Of(property.GetCustomAttribute<RangeAttribute>()),
            Pattern = property.GetCustomAttribute<RegularExpressionAttribute>(),
            Length = property.GetCustomAttribute<LengthAttribute>(),
        };
    }

    /// <summary>What may stand behind the key, for errors.</summary>
    public string Allowed => Pattern is not null ? $"a text that matches {Pattern.Pattern}"
        : ScalarKind.Of(Type) is { } scalar ? scalar.Allowed(Limits)
        : WhenOn is not null ? "on, off or a list"
        : ItemType is not null ? "a list"
        : Nullable ? "on, off or a map of its settings"
        : "a map of its settings";
}
