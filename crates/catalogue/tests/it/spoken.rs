//! The catalogue in another language: what is there, and what falls back to its own.

use catalogue::{Catalogue, Said};
use insta::assert_snapshot;
use rules::FactId;

use crate::support::{WORDS, catalogue, good};

/// A text with its language, and whether a translator has checked it.
fn show(said: Option<Said<'_>>) -> String {
    said.map_or("nothing".to_string(), |said| {
        let drafted = if said.machine_drafted { ", machine-drafted" } else { "" };
        format!("{} ({}{drafted})", said.text, said.language)
    })
}

fn lines<'c>(said: impl IntoIterator<Item = Option<Said<'c>>>) -> String {
    said.into_iter().map(show).collect::<Vec<_>>().join("\n")
}

fn fact(catalogue: &Catalogue, name: &str) -> FactId {
    catalogue.program.vocabulary.fact(name).unwrap()
}

/// A requirement that is not met.
fn fails<'c>(service: &'c catalogue::Service, id: &str) -> Option<catalogue::Clause<'c>> {
    let requirement = service.requirement(id)?;
    let fails_as = (!requirement.otherwise.is_empty()).then_some(0);
    Some(catalogue::Clause { requirement, holds: Ok(false), needs: Vec::new(), fails_as, not_yet: None })
}

