//! Files in the wrong place.

use insta::assert_snapshot;

use crate::support::{ADVICE, EVENT, SERVICE, WORDS, good};

fn check(path: &str) -> String {
    good().with(path, "").problems()
}

#[test]
fn a_file_that_nothing_reads() {
    assert_snapshot!(check("services/solar/service.yaml"), @"services/solar/service.yaml:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
    assert_snapshot!(check("facts/home.yml"), @"facts/home.yml:1:1: error: this file has no place here, so nothing reads it (end its name with `.yaml`) [unknown-file]");
    assert_snapshot!(check("facts/deep/home.yaml"), @"facts/deep/home.yaml:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
    assert_snapshot!(check("README.md"), @"README.md:1:1: warning: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
    assert_snapshot!(check("überall/☀.yaml"), @"überall/☀.yaml:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
}

#[test]
fn examples_and_words_without_a_service() {
    assert_snapshot!(good().with("services/hill-council/pool/cases.yaml", "cases: []\n").problems(), @"services/hill-council/pool/cases.yaml:1:1: error: there is no service.yaml beside this file (write the service, or move this file to its folder) [unknown-file]");
    let files = good();
    let text = files.text(WORDS);
    assert_snapshot!(files.with("services/hill-council/pool/words.de.ftl", &text).problems(), @"services/hill-council/pool/words.de.ftl:1:1: error: there is no service.yaml beside this file (write it, or move this file to what it belongs to) [unknown-file]");
}

#[test]
fn a_file_that_is_named_otherwise_than_what_it_describes() {
    let files = good();
    let text = files.text(EVENT);
    assert_snapshot!(files.without(EVENT).with("events/solar.yaml", &text).problems(), @"events/solar.yaml:1:8: error: this is `going-solar`, but its file is named `solar` (give both the same name) [wrong-file]");
    assert_snapshot!(good().replace(ADVICE, "service: sun-advice", "service: advice-on-sun").problems(), @"…/sun-advice/service.yaml:1:10: error: this is `advice-on-sun`, but its folder is named `sun-advice` (give both the same name) [wrong-file]");
}

#[test]
fn problems_stand_in_the_order_of_files_and_places() {
    let files =
        good().replace(SERVICE, "checked: 2025-01-15", "checked: never").replace(SERVICE, "version: 3", "version: x");
    assert_snapshot!(files.replace("agencies.yaml", "kind: ombudsman", "kind: judge").problems(), @"
    agencies.yaml:6:65: error: `judge` is not one of: state, federal, council, court, ombudsman, partner [unknown-word]
    …/service.yaml:2:10: error: expected a whole number, but this is `x` [wrong-kind]
    …/service.yaml:7:10: error: expected a date such as 2019-02-01, but this is `never` [bad-date]
    ");
}
