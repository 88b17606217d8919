using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Content;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>Data sets and frozen figures as they lie in the store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(SetContent))]
[JsonSerializable(typeof(KeyFigureValue))]
[JsonSerializable(typeof(KeyTable))]
internal sealed partial class FigureJsonContext : JsonSerializerContext;

internal static class FigureJson
{
    public static readonly FigureJsonContext Compact = new(
        new JsonSerializerOptions(FigureJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
    );
}
