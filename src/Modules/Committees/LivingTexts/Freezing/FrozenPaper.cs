using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.LivingTexts.Freezing;

/// <summary>A paper's text whose figures have been frozen: they stay as they were that moment, whatever is corrected later.</summary>
[Retention("KLE 00.22: preserved with the paper", Erasure = "Holds no persons; the actor is a pseudonymous id")]
internal sealed class FrozenPaper
{
    /// <summary>The id of the text that was frozen; whose it is knows the caller.</summary>
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Pseudonymous id of a user, or the name of a command.</summary>
    public required string By { get; init; }

    /// <summary>Why small counts of people are published all the same; null when there are none.</summary>
    public string? SmallCountReason { get; private set; }

    /// <summary>Counts of people below it, and above none, were asked about.</summary>
    public int SmallCountsBelow { get; private set; } = SmallCount.UsualThreshold;

    /// <summary>Its figures may be followed by everybody.</summary>
    public bool IsPublic { get; private set; }

    public List<FrozenFigure> Figures { get; } = [];

    public void Publish() => IsPublic = true;

    /// <param name="reason">Null when there are none.</param>
    /// <param name="below">What was called small.</param>
    public void AcceptSmallCounts(string? reason, int below) =>
        (SmallCountReason, SmallCountsBelow) = (
            (SmallCountReason, reason) switch
            {
                (var before, null) => before,
                (null, _) => reason,
                var (before, _) => $"{before} {reason}",
            },
            below
        );

    /// <summary>What nobody has been asked about yet, of counts below a number.</summary>
    public IReadOnlyList<FrozenFigure> NewSmallCounts(int below) =>
        [.. Figures.Where(figure => figure.FewestPeople >= SmallCountsBelow && figure.FewestPeople < below)];

    /// <summary>The same figures as the public reads them: words are replaced, and what would lead to them is followed by nobody.</summary>
    public FrozenPaper Anonymised(Guid id, Func<string, string> reword)
    {
        var copy = new FrozenPaper
        {
            Id = id,
            At = At,
            By = By,
            SmallCountReason = SmallCountReason,
            SmallCountsBelow = SmallCountsBelow,
        };
        copy.Figures.AddRange(Figures.Select(figure => figure.Anonymised(id, reword)));
        return copy;
    }

    public void Withdraw() => IsPublic = false;
}

/// <summary>One embedded figure, table or chart as it was when its paper was frozen. Never computed again.</summary>
[Retention("As its paper", Erasure = "Holds no persons")]
internal sealed class FrozenFigure
{
    public Guid Id { get; init; }
    public Guid PaperId { get; init; }

    /// <summary>Which text of the paper it stands in, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Place among the embedded figures of its part, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The canonical text of the query, with the version that answered it.</summary>
    public required string Query { get; init; }

    /// <summary>See <see cref="EmbedDisplay"/>.</summary>
    public required string Display { get; init; }

    /// <summary>As printed; a table's name for a table.</summary>
    public required string Text { get; init; }

    /// <summary>The definition's own words at that moment.</summary>
    public required string Name { get; init; }

    public required string Formula { get; init; }
    public required string Source { get; init; }
    public bool IsTable { get; init; }

    /// <summary>The value or the table, JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The fewest people that it tells of, above none; null when it tells of none.</summary>
    public int? FewestPeople { get; init; }

    /// <summary>Whoever followed it would read words that the public is not to read: it is shown, and leads nowhere.</summary>
    public bool IsWithheld { get; init; }

    public static Guid IdOf(Guid paper, int part, int ordinal) => StableId.Of("frozen", paper.ToString(), $"{part}", $"{ordinal}");

    public FrozenFigure Anonymised(Guid paper, Func<string, string> reword) =>
        new()
        {
            Id = IdOf(paper, Part, Ordinal),
            PaperId = paper,
            Part = Part,
            Ordinal = Ordinal,
            Query = Query,
            Display = Display,
            Text = IsTable ? reword(Text) : Text,
            Name = Name,
            Formula = Formula,
            Source = Source,
            IsTable = IsTable,
            FewestPeople = FewestPeople,
            IsWithheld = IsTable ? Reworded.LeadsTo(Table(), reword) : Reworded.LeadsTo(Value(), reword),
            Content = IsTable
                ? System.Text.Json.JsonSerializer.Serialize(Reworded.Of(Table(), reword), FigureJson.Compact.KeyTable)
                : Content,
        };

    public KeyFigureValue Value() => System.Text.Json.JsonSerializer.Deserialize(Content, FigureJson.Compact.KeyFigureValue)!;

    public KeyTable Table() => System.Text.Json.JsonSerializer.Deserialize(Content, FigureJson.Compact.KeyTable)!;
}

internal sealed class FrozenConfiguration : IEntityTypeConfiguration<FrozenPaper>, IEntityTypeConfiguration<FrozenFigure>
{
    public void Configure(EntityTypeBuilder<FrozenPaper> builder)
    {
        builder.ToTable("committees_frozen_papers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasMany(p => p.Figures).WithOne().HasForeignKey(f => f.PaperId);
    }

    public void Configure(EntityTypeBuilder<FrozenFigure> builder)
    {
        builder.ToTable("committees_frozen_figures");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder
            .HasIndex(f => new
            {
                f.PaperId,
                f.Part,
                f.Ordinal,
            })
            .IsUnique();
    }
}
