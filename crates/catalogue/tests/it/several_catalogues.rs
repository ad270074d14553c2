//! Several catalogues together: what another one may use of the base, and what clashes.

use insta::assert_snapshot;

use crate::support::{Files, good};

const ABOUT: &str = "catalogue: hill-town\nname: Hill Town\nwithin: hillshire\n";

/// The good catalogue with another one beside it.
fn beside(about: &str) -> Files {
    let agencies = "agencies:\n  - { id: hill-pool, name: Hill Pool, kind: partner }\n";
    let facts = "facts:\n  swims:\n    type: boolean\n    ask: Do you swim?\n";
    let synonyms = "synonyms:\n  - [pool, baths]\n";
    good()
        .with("town-hall/catalogue.yaml", about)
        .with("town-hall/agencies.yaml", agencies)
        .with("town-hall/facts/water.yaml", facts)
        .with("town-hall/synonyms.yaml", synonyms)
}

#[test]
fn another_catalogue_uses_what_the_base_has() {
    let rate = "rate: pool\ntitle: The pool\nfigures:\n  entry: { title: Entry, type: money, cite: By-law 1, fixed: true, periods: [{ from: 2020-01-01, value: 5 }] }\n";
    let service = good().text(crate::support::SERVICE).replace("solar-grant", "pool-pass");
    let files = beside(ABOUT)
        .with("town-hall/rates/pool.yaml", rate)
        .with("town-hall/services/hill-pool/pool-pass/service.yaml", &service)
        .with("town-hall/services/hill-pool/pool-pass/cases.yaml", &good().text(crate::support::CASES));
    let catalogue = files.load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    assert_eq!(catalogue.about.id, "hillshire");
    assert_eq!(catalogue.about.beside.first().map(|beside| beside.id.as_str()), Some("hill-town"));
    assert!(catalogue.agencies.get("hill-pool").is_some() && catalogue.agencies.get("energy-office").is_some());
    assert!(catalogue.service("pool-pass").is_some());
    assert!(catalogue.cases > good().load().cases);
    // The base comes first, whatever the names of the folders.
    assert_eq!(catalogue.agencies.iter().next().map(|agency| agency.id.as_str()), Some("energy-office"));
    assert_eq!(catalogue.files.first().map(|file| file.path.as_str()), Some("agencies.de.ftl"));
    // A stored catalogue is the same again.
    let again = catalogue::Catalogue::load(catalogue.files.iter().rev().cloned().collect());
    let paths =
        |catalogue: &catalogue::Catalogue| catalogue.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!((again.problems.errors(), paths(&again)), (0, paths(&catalogue)));
}

#[test]
fn it_says_what_it_stands_beside() {
    assert_snapshot!(beside("catalogue: hill-town\nname: Hill Town\n").problems(), @"town-hall/catalogue.yaml:1:12: error: a catalogue that is read beside another one says so (write `within: hillshire`) [missing-key]");
    assert_snapshot!(beside(&ABOUT.replace("within: hillshire", "within: valeshire")).problems(), @"town-hall/catalogue.yaml:3:9: error: the catalogue before this one is `hillshire` (give the folder of `valeshire` first, or write `within: hillshire`) [other-base]");
    assert_snapshot!(beside(&format!("{ABOUT}currency: EUR\n")).problems(), @"town-hall/catalogue.yaml:4:11: error: `EUR` is not what `hillshire` says, which this catalogue is read beside (write `AUD`, or leave `currency` out) [other-base]");
    assert_snapshot!(beside(&format!("{ABOUT}languages: [de, en]\n")).problems(), @"town-hall/catalogue.yaml:4:12: error: `de` is not what `hillshire` says, which this catalogue is read beside (write `en`, or leave `languages` out) [other-base]");
    assert_snapshot!(good().replace("catalogue.yaml", "currency: AUD", "currency: AUD\nwithin: kingdom").problems(), @"catalogue.yaml:5:9: error: this catalogue is read beside `kingdom`, not alone (give the folder of `kingdom` before it: --catalogue BASE --catalogue THIS) [other-base]");
}

#[test]
fn ids_that_clash_are_told_with_both_places() {
    let clash = |path: &str, text: &str| beside(ABOUT).with(path, text).problems();
    assert_snapshot!(clash("town-hall/agencies.yaml", "agencies:\n  - { id: hill-council, name: Hill, kind: council }\n"), @"town-hall/agencies.yaml:2:5: error: the agency `hill-council` is described in agencies.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
    assert_snapshot!(clash("town-hall/facts/water.yaml", "facts:\n  income:\n    type: money\n    ask: How much?\n"), @"town-hall/facts/water.yaml:2:3: error: the fact `income` is described in facts/person.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
    assert_snapshot!(clash("town-hall/calendar.yaml", "calendars:\n  - { id: hillshire, name: Hill, time_zone: Australia/Sydney, weekend: [], holidays: [], covers: { from: 2025-01-01, to: 2026-12-31 } }\n"), @"town-hall/calendar.yaml:2:5: error: the calendar `hillshire` is described in calendar.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
    let service = good().text(crate::support::SERVICE);
    assert_snapshot!(clash("town-hall/services/energy-office/solar-grant/service.yaml", &service), @"town-hall/…/service.yaml:1:10: error: the service `solar-grant` is described in …/service.yaml already (keep one of them, or give this one its own id) [duplicate-id]");
    assert_snapshot!(clash("town-hall/crisis.yaml", "crises: []\n"), @"town-hall/crisis.yaml:1:1: error: only the catalogue that others are read beside says whom to call first (write it into crisis.yaml there) [unknown-file]");
    assert_snapshot!(clash("town-hall/heard.yaml", "heard: []\n"), @"town-hall/heard.yaml:1:1: error: only the catalogue that others are read beside says what is heard (write it into heard.yaml there) [unknown-file]");
}

const POOL: &str = "signposts:\n  - signpost: pool\n    name: The pool\n    summary: It has rails.\n    by: { name: The town }\n    phone: \"1\"\n    hours: In office hours\n";

#[test]
fn its_words_belong_to_it_and_change_none_of_the_base() {
    let words = "energy-office-name = Anders\nhill-pool-name = Hallenbad\n";
    let files = beside(ABOUT)
        .with("town-hall/agencies.de.ftl", words)
        .with("town-hall/signposts/pool.yaml", POOL)
        .with("town-hall/catalogue.de.ftl", "name = Hügelstadt\nphrase-in-office-hours = Zu den Amtszeiten\n");
    let catalogue = files.load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let german = catalogue.in_language("de");
    assert_eq!(german.agency_name("hill-pool").unwrap().to_string(), "Hallenbad");
    assert_ne!(german.agency_name("energy-office").unwrap().to_string(), "Anders");
    assert_ne!(german.catalogue_name().to_string(), "Hügelstadt");
    assert_eq!(german.phrase("In office hours").to_string(), "Zu den Amtszeiten");
    let lost = beside(ABOUT).with("town-hall/facts/fire.de.ftl", "x-ask = ?\n");
    assert_snapshot!(lost.problems(), @"town-hall/facts/fire.de.ftl:1:1: error: there is no fire.yaml beside this file (write it, or move this file to what it belongs to) [unknown-file]");
}
