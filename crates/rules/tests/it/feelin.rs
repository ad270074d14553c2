//! A second opinion: random expressions that FEEL and this profile share come to the same value in `feelin`.
//!
//! Every fact is known, since feelin has no unknown. What is kept out of the expressions, because the
//! profile differs on purpose or feelin does not follow the standard:
//!
//! | form | this profile | feelin |
//! | --- | --- | --- |
//! | a fact nobody told | unknown | null, and `null = true` is false |
//! | division by zero, `min` and `max` of nothing | a fault | null |
//! | `sum` of nothing | 0 | null |
//! | `0.1 + 0.2` | 0.3 | 0.30000000000000004: binary floats; only halves and quarters are drawn |
//! | division by anything | 28 digits | binary floats; only divisors 2 and 4 are drawn |
//! | `round half up(x, 1)` | decimal | binary floats; only whole places are drawn |
//! | `-duration("P1M")`, `min` and `max` of durations | a duration | null |
//! | `years and months duration` at the end of a month | whole months | may answer in days |
//! | `x in (not(1))` | as in a cell of a table | null; drawn in cells only |
//! | `LIST[field]`, `LIST[not(field)]` | the entries for which it holds | none, unless it is compared: `LIST[field = true]` |
//! | `x in [5..1]`, `x between 5 and 1` | false | as `[1..5]`; only ranges that go up are drawn |
//! | `LIST[3]` | an error | the third entry |
//! | `age`, `age in months`, `rate` | our own | not part of FEEL |
//! | `today()` | a parameter | the computer's clock |

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use rules::{Facts, Hit, Open, Program, Scope, Table, TableRow, Type, Value, parse_duration};
use serde_json::json;

use crate::choices::Choices;
use crate::generate::{Generator, KINDS, Kind, Language, Place};
use crate::support::{compile, program, show, today};
use crate::world::World;

const PEOPLE: u64 = 25;
const RULES_EACH: u64 = 100;
const CELLS_EACH: u64 = 20;

/// The value as FEEL text.
fn feel(program: &Program, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (_, Value::Date(day)) => format!("date(\"{day}\")"),
        (_, Value::Months(n)) => format!("duration(\"P{n}M\")"),
        (_, Value::Days(n)) => format!("duration(\"P{n}D\")"),
        (Type::Choice(set), Value::Choice(n)) => format!("{:?}", program.vocabulary.choices(*set)[usize::from(*n)]),
        (Type::List(record), Value::List(list)) => {
            let entries = list.entries.iter().map(|entry| {
                let told = program.vocabulary.fields(*record).filter_map(|(field, name, ty)| {
                    entry.get(field).map(|value| format!("{name}: {}", feel(program, ty, value)))
                });
                format!("{{{}}}", told.collect::<Vec<_>>().join(", "))
            });
            format!("[{}]", entries.collect::<Vec<_>>().join(", "))
        }
        _ => show(program, value),
    }
}

fn context(program: &Program, facts: &Facts) -> String {
    let words = &program.vocabulary;
    let told = facts
        .iter()
        .map(|(fact, value)| format!("{}: {}", words.fact_name(fact), feel(program, words.fact_type(fact), value)));
    format!("{{{}}}", told.collect::<Vec<_>>().join(", "))
}

/// One question to both.
struct Asked {
    line: serde_json::Value,
    ours: Result<Value, Open>,
    shown: String,
}

fn expressions(person: u64, asked: &mut Vec<Asked>) {
    let mut program = program();
    let world = World::new(&program, &mut Choices::seeded(person, 200));
    let context = context(&program, &world.truth);
    for n in 0..RULES_EACH {
        let mut generator = Generator::new(Choices::seeded(1_000 * person + n, 200), Language::Common);
        let kind = if n % 3 == 0 { KINDS[generator.choices.of(KINDS.len())] } else { Kind::Boolean };
        let text = generator.expression(kind, 4, &Place::default());
        let node = compile(&mut program, &text);
        let ours = program.evaluate(&world.truth, today()).value(node);
        let shown = ours.as_ref().map_or_else(|open| format!("{open:?}"), |value| show(&program, value));
        asked.push(Asked { line: json!({ "context": context, "expression": text }), ours, shown });
    }
}

/// A cell is asked by way of a table that says whether it is met.
fn cells(person: u64, asked: &mut Vec<Asked>) {
    let mut program = program();
    let world = World::new(&program, &mut Choices::seeded(person, 200));
    let context = context(&program, &world.truth);
    for n in 0..CELLS_EACH {
        let mut generator = Generator::new(Choices::seeded(1_000_000 + 1_000 * person + n, 60), Language::Common);
        let input = generator.expression(Kind::Whole, 2, &Place::default());
        let all =
            ["-", "0", "3", "< 3", ">= 2", "[1..3]", "(0..16]", "1, 2", "< 1, > 3", "not(1)", "not(< 2, 16)", "rooms"];
        let cell = generator.choices.one(&all);
        let row = |test: &str, output: &str| TableRow { tests: vec![test.into()], output: output.into() };
        let rows = vec![row(cell, "true"), row("-", "false")];
        let table = Table { hit: Hit::First, inputs: vec![input.clone()], rows };
        let (node, _) = program.compile_table(&table, &Scope::default(), None).unwrap();
        let ours = program.evaluate(&world.truth, today()).value(node);
        let shown = format!("{ours:?}");
        asked.push(Asked { line: json!({ "context": context, "value": input, "cell": cell }), ours, shown });
    }
}

fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match ours {
        Value::Boolean(b) => theirs == *b,
        Value::Number(n) => {
            let ours: f64 = n.to_string().parse().unwrap();
            theirs.as_f64().is_some_and(|theirs| (ours - theirs).abs() <= 1e-9 * ours.abs().max(1.0))
        }
        Value::Date(day) => theirs["date"] == day.to_string(),
        Value::Text(text) => theirs == text.as_ref(),
        Value::Choice(n) => theirs == ["retail", "on_supply", "none"][usize::from(*n)],
        Value::Months(n) | Value::Days(n) => match theirs["duration"].as_str().and_then(parse_duration) {
            // Nothing is nothing in either unit.
            Some(Value::Months(0) | Value::Days(0)) => *n == 0,
            None => *n == 0 && theirs["duration"] == "PT0S",
            theirs => theirs.as_ref() == Some(ours),
        },
        Value::Record(_) | Value::List(_) => false,
    }
}

#[test]
fn feelin_comes_to_the_same_value() {
    if std::env::var_os("STOA_SKIP_FEELIN").is_some() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feelin");
    assert!(folder.join("node_modules/feelin").is_dir(), "run bin/test, or npm ci in crates/rules/tests/feelin");
    let mut asked = Vec::new();
    for person in 0..PEOPLE {
        expressions(person, &mut asked);
        cells(person, &mut asked);
    }
    let lines: String = asked.iter().map(|asked| format!("{}\n", asked.line)).collect();
    let mut node = Command::new("node");
    let node = node.arg("evaluate.mjs").current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("node is needed to compare with feelin");
    // It reads all of it before it answers, so neither waits for the other.
    node.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    let answers: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), asked.len());
    let mut differ = Vec::new();
    for (asked, theirs) in asked.iter().zip(&answers) {
        if !asked.ours.as_ref().is_ok_and(|ours| same(ours, theirs)) {
            differ.push(format!("{}\n  ours {}, feelin {theirs}", asked.line, asked.shown));
        }
    }
    assert!(
        differ.is_empty(),
        "{} of {} differ:\n{}",
        differ.len(),
        asked.len(),
        differ[..differ.len().min(12)].join("\n")
    );
}
