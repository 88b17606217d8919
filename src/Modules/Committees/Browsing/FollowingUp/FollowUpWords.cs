using Ledetraad.Web.Components;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Components;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.FollowingUp;

internal static class FollowUpWords
{
    /// <summary>What became of the promise, and a link to the meeting where the case came back.</summary>
    public static RenderFragment FateOf(FollowUpRow row, Addresses address) =>
        builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "fate");
            builder.AddContent(2, Words.Badge(ColourOf(row.Fate), FollowUpTable.Describe(row.Fate)));
            if (row is { Fate: not (FollowUpFate.NotYetDue or FollowUpFate.NotFound), CameBackOn: { } day, CameBackAt: { } meeting })
            {
                builder.AddContent(3, " ");
                builder.OpenElement(4, "a");
                builder.AddAttribute(5, "href", address.Meeting(meeting));
                builder.AddContent(6, T["FollowUps.CameBack", Days.Plain(day)]);
                builder.CloseElement();
            }

            builder.CloseElement();
        };

    private static BadgeKind ColourOf(FollowUpFate fate) =>
        fate switch
        {
            FollowUpFate.KeptOnDate => BadgeKind.Success,
            FollowUpFate.KeptLater or FollowUpFate.KeptEarlier => BadgeKind.Info,
            FollowUpFate.NotFound => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };
}
