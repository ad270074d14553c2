//! Mistakes in the catalogue's own page, in agencies, ventures and calendars.

use catalogue::{Level, Verdict};
use insta::assert_snapshot;

use crate::support::good;

fn check(path: &str, old: &str, new: &str) -> String {
    good().replace(path, old, new).problems()
}

#[test]
fn the_catalogue_itself() {
    assert_snapshot!(check("catalogue.yaml", "currency: AUD", "currency: dollars"), @"catalogue.yaml:4:11: error: `dollars` is not the code of a currency (write its three capital letters of ISO 4217, such as EUR) [bad-code]");
    assert_snapshot!(check("catalogue.yaml", "currency: AUD", "currency: ZZZ"), @"catalogue.yaml:4:11: error: `ZZZ` is not the code of a currency (write its three capital letters of ISO 4217, such as EUR) [bad-code]");
    assert_snapshot!(check("catalogue.yaml", "Australia/Sydney", "Australia/Sidney"), @"catalogue.yaml:3:12: error: there is no time zone named `Australia/Sidney` (did you mean `Australia/Sydney`?) [unknown-time-zone]");
    assert_snapshot!(check("catalogue.yaml", "Australia/Sydney", "Sydney time"), @"catalogue.yaml:3:12: error: there is no time zone named `Sydney time` (write a name of the IANA database, such as Pacific/Auckland) [unknown-time-zone]");
    assert_snapshot!(check("calendar.yaml", "    time_zone: Australia/Sydney\n    weekend: [saturday, sunday]", "    time_zone: Australia/Sidney\n    weekend: [saturday, sunday]"), @"calendar.yaml:4:16: error: there is no time zone named `Australia/Sidney` (did you mean `Australia/Sydney`?) [unknown-time-zone]");
    assert_snapshot!(with("region: AUS"), @"catalogue.yaml:5:9: error: `AUS` is not the code of a country (write its two capital letters of ISO 3166, such as NZ) [bad-code]");
    assert_snapshot!(check("catalogue.yaml", "languages: [en, de]", "languages: []"), @"catalogue.yaml:5:12: error: a catalogue has at least one language (write the language of its files, such as [en]) [missing-key]");
    assert_snapshot!(check("catalogue.yaml", "name: Hillshire\n", ""), @"catalogue.yaml:1:1: error: `name` is missing here [missing-key]");
    assert_snapshot!(good().without("catalogue.yaml").problems(), @"error: there is no catalogue.yaml (write it at the top of the folder) [missing-file]");
}

/// The catalogue's own page with one more line.
fn with(line: &str) -> String {
    check("catalogue.yaml", "currency: AUD", &format!("currency: AUD\n{line}"))
}

#[test]
fn the_agencies_that_the_catalogue_names() {
    assert_snapshot!(with("privacy: advice-center"), @"catalogue.yaml:5:10: error: there is no agency named `advice-center` (did you mean `advice-centre`?) [unknown-agency]");
    assert_snapshot!(with("interpreter: { phone: \"1\" }"), @"catalogue.yaml:5:16: error: `name` is missing here [missing-key]");
    assert_eq!(with("privacy: advice-centre"), "");
    let text = "region: NZ\nphone_hours: Day and night\nemergency: \"111\"\nrelay: { name: Relay, link: https://example.org }\naddress_example: [1 High Street, Hillshire]";
    let about = good().replace("catalogue.yaml", "currency: AUD", &format!("currency: AUD\n{text}")).load().about;
    assert_eq!((about.region.as_deref(), about.phone_hours.as_deref()), (Some("NZ"), Some("Day and night")));
    assert_eq!((about.emergency.as_deref(), about.address_example.len()), (Some("111"), 2));
    assert_eq!(about.relay.map(|relay| (relay.name, relay.phone.is_none())), Some(("Relay".to_owned(), true)));
}

#[test]
fn kinds_of_bodies_are_the_usual_six_or_those_of_the_catalogue() {
    let about = good().load().about;
    assert_eq!(about.kinds.len(), 6);
    assert_eq!((about.level("council"), about.level("federal")), (Level::Local, Level::Federal));
    let own = "kinds: { state: A ministry, council: { name: Your town, level: local }, partner: A club, ombudsman: An ombudsman }";
    let files = || good().replace("catalogue.yaml", "currency: AUD", &format!("currency: AUD\n{own}"));
    let catalogue = files().with("catalogue.de.ftl", "kind-council = Ihre Stadt\n").load();
    assert_eq!(catalogue.about.level("partner"), Level::Partner);
    assert_eq!(catalogue.in_language("en").kind_name("state").unwrap().to_string(), "A ministry");
    assert_eq!(catalogue.in_language("de").kind_name("council").unwrap().to_string(), "Ihre Stadt");
    assert_snapshot!(files().replace("agencies.yaml", "kind: council", "kind: iwi").problems(), @"agencies.yaml:5:51: error: `iwi` is not one of: state, council, partner, ombudsman [unknown-word]");
    assert_snapshot!(with(&own.replace("level: local", "level: lokal")), @"catalogue.yaml:5:64: error: `lokal` is not one of: state, federal, local, independent, partner (did you mean `local`?) [unknown-word]");
    assert_snapshot!(with("kinds: {}"), @"catalogue.yaml:5:8: error: there is no kind here (write one, such as `council: Your council`, or leave `kinds` out) [missing-key]");
}

#[test]
fn an_agency_of_an_unknown_kind_is_told_once() {
    assert_snapshot!(check("agencies.yaml", "kind: council", "kind: counsil"), @"agencies.yaml:5:51: error: `counsil` is not one of: state, federal, council, court, ombudsman, partner (did you mean `council`?) [unknown-word]");
}

