//! How long one rule takes: what an interview repeats for every goal and every answer it tries out.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rules::{
    Date, Facts, Figure, Hit, NodeId, Period, Program, Scope, Table, TableRow, Type, Value, Vocabulary, parse_date,
};

fn today() -> Date {
    Date::constant(2024, 7, 1)
}

fn number(n: i32) -> Value {
    Value::Number(n.into())
}

/// Facts of a pensioner with three children, all of them known.
fn catalogue() -> (Program, Facts) {
    let mut words = Vocabulary::default();
    let told = [
        ("age", Type::Whole, number(70)),
        ("resident", Type::Boolean, Value::Boolean(true)),
        ("income", Type::Money, number(62_000)),
        ("dependants", Type::Whole, number(3)),
    ];
    let told = told.map(|(name, ty, value)| (words.add_fact(name, ty), value));
    let child = words.add_record("child");
    let birth = words.add_field(child, "birth", Type::Date);
    let at_home = words.add_field(child, "at_home", Type::Boolean);
    let children = words.add_fact("children", Type::List(child));
    let mut facts = Facts::new(&words);
    told.into_iter().for_each(|(fact, value)| facts.set(fact, value));
    facts.set_count(&words, children, 3);
    for (row, day) in ["2006-03-01", "2011-11-30", "2020-02-29"].iter().enumerate() {
        facts.set_field(children, row as u16, birth, parse_date(day).map(Value::Date));
        facts.set_field(children, row as u16, at_home, Some(Value::Boolean(row == 2)));
    }
    let mut program = Program::new(words);
    let period = Period { from: Date::constant(2020, 7, 1), until: None, value: number(250) };
    program.add_figure(Figure { name: "rebate.household".into(), ty: Type::Money, periods: vec![period] });
    (program, facts)
}

fn compiled<P: std::fmt::Debug>(result: Result<(NodeId, Type), P>) -> NodeId {
    result.map_or_else(|problems| unreachable!("{problems:?}"), |(node, _)| node)
}

fn rule(program: &mut Program, text: &str) -> NodeId {
    compiled(program.compile(text, &Scope::default(), None))
}

/// Steps of an allowance by age and income, where the last row is the one met.
fn steps(program: &mut Program) -> NodeId {
    let step = |n: usize| {
        let tests = vec![format!("[{}..{})", n * 7, n * 7 + 7), "< 90000".to_string()];
        TableRow { tests, output: format!("{} + rate(rebate.household)", n * 100) }
    };
    let mut rows: Vec<TableRow> = (0..9).map(step).collect();
    rows.push(TableRow { tests: vec![">= 63".into(), "-".into()], output: "1000".into() });
    let table = Table { hit: Hit::Unique, inputs: vec!["age".into(), "income".into()], rows };
    compiled(program.compile_table(&table, &Scope::default(), Some(&Type::Money)))
}

fn evaluate(criterion: &mut Criterion) {
    let (mut program, facts) = catalogue();
    let simple = rule(&mut program, "age >= 65 and resident and income < 50000 + 10000 * dependants");
    let table = steps(&mut program);
    let some = rule(&mut program, "some c in children satisfies age(c.birth) < 5 and c.at_home");
    let mut partly = facts.clone();
    let dependants = program.vocabulary.fact("dependants").unwrap_or_else(|| unreachable!());
    partly.clear(dependants);

    let known = |facts| program.evaluate(facts, today());
    assert_eq!(known(&facts).value(simple), Ok(Value::Boolean(true)));
    assert_eq!(known(&partly).value_and_needs(simple).1.len(), 1);
    assert_eq!(known(&facts).value(table), Ok(number(1000)));
    assert_eq!(known(&facts).value(some), Ok(Value::Boolean(true)));

    criterion.bench_function("simple rule, all known", |b| b.iter(|| known(black_box(&facts)).value(simple)));
    criterion.bench_function("simple rule, one unknown, with needs", |b| {
        b.iter(|| known(black_box(&partly)).value_and_needs(simple));
    });
    criterion.bench_function("table of ten rows", |b| b.iter(|| known(black_box(&facts)).value(table)));
    criterion.bench_function("quantifier over three children", |b| b.iter(|| known(black_box(&facts)).value(some)));
}

criterion_group!(benches, evaluate);
criterion_main!(benches);
