//! A small vocabulary, facts as compact text, and results as one line each.

use rules::{
    Date, Decimal, FactId, Facts, FieldId, Figure, Hit, List, Need, NodeId, Open, Period, Program, Record, Scope,
    Table, TableRow, Type, Value, Vocabulary, parse_date, parse_duration,
};
use std::sync::Arc;

pub(crate) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// The date of the law in every test that does not say otherwise.
pub(crate) fn today() -> Date {
    day("2024-07-01")
}

fn number(text: &str) -> Value {
    Value::Number(text.parse::<Decimal>().unwrap())
}

/// One fact of every type, a list of children with a derived field, and two rates.
pub(crate) fn program() -> Program {
    let mut words = Vocabulary::default();
    let supply = words.add_choices(["retail", "on_supply", "none"].map(String::from));
    for name in ["resident", "pensioner", "student"] {
        words.add_fact(name, Type::Boolean);
    }
    words.add_fact("rooms", Type::Whole);
    words.add_fact("years_here", Type::Whole);
    words.add_fact("share", Type::Decimal);
    words.add_fact("income", Type::Money);
    words.add_fact("rent", Type::Money);
    words.add_fact("born", Type::Date);
    words.add_fact("moved_in", Type::Date);
    words.add_fact("tenure", Type::Months);
    words.add_fact("notice", Type::Days);
    words.add_fact("suburb", Type::Text);
    words.add_fact("supply", Type::Choice(supply));
    let child = words.add_record("child");
    words.add_field(child, "birth", Type::Date);
    words.add_field(child, "at_home", Type::Boolean);
    words.add_field(child, "pay", Type::Money);
    words.add_field(child, "marks", Type::Whole);
    let young = words.add_field(child, "young", Type::Boolean);
    words.add_fact("children", Type::List(child));
    let household = words.add_fact("household", Type::Whole);
    let minors = words.add_fact("offspring", Type::List(child));

    let mut program = Program::new(words);
    let period = |from: &str, until: Option<&str>, value: &str| Period {
        from: day(from),
        until: until.map(day),
        value: number(value),
    };
    program.add_figure(Figure {
        name: "rebate.retail".into(),
        ty: Type::Money,
        periods: vec![
            period("2022-07-01", Some("2023-06-30"), "110"),
            period("2023-07-01", Some("2024-06-30"), "120"),
            period("2024-07-01", Some("2025-06-30"), "130.50"),
        ],
    });
    program.add_figure(Figure {
        name: "limit.rooms".into(),
        ty: Type::Whole,
        periods: vec![period("2020-01-01", None, "3")],
    });
    let rule = compile_in(&mut program, "age(birth) < 5", &Scope::of_record(child)).0;
    program.derive_field(child, young, rule).unwrap();
    let rule = compile(&mut program, "count(children) + 1");
    program.derive_fact(household, rule).unwrap();
    let rule = compile(&mut program, "children");
    program.derive_fact(minors, rule).unwrap();
    program
}

pub(crate) fn compile_in(program: &mut Program, text: &str, scope: &Scope) -> (NodeId, Type) {
    program.compile(text, scope, None).unwrap_or_else(|problems| panic!("{text}: {}", problems[0]))
}

pub(crate) fn compile(program: &mut Program, text: &str) -> NodeId {
    compile_in(program, text, &Scope::default()).0
}

/// `rows` has one row a line, cells divided by `|`, the output last; the first line names the inputs.
pub(crate) fn table(hit: &str, rows: &str) -> Table {
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_string()).collect::<Vec<_>>();
    let mut lines = rows.lines().map(str::trim).filter(|line| !line.is_empty());
    let inputs = cells(lines.next().unwrap()).into_iter().filter(|cell| !cell.is_empty()).collect();
    let row = |line| {
        let mut tests = cells(line);
        let output = tests.pop().unwrap();
        TableRow { tests, output }
    };
    Table { hit: Hit::named(hit).unwrap(), inputs, rows: lines.map(row).collect() }
}