#[test]
fn a_service_says_what_it_can_and_the_rest_in_the_language_of_the_catalogue() {
    let catalogue = catalogue();
    let spoken = catalogue.in_language("de");
    let service = catalogue.service("solar-grant").unwrap();
    assert_snapshot!(lines([
        Some(spoken.service_name(service)),
        Some(spoken.service_summary(service)),
        spoken.requirement_because(service, "lives-here"),
        fails(service, "lives-here").and_then(|clause| spoken.requirement_otherwise(service, &clause)),
        fails(service, "of-age").and_then(|clause| spoken.requirement_otherwise(service, &clause)),
        spoken.outcome(service, "grant"),
        spoken.outcome_unit(service, "grant"),
        spoken.outcome_choice(service, "band", "high"),
        spoken.retention(service),
        spoken.review_by(service),
        spoken.outcome(service, "no-such"),
    ]), @"
    Zuschuss für Solaranlagen (de, machine-drafted)
    Zahlt einen Teil der Anlage. (de, machine-drafted)
    Sie wohnen in Hillshire. (de, machine-drafted)
    You do not live in Hillshire. (en)
    nothing
    Zuschuss (de, machine-drafted)
    AUD (en)
    High (en)
    7 years after closure (en)
    an officer who did not decide (en)
    nothing
    ");
}

#[test]
fn promises_steps_and_decisions_are_said_by_the_service_then_by_all_then_by_their_id() {
    let catalogue = catalogue();
    let spoken = catalogue.in_language("de");
    let service = catalogue.service("solar-grant").unwrap();
    assert_snapshot!(lines([
        spoken.promise(service, "decide"),
        spoken.promise(service, "acknowledge"),
        spoken.promise_tell(service, "decide"),
        spoken.case_step(service, "check-meter"),
        spoken.case_step(service, "look-at-roof"),
        spoken.decision(service, "grant"),
        spoken.decision(service, "refuse"),
        spoken.pause(service, "information-requested"),
        spoken.promise(service, "check-meter"),
    ]), @"
    Entscheidung (de, machine-drafted)
    Wir bestätigen den Eingang (de)
    We are late. (en)
    Zähler prüfen (de)
    Look at roof (en)
    bewilligt (de)
    Refuse (en)
    Angaben fehlen (de)
    nothing
    ");
}

#[test]
fn life_events_agencies_and_the_catalogue() {
    let catalogue = catalogue();
    let spoken = catalogue.in_language("de");
    let event = catalogue.event("going-solar").unwrap();
    assert_snapshot!(lines([
        Some(spoken.catalogue_name()),
        Some(spoken.event_name(event)),
        spoken.event_summary(event),
        event.step("solar-grant").and_then(|step| spoken.step_why(event, step)),
        event.step("sun-advice").and_then(|step| spoken.step_why(event, step)),
        spoken.agency_name("energy-office"),
        spoken.agency_about("advice-centre"),
        spoken.agency_name("heritage-office"),
        spoken.agency_name("no-such"),
    ]), @"
    Hügelland (de)
    Wir wollen eigenen Strom (de)
    Für alle, die an Solarzellen denken. (de)
    Er wird einmal gezahlt. (de)
    nothing
    Energieamt Hügelland (de)
    Kostenlose Beratung. (de)
    Heritage Office (en)
    nothing
    ");
}

#[test]
fn questions_labels_help_and_answers_of_facts() {
    let catalogue = catalogue();
    let spoken = catalogue.in_language("de");
    let told = [
        show(spoken.fact_ask(fact(&catalogue, "resident"))),
        show(spoken.fact_label(fact(&catalogue, "resident"))),
        show(spoken.fact_help(fact(&catalogue, "home"))),
        show(spoken.fact_ask(fact(&catalogue, "roof_area"))),
        show(spoken.fact_help(fact(&catalogue, "roof_area"))),
        show(spoken.fact_ask(fact(&catalogue, "suburb"))),
        show(spoken.fact_label(fact(&catalogue, "suburb"))),
        show(spoken.fact_ask(fact(&catalogue, "age"))),
        show(spoken.group_title("home")),
    ];
    assert_snapshot!(told.join("\n"), @"
    Wohnen Sie in Hügelland? (de, machine-drafted)
    Wohnen Sie in Hügelland? (de, machine-drafted)
    Es steht
    im Vertrag. (de, machine-drafted)
    How large is the roof in m²? (en)
    nothing
    In welchem Ort ist es? (de, machine-drafted)
    Suburb (en)
    Ihr Alter (de)
    Ihr Zuhause (de, machine-drafted)
    ");
    let home = catalogue.program.vocabulary.fact("home").unwrap();
    let choices = spoken.choices(home).into_iter().map(|(name, said)| format!("{name}: {}", show(Some(said))));
    assert_snapshot!(choices.collect::<Vec<_>>().join("\n"), @"
    owned: Im Eigentum (de, machine-drafted)
    rented: Zur Miete (de, machine-drafted)
    none: I have no home (en)
    ");
}

#[test]
fn records_and_their_fields() {
    let catalogue = catalogue();
    let spoken = catalogue.in_language("de");
    let vocabulary = &catalogue.program.vocabulary;
    let child = vocabulary.record("child").unwrap();
    let field = |name: &str| vocabulary.field(child, name).unwrap();
    assert_snapshot!(lines([
        spoken.record_label(child),
        spoken.field_ask(child, field("born")),
        spoken.field_label(child, field("born")),
        spoken.field_ask(child, field("years")),
        spoken.field_ask(child, field("at_home")),
        spoken.field_help(child, field("born")),
    ]), @"
    Kind (de)
    Wann ist es geboren? (de)
    Wann ist es geboren? (de)
    Alter (de)
    Does this child live with you? (en)
    nothing
    ");
    assert!(spoken.field_choices(child, field("born")).is_empty());
}

#[test]
fn a_language_that_nobody_speaks_gives_the_catalogues_own() {
    let catalogue = catalogue();
    let service = catalogue.service("solar-grant").unwrap();
    for language in ["en", "fr", ""] {
        let spoken = catalogue.in_language(language);
        assert_eq!(spoken.language(), "en");
        assert_eq!(show(Some(spoken.service_name(service))), "Solar grant (en)");
        assert!(spoken.speaks(service) && !spoken.machine_drafted(service));
    }
    assert_eq!(catalogue.languages().collect::<Vec<_>>(), ["en", "de"]);
}

#[test]
fn a_service_tells_whether_it_has_words_and_who_wrote_them() {
    let files = good();
    let checked = files.text(WORDS).replace("# machine-drafted\n", "");
    let both = |catalogue: &Catalogue, id: &str| {
        let (spoken, service) = (catalogue.in_language("de"), catalogue.service(id).unwrap());
        (spoken.speaks(service), spoken.machine_drafted(service))
    };
    assert_eq!(both(&catalogue(), "solar-grant"), (true, true));
    assert_eq!(both(&catalogue(), "sun-advice"), (false, false));
    assert_eq!(both(&files.with(WORDS, &checked).load(), "solar-grant"), (true, false));
}
