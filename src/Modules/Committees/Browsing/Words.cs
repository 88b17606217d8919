using System.Globalization;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Web.Components;
using Microsoft.AspNetCore.Components;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>The vocabulary of the domain in the language of the request.</summary>
internal static class Words
{
    /// <summary>Names are Danish, whatever the language of the page: Z before Æ, Ø, Å.</summary>
    public static readonly StringComparer DanishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    public static string Of(Outcome outcome) => T[$"Outcome.{outcome}"];

    public static string Of(Capacity capacity) => T[$"Capacity.{capacity}"];

    public static string Of(ParticipationKind kind) => T[$"Part.{kind}"];

    public static string Of(PaperKind kind) => T[$"Paper.{kind}"];

    /// <summary>The outcome on a coloured ground; nothing for an item that has none.</summary>
    public static RenderFragment Badge(Outcome? outcome) =>
        outcome is null or Outcome.None ? Nothing : Badge(ColourOf(outcome.Value), Of(outcome.Value));

    public static RenderFragment Badge(BadgeKind kind, string text) =>
        builder =>
        {
            builder.OpenComponent<Badge>(0);
            builder.AddAttribute(1, nameof(Web.Components.Badge.Kind), kind);
            builder.AddAttribute(2, nameof(Web.Components.Badge.ChildContent), (RenderFragment)(content => content.AddContent(0, text)));
            builder.CloseComponent();
        };

    /// <summary>The name of a member with the party letter behind it.</summary>
    public static string Member(string name, string? party) => party is null ? name : $"{name} ({party})";

    public static string Count(int count, string one, string many) =>
        count == 1 ? T[one] : T[many, count.ToString("N0", CultureInfo.CurrentCulture)];

    private static void Nothing(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        // An item without a decision has no badge.
    }

    private static BadgeKind ColourOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Approved or Outcome.OptionChosen => BadgeKind.Success,
            Outcome.Amended or Outcome.Postponed or Outcome.Returned or Outcome.Stayed => BadgeKind.Warning,
            Outcome.Rejected or Outcome.Withdrawn => BadgeKind.Error,
            Outcome.Recommended or Outcome.PassedOn => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };
}
