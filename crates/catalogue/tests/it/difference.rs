//! What differs between two states of a catalogue, and for whom.

use insta::assert_snapshot;

use crate::support::{EVENT, Files, PERSON, RATE, SERVICE, catalogue, good};

fn check(new: Files) -> String {
    let (old, new) = (catalogue(), new.load());
    old.difference(&new).lines().join("\n")
}

#[test]
fn nothing_differs_from_itself() {
    assert!(catalogue().difference(&good().load()).is_empty());
}

#[test]
fn a_figure_changes_what_people_get() {
    assert_snapshot!(check(good().replace(RATE, "value: 500", "value: 550")), @"
    figures (1)
      changed solar_grant.amount
        from 2024-07-01: 500 until 2025-06-30 → 550 until 2025-06-30
    people for whom it comes out otherwise (1 of 8)
      A pensioner in her own house (solar-grant)
        solar-grant.grant: 500 → 550
    ");
}

#[test]
fn a_stricter_clause_refuses_people() {
    assert_snapshot!(check(good().replace(SERVICE, "    rule: resident\n", "    rule: resident and home = \"owned\"\n")), @r#"
    services (1)
      changed solar-grant
        requirement lives-here: resident → resident and home = "owned"
    people for whom it comes out otherwise (1 of 8)
      A rich family with a baby (solar-grant)
        solar-grant: yes → no
        - solar-grant.band: open
        - solar-grant.grant: 600.5
    "#);
}

#[test]
fn facts_and_steps_come_and_go() {
    let files = good().replace(PERSON, "What do you earn a year?", "What is your income?").replace(
        EVENT,
        "why: It is paid once.",
        "timing: later",
    );
    assert_snapshot!(check(files), @r#"
    facts (1)
      changed income
        ask: What do you earn a year? → What is your income?
    life events (1)
      changed going-solar
        step solar-grant: due 3 months after moved_in, when home != "none" → later, due 3 months after moved_in, when home != "none"
    people for whom it comes out otherwise (0 of 8)
    "#);
}

#[test]
fn other_words_are_told_as_such() {
    assert_snapshot!(check(good().replace(SERVICE, "Pays a part of your solar panels.", "Pays for panels.")), @"
    services (1)
      changed solar-grant
        in other words, or in what follows the decision
    people for whom it comes out otherwise (0 of 8)
    ");
}
