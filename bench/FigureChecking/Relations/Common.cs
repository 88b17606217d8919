namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Words that many relations need.</summary>
internal static class Common
{
    /// <summary>The words for going up or down.</summary>
    public static Facts Directed(this Facts facts, bool up) =>
        facts
            .Say("er", up ? "steget" : "faldet")
            .Say("gik", up ? "steg" : "faldt")
            .Say("retning", up ? "stigning" : "fald")
            .Say("en retning", up ? "en stigning" : "et fald")
            .Say("vækst", up ? "vækst" : "tilbagegang")
            .Say("en vækst", up ? "en vækst" : "en tilbagegang")
            .Say("flere", up ? "flere" : "færre")
            .Say("mere", up ? "mere" : "mindre")
            .Say("højere", up ? "højere" : "lavere");

    /// <summary>The meeting's year and its neighbours.</summary>
    public static Facts Years(this Facts facts, Scene scene) =>
        facts.Say("år", scene.Year()).Say("forrige år", scene.Year(-1)).Say("forforrige år", scene.Year(-2)).Say("næste år", scene.Year(1));
}
