using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Whether a sentence is to be read with the one before it.</summary>
internal static partial class Connection
{
    public static bool GoesOn(string sentence) => StartPattern().IsMatch(sentence);

    [GeneratedRegex(
        $@"^\s*(?:Så (?:mange|meget|stor|få)|Det|Dette|Disse|De|Den|Der er (?:dermed|således|altså)|Heraf|Herudover|Hertil|Dertil|Derudover|Derefter|Herefter|Hvoraf|Resten|Rest\p{{L}}+|Tilsammen|Sammenlagt|I alt|Ialt|Samlet|Alt i alt|Netto\p{{L}}*|Dermed|Derved|Hermed|Således|Altså|Dvs\.|Hvilket|Forskellen|Differencen|Stigningen|Faldet|Væksten|Ændringen|Reduktionen|Nedgangen|Besparelsen|Fremgangen|Tilbagegangen|Forbedringen|Forværringen|Merforbruget|Mindreforbruget|Overskuddet|Underskuddet|Afvigelsen|Gennemsnit\p{{L}}*|Gns|Lagt sammen|Lægges|Lægger man|Deles|Delt|Divider\p{{L}}*|I gennemsnit|I snit|Snittet|Andelen|\p{{L}}+procenten|Udtrykt|Sådan|Året før|Året efter|Sidste år|Forrige år|Heri|Deri|Omregnet|Målt|Regnet|Set i forhold|Efter|Siden|Saldoen|Ultimo\p{{L}}*|Ved (?:\p{{L}}+s |periodens |årets )?(?:udgang|slutning)\p{{L}}*|I løbet af|Momsen|Eller sagt|Med andre ord|Som gennemsnit|I procent|I relative tal|Beløbet|Summen|Udgiften|Prisen|Hver|Pr\.|Tilbage)\b|^\s*(?:Ved|Med|Ud fra|Over|For) (?:\p{{L}}+ ){{0,2}}(?:\d|(?:{Patterns.SmallNumber})\b)|^\s*(?:De |Den |Det )?\p{{L}}+(?:en|et|ne)(?:, (?:der|som) [^,;.]{{2,40}},)? (?:på|er|var|udgør|bliver|blev|består|fordeler sig|fordeles|dækker|omfatter|finansieres|rummer)\b|^(?:\S+ ){{1,6}}(?:dermed|herefter|således|altså|derfor)\b|^[^.;]{{0,40}}\baf (?:dem|disse)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex StartPattern();
}
