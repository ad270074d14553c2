//! Mistakes in the identity of a service and in how one applies.

use insta::assert_snapshot;

use crate::support::{SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

#[test]
fn a_key_that_nobody_knows() {
    assert_snapshot!(check("staff:\n", "stuff:\n"), @"…/service.yaml:106:1: error: `stuff` is not a key of a service (did you mean `staff`?) [unknown-key]");
    assert_snapshot!(check("people_also_say:", "people_allso_say:"), @"…/service.yaml:10:1: error: `people_allso_say` is not a key of a service (did you mean `people_also_say`?) [unknown-key]");
    assert_snapshot!(check("client_groups:", "colour: blue\nclient_groups:"), @"…/service.yaml:104:1: error: `colour` is not a key of a service (the keys are service, version, transition, name, agency, relationship, available, checked, advise_only, events, people_also_say, summary, authority, definitions, requirements, outcomes, stop, apply, calendar, visit, case, after_decision, charter, affected, consult, duties, conditions, second_officer, adverse_notice, conflicts, review, client_groups, staff) [unknown-key]");
}

#[test]
fn a_key_that_must_be_there() {
    assert_snapshot!(check("summary: Pays a part of your solar panels.\n", ""), @"…/service.yaml:1:1: error: `summary` is missing here [missing-key]");
    assert_snapshot!(check("  channels: [web, phone, counter, post]\n", ""), @"…/service.yaml:59:3: error: `channels` is missing here [missing-key]");
}

#[test]
fn a_key_with_nothing_behind_it() {
    assert_snapshot!(check("summary: Pays a part of your solar panels.", "summary:"), @"…/service.yaml:11:8: error: nothing stands behind `summary` [missing-key]");
    assert_snapshot!(check("summary: Pays a part of your solar panels.", "summary: \" \""), @"…/service.yaml:11:10: error: expected text, but this is empty [wrong-kind]");
}

#[test]
fn words_from_a_closed_list() {
    assert_snapshot!(check("applicant: client", "applicant: cleint"), @"…/service.yaml:5:28: error: `cleint` is not one of: customer, client, citizen, regulated, subject, affected (did you mean `client`?) [unknown-word]");
    assert_snapshot!(check("channels: [web,", "channels: [fax,"), @"…/service.yaml:66:14: error: `fax` is not one of: web, phone, sms, push, email, chat, social, counter, post [unknown-word]");
    assert_snapshot!(check("declaration: standard", "declaration: solemn"), @"…/service.yaml:64:16: error: `solemn` is not one of: standard, statutory, none [unknown-word]");
}

#[test]
fn an_id_that_is_not_written_as_one() {
    assert_snapshot!(check("id: of-age", "id: of_age"), @"…/service.yaml:40:9: error: `of_age` is not a name: use small letters, digits and `-`, beginning with a letter [bad-name]");
    assert_snapshot!(check("- name: modest_income", "- name: Modest-Income"), @"…/service.yaml:16:11: error: `Modest-Income` is not a name: use small letters, digits and `_`, beginning with a letter [bad-name]");
}

#[test]
fn numbers_and_dates() {
    assert_snapshot!(check("version: 3", "version: three"), @"…/service.yaml:2:10: error: expected a whole number, but this is `three` [wrong-kind]");
    assert_snapshot!(check("checked: 2025-01-15", "checked: 15.1.2025"), @"…/service.yaml:7:10: error: expected a date such as 2019-02-01, but this is `15.1.2025` [bad-date]");
    assert_snapshot!(check("checked: 2025-01-15", "checked: 2025-02-30"), @"…/service.yaml:7:10: error: expected a date such as 2019-02-01, but this is `2025-02-30` [bad-date]");
    assert_snapshot!(check("checked: 2025-01-15", "checked: 2025-01"), @"…/service.yaml:7:10: error: expected a date such as 2019-02-01, but this is `2025-01` [bad-date]");
    assert_snapshot!(check("advise_only: false", "advise_only: nope"), @"…/service.yaml:8:14: error: expected true or false, but this is `nope` [wrong-kind]");
}

#[test]
fn a_service_that_ends_before_it_begins() {
    assert_snapshot!(check("until: 2026-06-30", "until: 2023-06-30"), @"…/service.yaml:6:39: error: the service ends before it begins [bad-period]");
}

#[test]
fn an_agency_that_nobody_knows() {
    assert_snapshot!(check("agency: energy-office\n", "agency: energy-ofice\n"), @"…/service.yaml:4:9: error: there is no agency named `energy-ofice` (did you mean `energy-office`?) [unknown-agency]");
    assert_snapshot!(check("agency: energy-office\n", "agency: { any: concil, by: place }\n"), @"
    …/service.yaml:4:16: error: there is no kind of agency named `concil` (did you mean `council`?) [unknown-agency]
    …/service.yaml:4:28: warning: `by: place` does not say which fact holds the address (name the text fact with the address of the matter: `by: site_address`) [by-place]
    ");
    assert_snapshot!(check("- { fact: resident, from: { register: hill-council } }", "- { fact: resident, from: { register: hil-council } }"), @"…/service.yaml:62:43: error: there is no agency named `hil-council` (did you mean `hill-council`?) [unknown-agency]");
}

#[test]
fn an_event_and_a_calendar_that_nobody_knows() {
    assert_snapshot!(check("events: [going-solar]", "events: [going-sola]"), @"…/service.yaml:9:10: error: there is no life event named `going-sola` (did you mean `going-solar`?) [unknown-event]");
    assert_snapshot!(check("calendar: hillshire", "calendar: hillshires"), @"…/service.yaml:74:11: error: there is no calendar named `hillshires` (did you mean `hillshire`?) [unknown-calendar]");
}

#[test]
fn a_law_without_a_source() {
    assert_snapshot!(check("    cite: Solar Grant Rules, item 1\n", ""), @"…/service.yaml:28:5: error: the requirement has no citation (say where the law has it under `cite:`) [missing-citation]");
    assert_snapshot!(check("    cite: Solar Grant Rules, item 1\n", "    cite:\n"), @"…/service.yaml:32:9: error: expected text, but this is nothing [wrong-kind]");
    assert_snapshot!(check(", under: Tax Sharing Act s 3", ""), @"…/service.yaml:61:29: error: there is no legal basis for asking the agency (say it under `under:`) [missing-citation]");
    assert_snapshot!(check(", cite: Fees Order", ""), @"…/service.yaml:65:10: error: the fee has no citation (say where the law has it under `cite:`) [missing-citation]");
    assert_snapshot!(check("authority:\n  - { instrument: Solar Grant Rules, section: Part 1, url: https://law.example/solar }", "authority: []"), @"…/service.yaml:12:12: error: a service needs at least one legal authority (name the `instrument` it rests on) [missing-citation]");
}

#[test]
fn facts_to_apply_with_and_what_proves_them() {
    assert_snapshot!(check("asks: [roof_area, notice]", "asks: [roof_erea, notice]"), @"…/service.yaml:59:10: error: there is no fact named `roof_erea` (did you mean `roof_area`?) [unknown-fact]");
    assert_snapshot!(check("from: person", "from: neighbour"), @"…/service.yaml:63:28: error: `neighbour` is not what can stand here (write `person`, or `{ register: AGENCY }`, or `{ agency: AGENCY, under: LEGAL BASIS }`) [unknown-word]");
    assert_snapshot!(check("from: person", "from: { under: nothing }"), @"…/service.yaml:63:28: error: `register` or `agency` is missing here [missing-key]");
    assert_snapshot!(check("from: { register: hill-council }", "from: { register: hill-council, agency: hill-council }"), @"…/service.yaml:62:31: error: a `register` and an `agency` at once: keep one of them [two-rules]");
}

#[test]
fn an_amount_that_counts_and_is_none() {
    assert_snapshot!(check("    unit: AUD\n", "    unit: AUD\n    total: monthly\n"), @"…/service.yaml:50:12: error: `monthly` is not one of: weekly, yearly, once [unknown-word]");
    assert_snapshot!(check("    title: Band\n", "    title: Band\n    total: once\n"), @"…/service.yaml:54:12: error: only an amount of money can count towards the total of a plan (leave out `total`) [total-not-money]");
}

#[test]
fn a_fee_that_is_no_amount() {
    assert_snapshot!(check("  fee: { rule: if storeys > 2 then 20 else 0, cite: Fees Order, waived_when: age >= 65 }\n", ""), @"…/service.yaml:59:3: error: people can apply here, and nothing says what it costs (say `fee: none`, the amount as `fee: { rule: …, cite: … }`, or `fee: { billed: later }`) [fee-not-said]");
    assert_snapshot!(check("fee: { rule: if storeys > 2 then 20 else 0, cite: Fees Order, waived_when: age >= 65 }", "fee: { billed: soon }"), @"…/service.yaml:65:18: error: `soon` is not one of: later [unknown-word]");
    assert_snapshot!(check("fee: { rule: if storeys > 2 then 20 else 0,", "fee: { rule: storeys > 2,"), @"…/service.yaml:65:16: error: expected money, but this is a yes or no [type-mismatch]");
    assert_snapshot!(check("fee: { rule: if storeys > 2 then 20 else 0, cite: Fees Order, waived_when: age >= 65 }", "fee: free"), @"…/service.yaml:65:8: error: `free` is not what can stand here (write `none`, or `{ rule: AMOUNT, cite: SOURCE }`, or `{ billed: later }`) [unknown-word]");
}
