using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace MyDeclic.Silo.Configuration;

/// <summary>
/// Reads a configuration section into an options type, strictly: a misspelt key, a value of another type and a negative
/// limit are problems here, where the framework's binder would overlook them.
/// </summary>
internal static class SettingsReader
{
    /// <summary>The section's values over the type's defaults; what is wrong is added to <paramref name="problems"/>.</summary>
    public static T Read<T>(IConfiguration configuration, string section, ICollection<string> problems)
        where T : new()
    {
        var options = new T();
        Read(options, configuration.GetSection(section), problems);
        return options;
    }

    /// <summary>The keys that <typeparamref name="T"/> knows, for messages.</summary>
    public static string Known<T>() => Known(typeof(T));

    private static void Read(object options, IConfigurationSection section, ICollection<string> problems)
    {
        if (section.Value is { Length: > 0 }) problems.Add($"{section.Path}: is a group of settings, not a value.");
        foreach (var child in section.GetChildren())
        {
            var property = Find(options.GetType(), child.Key);
            if (property is null)
            {
                problems.Add($"{child.Path}: unknown key. Known: {Known(options.GetType())}.");
            }
            else if (property.GetValue(options) is IList list)
            {
                ReadList(list, child, problems);
            }
            else if (Convert(child, property.PropertyType, problems) is { } value
                && IsInRange(value, property, child.Path, problems))
            {
                property.SetValue(options, value);
            }
        }
    }

    private static void ReadList(IList list, IConfigurationSection section, ICollection<string> problems)
    {
        var item = list.GetType().GetGenericArguments()[0];
        IEnumerable<IConfigurationSection> children = section.Value is null ? section.GetChildren() : [section];
        foreach (var child in children)
        {
            if (Convert(child, item, problems) is { } value) list.Add(value);
        }
    }

    private static object? Convert(IConfigurationSection setting, Type type, ICollection<string> problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var text = setting.Value;
        if (text is null)
        {
            problems.Add($"{setting.Path}: expected {Describe(type)}, not a group of settings.");
            return null;
        }

        if (type == typeof(string)) return text;
        if (type.IsEnum && ReadEnum(text, type) is { } named) return named;
        try
        {
            if (!type.IsEnum) return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or NotSupportedException)
        {
            // Said below, without the value.
        }

        problems.Add($"{setting.Path}: expected {Describe(type)}.");
        return null;
    }

    // As the wire writes it: on-site-contractor.
    private static object? ReadEnum(string text, Type type)
    {
        var plain = text.Replace("-", "", StringComparison.Ordinal);
        var name = Enum.GetNames(type)
            .FirstOrDefault(name => string.Equals(name, plain, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(type, name);
    }

    private static bool IsInRange(object value, PropertyInfo property, string key, ICollection<string> problems)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value))
        {
            problems.Add($"{key}: must be from {range.Minimum} to {range.Maximum}.");
            return false;
        }

        // No setting of the product means anything below zero.
        var isNegative = value is TimeSpan span
            ? span < TimeSpan.Zero
            : value is int or long or double or float or decimal
                && System.Convert.ToDouble(value, CultureInfo.InvariantCulture) < 0;
        if (isNegative) problems.Add($"{key}: must not be negative.");
        return !isNegative;
    }

    private static PropertyInfo? Find(Type type, string key) => Settable(type)
        .FirstOrDefault(property => string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase));

    private static string Known(Type type) => string.Join(", ", Settable(type).Select(property => property.Name));

    private static IEnumerable<PropertyInfo> Settable(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite || typeof(IList).IsAssignableFrom(property.PropertyType)
            || property.PropertyType is { IsGenericType: true } generic
            && generic.GetGenericTypeDefinition() == typeof(IList<>));

    private static string Describe(Type type)
    {
        if (type.IsEnum) return "one of " + string.Join(", ", Enum.GetNames(type));
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(TimeSpan)) return "a time span such as 00:05:00";
        return type == typeof(string) ? "a text" : type == typeof(Uri) ? "an address" : "a number";
    }
}
