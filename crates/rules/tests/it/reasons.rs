//! Why a condition is settled: the parts that decided it, in the author's words, with the facts they used.

use insta::assert_snapshot;

use crate::support::{compile, facts, outcome, program, show, today};

fn check(held: &str, expressions: &str) -> String {
    let mut program = program();
    let mut shown = String::new();
    for line in expressions.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let node = compile(&mut program, line);
        let facts = facts(&program, held);
        shown += &format!("{line}: {}\n", outcome(&program, &facts, node));
        for atom in program.evaluate(&facts, today()).why(node).atoms {
            let used = atom
                .facts
                .iter()
                .map(|(fact, value)| format!("{} = {}", program.vocabulary.fact_name(*fact), show(&program, value)));
            let sign = if atom.holds { "holds" } else { "fails" };
            shown += &format!("  {sign}: {} [{}]\n", atom.text, used.collect::<Vec<_>>().join(", "));
        }
    }
    shown
}

const TOLD: &str = "resident=true pensioner=false rooms=3 born=1950-01-01";

#[test]
fn of_an_and_that_fails_the_parts_that_fail() {
    assert_snapshot!(check(TOLD, "
        resident and pensioner and rooms > 3
        resident and rooms = 3
        student and pensioner
        resident and student
    "), @"
    resident and pensioner and rooms > 3: false
      fails: pensioner [pensioner = false]
      fails: rooms > 3 [rooms = 3]
    resident and rooms = 3: true
      holds: resident [resident = true]
      holds: rooms = 3 [rooms = 3]
    student and pensioner: false
      fails: pensioner [pensioner = false]
    resident and student: ? student
    ");
}

#[test]
fn of_an_or_that_holds_the_parts_that_hold() {
    assert_snapshot!(check(TOLD, "
        resident or pensioner or rooms = 3
        pensioner or rooms > 3
        student or age(born) >= 65
        (resident and rooms < 5) or (pensioner and rooms < 5)
    "), @"
    resident or pensioner or rooms = 3: true
      holds: resident [resident = true]
      holds: rooms = 3 [rooms = 3]
    pensioner or rooms > 3: false
      fails: pensioner [pensioner = false]
      fails: rooms > 3 [rooms = 3]
    student or age(born) >= 65: true
      holds: age(born) >= 65 [born = 1950-01-01]
    (resident and rooms < 5) or (pensioner and rooms < 5): true
      holds: resident [resident = true]
      holds: rooms < 5 [rooms = 3]
    ");
}

#[test]
fn not_turns_reasons_around() {
    assert_snapshot!(check(TOLD, "
        not(pensioner)
        not(resident and pensioner)
        not(pensioner or rooms > 3)
        not(resident)
    "), @"
    not(pensioner): true
      holds: not(pensioner) [pensioner = false]
    not(resident and pensioner): true
      fails: pensioner [pensioner = false]
    not(pensioner or rooms > 3): true
      fails: pensioner [pensioner = false]
      fails: rooms > 3 [rooms = 3]
    not(resident): false
      fails: not(resident) [resident = true]
    ");
}

#[test]
fn a_range_is_one_reason() {
    assert_snapshot!(check(TOLD, "
        rooms between 1 and 5
        rooms between 4 and 5
        rooms in [4..5]
        rooms in (1, 2)
        rooms in (not(1, 2))
        not(rooms in (3, 4))
        resident and rooms in (not(3))
    "), @"
    rooms between 1 and 5: true
      holds: rooms between 1 and 5 [rooms = 3]
    rooms between 4 and 5: false
      fails: rooms between 4 and 5 [rooms = 3]
    rooms in [4..5]: false
      fails: rooms in [4..5] [rooms = 3]
    rooms in (1, 2): false
      fails: rooms in (1, 2) [rooms = 3]
    rooms in (not(1, 2)): true
      holds: rooms in (not(1, 2)) [rooms = 3]
    not(rooms in (3, 4)): false
      holds: rooms in (3, 4) [rooms = 3]
    resident and rooms in (not(3)): false
      fails: rooms in (not(3)) [rooms = 3]
    ");
}

#[test]
fn an_if_gives_its_condition_and_its_branch() {
    assert_snapshot!(check(TOLD, "
        if resident then rooms > 2 else pensioner
        if pensioner then resident else rooms > 5
        if student then resident else rooms = 3
    "), @"
    if resident then rooms > 2 else pensioner: true
      holds: resident [resident = true]
      holds: rooms > 2 [rooms = 3]
    if pensioner then resident else rooms > 5: false
      fails: pensioner [pensioner = false]
      fails: rooms > 5 [rooms = 3]
    if student then resident else rooms = 3: true
      holds: if student then resident else rooms = 3 [resident = true, rooms = 3]
    ");
}

#[test]
fn derived_facts_and_lists() {
    assert_snapshot!(check("children=[at_home=true;at_home=false]", "
        household > 2
        some c in children satisfies c.at_home
        count(children) >= 2
    "), @"
    household > 2: true
      holds: household > 2 [children = 2 entries]
    some c in children satisfies c.at_home: true
      holds: some c in children satisfies c.at_home [children = 2 entries]
    count(children) >= 2: true
      holds: count(children) >= 2 [children = 2 entries]
    ");
}

#[test]
fn a_constant_has_no_facts() {
    assert_snapshot!(check("", "
        true
        1 > 2
        today() > @\"2020-01-01\"
    "), @r#"
    true: true
      holds: true []
    1 > 2: false
      fails: 1 > 2 []
    today() > @"2020-01-01": true
      holds: today() > @"2020-01-01" []
    "#);
}
