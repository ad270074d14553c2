//! A random person: what is true of them, and how it becomes known bit by bit.

use std::sync::Arc;

use rules::{Facts, List, Need, Program, Record, Scope, Type, Value};

use crate::choices::Choices;
use crate::generate::{Generator, KINDS, Kind, Language, Place};
use crate::support::{compile_in, day, table};

pub(crate) struct World {
    /// Everything, each list complete.
    pub(crate) truth: Facts,
    /// What is known so far.
    pub(crate) known: Facts,
}

fn draw(program: &Program, ty: &Type, choices: &mut Choices) -> Value {
    let number = |text: &str| Value::Number(text.parse().unwrap());
    match ty {
        Type::Boolean => Value::Boolean(choices.of(2) == 1),
        Type::Whole => number(choices.one(&["0", "1", "2", "3", "16"])),
        Type::Decimal => number(choices.one(&["0", "0.5", "0.25", "3"])),
        Type::Date => Value::Date(day(choices.one(&["2019-02-28", "2020-02-29", "2000-12-31", "2024-07-01"]))),
        Type::Months => Value::Months(choices.of(30) as i32),
        Type::Days => Value::Days(choices.of(100) as i32),
        Type::Text => Value::text(choices.one(&["Yass", "Hay", "Wollongong"])),
        Type::Choice(set) => Value::Choice(choices.of(program.vocabulary.choices(*set).len()) as u16),
        _ => number(choices.one(&["0", "99.5", "100", "130.50", "52000"])),
    }
}

impl World {
    pub(crate) fn new(program: &Program, choices: &mut Choices) -> World {
        let words = &program.vocabulary;
        let known = Facts::new(words);
        let mut truth = Facts::new(words);
        for (fact, _, ty) in words.facts().filter(|(fact, ..)| !words.is_derived(*fact)) {
            let value = match ty {
                Type::List(record) => {
                    let mut entry = |row| {
                        let fields = words.fields(*record).map(|(field, _, ty)| {
                            (!words.is_derived_field(*record, field)).then(|| draw(program, ty, choices))
                        });
                        Arc::new(Record { list: fact, row, fields: fields.collect() })
                    };
                    let entries = (0..3).map(&mut entry).collect::<Vec<_>>();
                    let told = choices.of(4);
                    Value::List(Arc::new(List { entries: entries.into_iter().take(told).collect(), closed: true }))
                }
                ty => draw(program, ty, choices),
            };
            truth.set(fact, value);
        }
        World { truth, known }
    }

    fn list(facts: &Facts, need: Need) -> Option<Arc<List>> {
        match facts.get(need.fact()) {
            Some(Value::List(list)) => Some(Arc::clone(list)),
            _ => None,
        }
    }

    /// Everything that is not known yet.
    pub(crate) fn untold(&self, program: &Program) -> Vec<Need> {
        let mut untold = Vec::new();
        for (fact, _) in self.truth.iter() {
            let Some(held) = self.known.get(fact) else {
                untold.push(Need::Fact(fact));
                continue;
            };
            let (Value::List(list), Some(record)) = (held, Facts::record_of(&program.vocabulary, fact)) else {
                continue;
            };
            for (row, entry) in list.entries.iter().enumerate() {
                for (field, ..) in program.vocabulary.fields(record) {
                    if entry.get(field).is_none() && !program.vocabulary.is_derived_field(record, field) {
                        untold.push(Need::Field { list: fact, row: row as u16, field });
                    }
                }
            }
            if !list.closed {
                untold.push(Need::More(fact));
            }
        }
        untold
    }

    /// Adds one more answer. A list is answered entry by entry; the last answer closes it.
    pub(crate) fn tell(&mut self, program: &Program, need: Need, choices: &mut Choices) {
        match (need, World::list(&self.truth, need)) {
            (Need::Fact(fact), Some(all)) => {
                let first = choices.of(all.entries.len() + 1);
                self.known.set_count(&program.vocabulary, fact, first as u16);
                self.known.set_closed(fact, first == all.entries.len() && choices.of(2) == 0);
            }
            (Need::More(fact), Some(all)) => {
                let told = World::list(&self.known, need).map_or(0, |list| list.entries.len());
                if told < all.entries.len() {
                    let width = all.entries[told].fields.len();
                    self.known.push_entry(fact, vec![None; width]);
                } else {
                    self.known.set_closed(fact, true);
                }
            }
            (Need::Fact(fact), None) => self.known.set(fact, self.truth.get(fact).unwrap().clone()),
            (Need::Field { list, row, field }, _) => {
                self.known.set_field(list, row, field, self.truth.field(list, row, field).cloned());
            }
            (Need::More(_), None) => unreachable!("only lists have more"),
        }
    }
}

/// Three definitions and a decision table, so that rules share parts, and the names to use them by.
pub(crate) fn definitions(program: &mut Program, generator: &mut Generator) -> Scope {
    let mut scope = Scope::default();
    let place = Place::default();
    for n in 0..2 {
        let kind = KINDS[generator.choices.of(KINDS.len())];
        let text = generator.expression(kind, 2, &place);
        define(program, &mut scope, generator, &format!("part{n}"), &text, kind);
    }
    let hit = generator.choices.one(&["first", "unique", "collect", "collect sum", "collect min", "collect count"]);
    let kind = match hit {
        "collect" => Kind::Boolean,
        "collect sum" | "collect min" => Kind::Money,
        _ => KINDS[generator.choices.of(KINDS.len())],
    };
    let inputs = [Kind::Whole, Kind::Boolean].map(|kind| generator.expression(kind, 1, &place));
    let mut text = format!("{} | {}\n", inputs[0], inputs[1]);
    for _ in 0..=generator.choices.of(4) {
        let number = generator.choices.one(&["-", "0", "< 3", "[1..3]", "2, 16", "not(1)"]);
        let flag = generator.choices.one(&["-", "true", "false", "resident"]);
        text += &format!("{number} | {flag} | {}\n", generator.expression(kind, 1, &place));
    }
    let made = program.compile_table(&table(hit, &text), &scope, None);
    let (node, ty) = made.unwrap_or_else(|problems| panic!("{text}{:?}", problems[0]));
    assert!(scope.define("grid", node, ty));
    match hit {
        "collect" => {
            let all = ["any(grid)", "all(grid)", "(count(grid) >= 2)", "(some g in grid satisfies g)"];
            let text = generator.choices.one(&all);
            define(program, &mut scope, generator, "gathered", text, Kind::Boolean);
        }
        "collect count" => generator.definitions.push(("grid".into(), Kind::Whole)),
        _ => generator.definitions.push(("grid".into(), kind)),
    }
    scope
}

fn define(program: &mut Program, scope: &mut Scope, generator: &mut Generator, name: &str, text: &str, kind: Kind) {
    let (node, ty) = compile_in(program, text, scope);
    assert!(scope.define(name, node, ty));
    generator.definitions.push((name.into(), kind));
}

/// A generator of our whole language.
pub(crate) fn ours(drawn: Vec<u16>) -> Generator {
    Generator::new(Choices::new(drawn), Language::Ours)
}
