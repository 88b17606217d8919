using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Modules.Committees.LivingTexts.Freezing;

/// <summary>Why a figure would be another today than when it was frozen.</summary>
internal enum DriftCause
{
    RecordAdded,
    RecordRemoved,
    RecordCorrected,

    /// <summary>The rule that belongs to the records (the layout of a data set) is another.</summary>
    RuleChanged,

    /// <summary>The key figure's own definition has a newer version.</summary>
    DefinitionChanged,
}

/// <param name="What">The record, or the rule as it is now.</param>
/// <param name="Before">What it said when frozen; null for a record that is new.</param>
/// <param name="Now">Null for a record that is gone.</param>
internal sealed record DriftReason(DriftCause Cause, string What, string? Before, string? Now);

/// <summary>Finds what has changed among the inputs of two answers to the same query.</summary>
internal static class Drift
{
    public static IReadOnlyList<DriftReason> Between(KeyFigureValue frozen, KeyFigureValue today) =>
        [.. Reasons(frozen.Inputs, today.Inputs).Distinct()];

    private static IEnumerable<DriftReason> Reasons(IReadOnlyList<FigureInput> frozen, IReadOnlyList<FigureInput> today)
    {
        for (var i = 0; i < Math.Max(frozen.Count, today.Count); i++)
        {
            var reasons = (frozen.ElementAtOrDefault(i), today.ElementAtOrDefault(i)) switch
            {
                (FigureInput.OfFigure then, FigureInput.OfFigure now) => OfFigures(then, now),
                (FigureInput.OfRecords then, FigureInput.OfRecords now) => OfRecords(then, now),
                (var then, var now) => [new DriftReason(DriftCause.DefinitionChanged, "", then?.ToString(), now?.ToString())],
            };
            foreach (var reason in reasons)
            {
                yield return reason;
            }
        }
    }

    private static IEnumerable<DriftReason> OfFigures(FigureInput.OfFigure then, FigureInput.OfFigure now)
    {
        if (then.Query != now.Query)
        {
            yield return new DriftReason(DriftCause.DefinitionChanged, now.Name, then.Query, now.Query);
        }

        foreach (var reason in Reasons(then.Value.Inputs, now.Value.Inputs))
        {
            yield return reason;
        }
    }

    private static IEnumerable<DriftReason> OfRecords(FigureInput.OfRecords then, FigureInput.OfRecords now)
    {
        if (then.Formula != now.Formula)
        {
            yield return new DriftReason(DriftCause.RuleChanged, now.Source, then.Formula, now.Formula);
        }

        if (then.Hash == now.Hash)
        {
            yield break;
        }

        var after = now.Records.ToDictionary(r => r.Id, r => r.Content, StringComparer.Ordinal);
        foreach (var record in then.Records)
        {
            if (!after.Remove(record.Id, out var content))
            {
                yield return new DriftReason(DriftCause.RecordRemoved, record.Id, record.Content, null);
            }
            else if (content != record.Content)
            {
                yield return new DriftReason(DriftCause.RecordCorrected, record.Id, record.Content, content);
            }
        }

        foreach (var (id, content) in after)
        {
            yield return new DriftReason(DriftCause.RecordAdded, id, null, content);
        }
    }
}