/// `resident=true income=500 children=[birth=2020-01-01,at_home=true;;..]`: a record with nothing in it
/// is one whose fields are unknown, and `..` at the end leaves the list open.
pub(crate) fn facts(program: &Program, text: &str) -> Facts {
    let words = &program.vocabulary;
    let mut facts = Facts::new(words);
    for pair in text.split_whitespace() {
        let (name, written) = pair.split_once('=').unwrap();
        let id = words.fact(name).unwrap();
        let found = match words.fact_type(id) {
            Type::List(record) => {
                let inner = written.trim_start_matches('[').trim_end_matches(']');
                let mut entries: Vec<&str> = inner.split(';').filter(|entry| *entry != "-").collect();
                let closed = entries.pop_if(|last| *last == "..").is_none();
                let fields: Vec<(FieldId, &str, &Type)> = words.fields(*record).collect();
                let entry = |(row, text): (usize, &str)| {
                    let mut values = vec![None; fields.len()];
                    for (name, written) in text.split(',').filter_map(|field| field.split_once('=')) {
                        let (field, _, ty) = fields.iter().find(|(_, known, _)| *known == name).unwrap();
                        values[field.index()] = Some(value(program, ty, written));
                    }
                    Arc::new(Record { list: id, row: row as u16, fields: values })
                };
                let entries = entries.into_iter().enumerate().map(entry).collect();
                Value::List(Arc::new(List { entries, closed }))
            }
            ty => value(program, ty, written),
        };
        facts.set(id, found);
    }
    facts
}

fn value(program: &Program, ty: &Type, written: &str) -> Value {
    match ty {
        Type::Boolean => Value::Boolean(written.parse().unwrap()),
        Type::Date => Value::Date(day(written)),
        Type::Months | Type::Days => parse_duration(written).unwrap(),
        Type::Text => Value::text(written),
        Type::Choice(set) => Value::Choice(program.vocabulary.choice(*set, written).unwrap()),
        _ => number(written),
    }
}

/// The result of a node, with the questions while it is unknown.
pub(crate) fn outcome(program: &Program, facts: &Facts, node: NodeId) -> String {
    match program.evaluate(facts, today()).value_and_needs(node) {
        (Ok(value), _) => show(program, &value),
        (Err(Open::Unknown), needs) => {
            let names: Vec<String> = needs.iter().map(|need| question(program, *need)).collect();
            format!("? {}", names.join(", "))
        }
        (Err(Open::Fault(fault)), _) => format!("fault: {} in `{}`", fault.kind.message(), program.text(fault.node)),
    }
}

pub(crate) fn show(program: &Program, value: &Value) -> String {
    match value {
        Value::Boolean(b) => b.to_string(),
        Value::Number(n) => n.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Months(months) => format!("{months} months"),
        Value::Days(days) => format!("{days} days"),
        Value::Text(text) => format!("\"{text}\""),
        Value::Choice(n) => {
            let all = program.vocabulary.facts().find_map(|(_, _, ty)| match ty {
                Type::Choice(set) => Some(program.vocabulary.choices(*set)),
                _ => None,
            });
            all.unwrap()[usize::from(*n)].clone()
        }
        Value::Record(_) => "a record".into(),
        Value::List(list) => format!("{} entries", list.entries.len()),
    }
}

/// The known facts, for the message of a failed property.
pub(crate) fn told(program: &Program, facts: &Facts) -> String {
    let field = |value: &Option<Value>| value.as_ref().map_or("?".into(), |value| show(program, value));
    let entry = |entry: &Arc<Record>| format!("({})", entry.fields.iter().map(field).collect::<Vec<_>>().join(" "));
    let one = |(fact, value): (FactId, &Value)| {
        let shown = match value {
            Value::List(list) => {
                let entries: Vec<String> = list.entries.iter().map(entry).collect();
                format!("[{}]{}", entries.join(" "), if list.closed { "" } else { " and more?" })
            }
            other => show(program, other),
        };
        format!("{}={shown}", program.vocabulary.fact_name(fact))
    };
    facts.iter().map(one).collect::<Vec<_>>().join(" ")
}

pub(crate) fn question(program: &Program, need: Need) -> String {
    let words = &program.vocabulary;
    match need {
        Need::Fact(fact) => words.fact_name(fact).to_string(),
        Need::More(fact) => format!("more {}", words.fact_name(fact)),
        Need::Field { list, row, field } => {
            let record = Facts::record_of(words, list).unwrap();
            format!("{}[{row}].{}", words.fact_name(list), words.field_name(record, field))
        }
    }
}

/// Each expression on its line with its result; they do not influence each other.
pub(crate) fn values(held: &str, expressions: &str) -> String {
    let mut program = program();
    let lines: Vec<&str> = expressions.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut shown = String::new();
    for line in lines {
        let node = compile(&mut program, line);
        let result = outcome(&program, &facts(&program, held), node);
        shown.push_str(&format!("{line:width$}  {result}\n"));
    }
    shown
}
