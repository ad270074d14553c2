//! Any text at all, read as an expression and as the cell of a decision table: it is refused with a place,
//! or it has a value, a question or a fault. Nothing else may happen, and nothing may take long.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};
use rules::{
    Date, Diagnostic, Facts, Figure, Hit, NodeId, Open, Period, Program, Scope, Table, TableRow, Type, Value,
    Vocabulary,
};

/// Beyond this an expression is only longer, not different.
const LONGEST: usize = 600;

struct Ready {
    program: Program,
    scope: Scope,
    empty: Facts,
    full: Facts,
    today: Date,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let mut words = Vocabulary::default();
    let supply = words.add_choices(["retail", "none"].map(String::from));
    let today = Date::constant(2024, 2, 29);
    let told = [
        ("a", Type::Boolean, Value::Boolean(true)),
        ("n", Type::Whole, Value::Number(3.into())),
        ("x", Type::Decimal, Value::Number(0.into())),
        ("pay", Type::Money, Value::Number(100.into())),
        ("d", Type::Date, Value::Date(today)),
        ("m", Type::Months, Value::Months(i32::MIN)),
        ("w", Type::Days, Value::Days(i32::MAX)),
        ("t", Type::Text, Value::text("Käse")),
        ("s", Type::Choice(supply), Value::Choice(1)),
    ];
    let child = words.add_record("child");
    let born = words.add_field(child, "born", Type::Date);
    let home = words.add_field(child, "home", Type::Boolean);
    words.add_field(child, "marks", Type::Whole);
    let list = words.add_fact("l", Type::List(child));
    let held = told.map(|(name, ty, value)| (words.add_fact(name, ty), value));
    let (empty, mut full) = (Facts::new(&words), Facts::new(&words));
    held.into_iter().for_each(|(fact, value)| full.set(fact, value));
    full.set_count(&words, list, 2);
    full.set_field(list, 0, born, Some(Value::Date(today)));
    full.set_field(list, 1, home, Some(Value::Boolean(true)));
    full.set_closed(list, false);
    let mut program = Program::new(words);
    let value = Value::Number(7.into());
    let period = Period { from: Date::constant(2024, 1, 1), until: None, value };
    program.add_figure(Figure { name: "r.f".into(), ty: Type::Money, periods: vec![period] });
    let mut scope = Scope::default();
    if let Ok((node, ty)) = program.compile("for c in l return c.marks", &scope, None) {
        scope.define("all_marks", node, ty);
    }
    Ready { program, scope, empty, full, today }
});

fn evaluate(ready: &Ready, program: &Program, node: NodeId) {
    program.facts_in(node);
    for facts in [&ready.empty, &ready.full] {
        let evaluation = program.evaluate(facts, ready.today);
        let (outcome, needs) = evaluation.value_and_needs(node);
        assert_eq!(outcome == Err(Open::Unknown), !needs.is_empty());
        evaluation.why(node);
    }
}

fn refused(text: &str, problem: &Diagnostic) {
    assert!(text.get(problem.span.start..problem.span.end).is_some(), "{problem:?} is outside the text");
    assert!(!problem.message.is_empty());
}

fuzz_target!(|text: &str| -> Corpus {
    if text.len() > LONGEST {
        return Corpus::Reject;
    }
    let ready = &*READY;
    let mut program = ready.program.clone();
    match program.compile(text, &ready.scope, None) {
        Ok((node, _)) => evaluate(ready, &program, node),
        Err(problems) => {
            assert!(!problems.is_empty());
            problems.iter().for_each(|problem| refused(text, problem));
        }
    }
    let row = |test: &str| TableRow { tests: vec![test.into()], output: "x + 1".into() };
    for input in ["n", "t", "d"] {
        let table = Table { hit: Hit::First, inputs: vec![input.into()], rows: vec![row(text), row("-")] };
        match program.compile_table(&table, &ready.scope, None) {
            Ok((node, _)) => evaluate(ready, &program, node),
            Err(problems) => problems.iter().for_each(|(_, problem)| refused(text, problem)),
        }
    }
    Corpus::Keep
});
