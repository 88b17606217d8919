using System.Globalization;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Calendars;

/// <summary>Meetings as a calendar that can be subscribed to (RFC 5545).</summary>
internal sealed class MeetingCalendar(PublishedMeetings meetings, CurrentMunicipality municipality)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>A calendar is fetched again and again: of old meetings the pages tell.</summary>
    private const int MostMeetings = 500;

    private const string Zone = "Europe/Copenhagen";

    /// <param name="committee">Null for all of the municipality's.</param>
    public async Task<string> ReadAsync(FollowedCommittee? committee, OparlLinks links, CancellationToken stop)
    {
        var name = municipality.Value.Name;
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//Ledetraad//Dagsordener//DA")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", "PUBLISH")
            .Text("X-WR-CALNAME", committee is null ? T["Calendar.All", name] : T["Calendar.Of", committee.Name, name])
            .Line("X-WR-TIMEZONE", Zone)
            .Line("X-PUBLISHED-TTL", "PT6H");
        AddZone(text);
        foreach (var meeting in await meetings.HeldLastAsync(committee, MostMeetings, stop))
        {
            AddMeeting(text, meeting, links);
        }

        return text.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>Danish time with the summer time of directive 2000/84/EC: last Sunday of March to last Sunday of October.</summary>
    private static void AddZone(CalendarText text) =>
        text.Line("BEGIN", "VTIMEZONE")
            .Line("TZID", Zone)
            .Line("BEGIN", "DAYLIGHT")
            .Line("TZOFFSETFROM", "+0100")
            .Line("TZOFFSETTO", "+0200")
            .Line("TZNAME", "CEST")
            .Line("DTSTART", "19960331T020000")
            .Line("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
            .Line("END", "DAYLIGHT")
            .Line("BEGIN", "STANDARD")
            .Line("TZOFFSETFROM", "+0200")
            .Line("TZOFFSETTO", "+0100")
            .Line("TZNAME", "CET")
            .Line("DTSTART", "19961027T030000")
            .Line("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
            .Line("END", "STANDARD")
            .Line("END", "VTIMEZONE");

    private void AddMeeting(CalendarText text, PublishedMeeting meeting, OparlLinks links)
    {
        var row = meeting.Row;
        text.Line("BEGIN", "VEVENT")
            .Line("UID", $"{row.Id}@{municipality.Value.Slug}.ledetraad")
            .Line("DTSTAMP", Utc(row.ModifiedAt))
            .Line("CREATED", Utc(row.CreatedAt))
            .Line("LAST-MODIFIED", Utc(row.ModifiedAt));
        if (row.Start is { } start)
        {
            text.Line($"DTSTART;TZID={Zone}", Local(row.Date, start));
            if (row.End is { } end && end > start)
            {
                text.Line($"DTEND;TZID={Zone}", Local(row.Date, end));
            }
        }
        else
        {
            text.Line("DTSTART;VALUE=DATE", row.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        }

        text.Text("SUMMARY", row.Committee)
            .Text("LOCATION", row.Place)
            .Text("DESCRIPTION", string.Join('\n', meeting.Titles))
            .Line("URL", links.Page(links.Pages.Meeting(row.Id)))
            .Line("STATUS", "CONFIRMED")
            .Line("TRANSP", "TRANSPARENT")
            .Line("END", "VEVENT");
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateOnly day, TimeOnly hour) =>
        day.ToDateTime(hour).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