#[test]
fn a_venture_without_an_instrument() {
    assert_snapshot!(check("ventures.yaml", "    instrument: One Counter Act 2020\n", ""), @"ventures.yaml:2:5: error: a venture needs its legal instrument (name the Act or agreement under `instrument:`) [missing-citation]");
}

#[test]
fn a_venture_of_agencies_that_nobody_knows() {
    assert_snapshot!(check("ventures.yaml", "parties: [advice-centre,", "parties: [advice-center,"), @"ventures.yaml:5:15: error: there is no agency named `advice-center` (did you mean `advice-centre`?) [unknown-agency]");
    assert_snapshot!(check("ventures.yaml", "for: energy-office", "for: energy"), @"ventures.yaml:12:14: error: there is no agency named `energy` [unknown-agency]");
    assert_snapshot!(check("ventures.yaml", "who: { agency: advice-centre, role: adviser }", "who: { role: adviser }"), @"ventures.yaml:10:16: error: `agency` is missing here [missing-key]");
}

#[test]
fn a_mandate_over_nothing_never_becomes_one_over_everything() {
    assert_snapshot!(check("ventures.yaml", "        services: [solar-grant]\n", ""), @"ventures.yaml:10:9: error: `services` is missing here [missing-key]");
    assert_snapshot!(check("ventures.yaml", "services: [solar-grant]", "services: [solar-grand]"), @"ventures.yaml:13:20: error: there is no service named `solar-grand` (did you mean `solar-grant`?) [unknown-service]");
    let catalogue = good().replace("ventures.yaml", "        services: [solar-grant]\n", "").load();
    assert_eq!(catalogue.ventures.iter().map(|venture| venture.mandates.len()).sum::<usize>(), 1);
}

#[test]
fn what_a_mandate_signs_is_a_rule_and_not_words() {
    let mandate = "{ who: { agency: energy-office }, may: [decide], services: all }";
    let with = |more: &str| check("ventures.yaml", mandate, &mandate.replace(", services: all", more));
    assert_snapshot!(with(", services: [solar-grant], when: it is right"), @"ventures.yaml:18:89: error: a condition in words does not bind a decision (say what it signs: `decides: { outcomes: […], follows_rules: true }`) [condition-in-words]");
    assert_snapshot!(with(", services: [solar-grant], decides: { outcomes: [grand] }"), @"ventures.yaml:18:105: error: there is no outcome named `grand` (did you mean `grant`?) [unknown-outcome]");
    assert_snapshot!(with(", services: [solar-grant], decides: { outcomes: [] }"), @"ventures.yaml:18:104: error: the mandate signs no outcome of `solar-grant` (add one of its outcomes, or take the service out) [signs-nothing]");
    assert_snapshot!(with(", services: [solar-grant], decides: { follows_rules: true }"), @"ventures.yaml:18:94: error: `outcomes` is missing here [missing-key]");
    let collecting =
        check("ventures.yaml", "        when: the person asks for it\n", "        decides: { outcomes: [grant] }\n");
    assert_snapshot!(collecting, @"ventures.yaml:17:18: error: this mandate does not decide (add `decide` to `may`, or take `decides` out) [decides-without-power]");
    let bound = mandate
        .replace("services: all", "services: [solar-grant], decides: { outcomes: [grant], follows_rules: true }");
    let catalogue = good().replace("ventures.yaml", mandate, &bound).load();
    let decides = catalogue.ventures.iter().flat_map(|venture| &venture.mandates).find_map(|one| one.decides.as_ref());
    let decides = decides.unwrap();
    assert!(decides.signs("grant", false, Verdict::Yes));
    for (outcome, against, verdict) in [
        ("refuse", true, Verdict::No),
        ("grant", false, Verdict::Open),
        ("grant", false, Verdict::No),
        ("refuse", true, Verdict::Yes),
    ] {
        assert!(!decides.signs(outcome, against, verdict), "{outcome} {verdict:?}");
    }
}

#[test]
fn a_power_and_a_fact_that_nobody_knows() {
    assert_snapshot!(check("ventures.yaml", "may: [advise,", "may: [advice,"), @"ventures.yaml:11:15: error: `advice` is not one of: advise, collect, see, decide (did you mean `advise`?) [unknown-word]");
    assert_snapshot!(check("ventures.yaml", "not_facts: [income]", "not_facts: [incom]"), @"ventures.yaml:15:21: error: there is no fact named `incom` (did you mean `income`?) [unknown-fact]");
    assert_snapshot!(check("ventures.yaml", "until: 2030-12-31", "until: 2020-12-31"), @"ventures.yaml:8:12: error: the venture ends before it begins [bad-period]");
}

#[test]
fn a_calendar_with_days_that_are_none() {
    assert_snapshot!(check("calendar.yaml", "weekend: [saturday,", "weekend: [saterday,"), @"calendar.yaml:5:15: error: `saterday` is not one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday (did you mean `saturday`?) [unknown-word]");
    assert_snapshot!(check("calendar.yaml", "on: 2025-04-18", "on: 2025-04-31"), @"calendar.yaml:9:15: error: expected a date such as 2019-02-01, but this is `2025-04-31` [bad-date]");
    assert_snapshot!(check("calendar.yaml", "from: 2025-12-24, to: 2026-01-02", "from: 2025-12-24, to: 2025-01-02"), @"calendar.yaml:13:9: error: this ends on 2025-01-02, before it begins on 2025-12-24 [bad-period]");
    assert_snapshot!(check("calendar.yaml", "\"17:00\"", "5 pm"), @r#"calendar.yaml:6:33: error: expected a time of day, but this is `5 pm` (write it like "09:00", in quotes) [bad-time]"#);
}
