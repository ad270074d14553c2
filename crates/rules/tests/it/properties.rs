//! Properties of every rule and every person, tested on a few thousand random ones; the same ones each time.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rules::{Need, NodeId, Open, Program, Value};

use crate::choices::Choices;
use crate::generate::{KINDS, Kind, Place};
use crate::support::{compile_in, outcome, program, question, today, told};
use crate::world::{World, definitions, ours};

/// A rule with its program, and what it was written as.
struct Drawn {
    program: Program,
    node: NodeId,
    text: String,
    boolean: bool,
}

fn draw(stream: Vec<u16>) -> Drawn {
    let mut program = program();
    let mut generator = ours(stream);
    let boolean = generator.choices.of(3) != 0;
    let scope = definitions(&mut program, &mut generator);
    let kind = if boolean { Kind::Boolean } else { KINDS[generator.choices.of(KINDS.len())] };
    let text = generator.expression(kind, 4, &Place::default());
    let node = compile_in(&mut program, &text, &scope).0;
    Drawn { program, node, text, boolean: kind == Kind::Boolean }
}

fn look(rule: &Drawn, world: &World) -> (Result<Value, Open>, Vec<Need>) {
    rule.program.evaluate(&world.known, today()).value_and_needs(rule.node)
}

fn check(cases: u32, holds: impl Fn(&Drawn, &mut World, &mut Choices) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let streams = (vec(any::<u16>(), 0..240), vec(any::<u16>(), 0..200));
    let result = runner.run(&streams, |(rule, person)| {
        let rule = draw(rule);
        let mut choices = Choices::new(person);
        let mut world = World::new(&rule.program, &mut choices);
        match holds(&rule, &mut world, &mut choices) {
            Err(TestCaseError::Fail(reason)) => {
                let now = outcome(&rule.program, &world.known, rule.node);
                let told = told(&rule.program, &world.known);
                Err(TestCaseError::fail(format!("{reason}\nrule: {}\nnow:  {now}\ntold: {told}", rule.text)))
            }
            other => other,
        }
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// Adds all facts in a random order and compares each two consecutive results.
fn in_random_order(
    cases: u32,
    holds: impl Fn(&Drawn, &World, &Result<Value, Open>, &[Need], Option<&Result<Value, Open>>) -> Result<(), TestCaseError>,
) {
    check(cases, |rule, world, choices| {
        let mut before = None;
        loop {
            let (now, needs) = look(rule, world);
            holds(rule, world, &now, &needs, before.as_ref())?;
            before = Some(now);
            let untold = world.untold(&rule.program);
            if untold.is_empty() {
                return Ok(());
            }
            world.tell(&rule.program, untold[choices.of(untold.len())], choices);
        }
    });
}

#[test]
fn what_is_settled_stays_settled_whatever_is_told_next() {
    in_random_order(3000, |_, _, now, _, before| {
        match before {
            Some(Ok(value)) => prop_assert_eq!(Ok(value), now.as_ref(), "a known value changed"),
            Some(Err(Open::Fault(fault))) => {
                prop_assert!(matches!(now, Err(Open::Fault(_))), "a fault went away: {fault:?}");
            }
            _ => {}
        }
        Ok(())
    });
}

#[test]
fn there_is_a_question_as_long_as_it_is_unknown_and_only_then() {
    in_random_order(2000, |_, _, now, needs, _| {
        prop_assert_eq!(matches!(now, Err(Open::Unknown)), !needs.is_empty());
        Ok(())
    });
}

#[test]
fn nothing_is_asked_that_is_held_or_asked_twice() {
    in_random_order(2000, |rule, world, _, needs, _| {
        let untold = world.untold(&rule.program);
        for (n, need) in needs.iter().enumerate() {
            let name = question(&rule.program, *need);
            prop_assert!(untold.contains(need), "asks {name}, which is held or follows from others");
            prop_assert!(!needs[..n].contains(need), "asks {name} twice");
            prop_assert!(rule.program.facts_in(rule.node).contains(&need.fact()), "{name} is not in the rule");
        }
        Ok(())
    });
}

#[test]
fn answering_the_questions_ends_where_knowing_everything_ends() {
    check(3000, |rule, world, choices| {
        let all = rule.program.evaluate(&world.truth, today()).value(rule.node);
        prop_assert!(!matches!(all, Err(Open::Unknown)), "unknown though everything is told");
        for _ in 0..80 {
            let (now, needs) = look(rule, world);
            if !matches!(now, Err(Open::Unknown)) {
                match all {
                    Ok(_) => prop_assert_eq!(now, all),
                    Err(_) => prop_assert!(now.is_err()),
                }
                return Ok(());
            }
            world.tell(&rule.program, needs[choices.of(needs.len())], choices);
        }
        Err(TestCaseError::fail("the questions do not end"))
    });
}

#[test]
fn accepting_the_answers_of_somebody_who_knows_ends_too() {
    check(2000, |rule, world, choices| {
        let all = rule.program.evaluate(&world.truth, today()).value(rule.node);
        for _ in 0..80 {
            let (now, needs) = look(rule, world);
            if !matches!(now, Err(Open::Unknown)) {
                prop_assert_eq!(now.ok(), all.ok());
                return Ok(());
            }
            let need = needs[choices.of(needs.len())];
            let answer = world.truth.answer(need);
            prop_assert!(answer.is_some(), "nobody can answer {}", question(&rule.program, need));
            world.known.accept(&rule.program.vocabulary, need, answer.unwrap());
        }
        Err(TestCaseError::fail("the questions do not end"))
    });
}

#[test]
fn every_settled_condition_has_a_reason() {
    in_random_order(2000, |rule, world, now, _, _| {
        if rule.boolean
            && let Ok(Value::Boolean(holds)) = now
        {
            let reason = rule.program.evaluate(&world.known, today()).why(rule.node);
            prop_assert!(!reason.atoms.is_empty());
            for atom in &reason.atoms {
                prop_assert!(!atom.text.is_empty(), "an atom without words, of a rule that is {holds}");
                prop_assert!(atom.facts.iter().all(|(fact, value)| world.known.get(*fact) == Some(value)));
            }
        }
        Ok(())
    });
}

/// The properties above mean little if the random rules are all alike, so this counts what they are made of.
#[test]
fn random_rules_cover_the_language() {
    let forms = [
        " and ",
        " or ",
        "not(",
        " = ",
        " != ",
        " < ",
        " >= ",
        " between ",
        " in [",
        " in (",
        "..",
        "if ",
        "some ",
        "every ",
        "for ",
        "count(",
        "sum(",
        "min(",
        "max(",
        "all(",
        "any(",
        "children[",
        "children.",
        "offspring",
        "c0.",
        "c1.",
        "young",
        "household",
        "floor(",
        "ceiling(",
        "abs(",
        "round half up(",
        "string length(",
        "contains(",
        "starts with(",
        "age(",
        "age in months(",
        "years and months duration(",
        ".year",
        ".months",
        "rate(rebate.retail)",
        "rate(rebate.retail, ",
        "date(",
        "duration(",
        "today()",
        " + ",
        " - ",
        " * ",
        " / ",
        "-(",
        "part0",
        "grid",
        "supply",
        "suburb",
    ];
    let rules: Vec<String> = (0..1500).map(|seed| draw(Choices::seeded(seed, 240).rest()).text).collect();
    let missing: Vec<&str> = forms.into_iter().filter(|form| !rules.iter().any(|rule| rule.contains(form))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn random_rules_come_to_values_more_often_than_not() {
    let (mut known, mut unknown_at_first) = (0, 0);
    for seed in 0..1000 {
        let rule = draw(Choices::seeded(seed, 240).rest());
        let world = World::new(&rule.program, &mut Choices::seeded(seed + 5000, 200));
        unknown_at_first += usize::from(look(&rule, &world).0 == Err(Open::Unknown));
        known += usize::from(rule.program.evaluate(&world.truth, today()).value(rule.node).is_ok());
    }
    assert!(known > 700, "only {known} of 1000 come to a value");
    assert!(unknown_at_first > 600, "only {unknown_at_first} of 1000 depend on facts");
}
