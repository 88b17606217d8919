using System.Globalization;
using System.Resources;

namespace Ledetraad.Kernel;

/// <summary>The words of one module: its resource file in Danish, with English beside it.</summary>
/// <param name="anchor">The type whose full name is the resource's name; <c>XxxTexts.resx</c> lies beside it.</param>
public sealed class Texts(Type anchor)
{
    private readonly ResourceManager _resources = new(anchor.FullName!, anchor.Assembly);

    /// <summary>The text in the language of the request.</summary>
    /// <exception cref="InvalidOperationException">The key is not in the resource file: a bug.</exception>
    public string this[string key] =>
        _resources.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"No text for '{key}' in {anchor.FullName}.resx.");

    /// <summary>The text with its places {0}, {1} … filled in, numbers and dates in the language of the request.</summary>
    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);
}
