namespace Ledetraad.Kernel.KeyFigures;

/// <summary>What a key figure is measured in. How it is written (mio. kr., one decimal) is <see cref="FigureDisplay"/>.</summary>
public enum Unit
{
    /// <summary>A number without a unit of its own, such as a mean.</summary>
    Number,

    /// <summary>A count of things.</summary>
    Count,

    /// <summary>A count of people: falls under the rule of small counts.</summary>
    Persons,

    /// <summary>Integer øre.</summary>
    Money,
    Percent,
    PercentPoints,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}
