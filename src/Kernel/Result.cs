using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Ledetraad.Kernel;

/// <summary>What a use case answers: a value, or a refusal from a closed set that the user can be told about.</summary>
/// <remarks>An exception means a bug or a broken dependency; a "no" that a user can meet is a refusal.</remarks>
public sealed class Result<TValue, TRefusal>
    where TValue : notnull
    where TRefusal : class
{
    private readonly TValue? _value;
    private readonly TRefusal? _refusal;

    private Result(TValue? value, TRefusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>The value; only to be asked for after <see cref="IsRefused"/> said no.</summary>
    public TValue Value => _refusal is null ? _value! : throw new UnreachableException($"Refused: {_refusal}");

    public static implicit operator Result<TValue, TRefusal>(TValue value) => new(value, null);

    public static implicit operator Result<TValue, TRefusal>(TRefusal refusal) => new(default, refusal);

    public bool IsRefused([NotNullWhen(true)] out TRefusal? refusal)
    {
        refusal = _refusal;
        return refusal is not null;
    }
}
