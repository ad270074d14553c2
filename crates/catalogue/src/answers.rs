//! Facts as written in files: in worked examples, and in the files of `stoa plan`.

use std::sync::Arc;

use rules::{Decimal, Diagnostic, Facts, List, Program, Record, Type, Value, parse_date, parse_duration};

use crate::keys::Keys;
use crate::reader::Reader;
use crate::time::{Unit, Within};
use crate::yaml::{Kind, Node};

impl Reader<'_> {
    /// Reads `fact: value` pairs.
    pub(crate) fn facts(&mut self, program: &Program, node: &Node) -> Option<Facts> {
        let keys = self.keys(node, "the facts")?;
        let mut facts = Facts::new(&program.vocabulary);
        let mut fine = true;
        for (key, node) in keys.all() {
            let Some(fact) = program.vocabulary.fact(&key.name) else {
                let message = format!("there is no fact named `{}`", key.name);
                let known = program.vocabulary.fact_names();
                self.problem(Diagnostic::error("unknown-fact", key.span, message).suggest(&key.name, known));
                fine = false;
                continue;
            };
            let value = match program.vocabulary.fact_type(fact) {
                Type::List(record) => self.list_value(program, fact, *record, node),
                ty => self.value(program, ty, node),
            };
            match value {
                Some(value) => facts.set(fact, value),
                None => fine = false,
            }
        }
        fine.then_some(facts)
    }

    /// Reads one value of a type.
    pub(crate) fn value(&mut self, program: &Program, ty: &Type, node: &Node) -> Option<Value> {
        let text = self.text(node)?;
        match parse_value(program, ty, &text) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problem(Diagnostic { span: node.span, ..problem });
                None
            }
        }
    }

    fn list_value(
        &mut self,
        program: &Program,
        fact: rules::FactId,
        record: rules::RecordId,
        node: &Node,
    ) -> Option<Value> {
        let before = self.problems.errors();
        let (items, closed) = match &node.kind {
            Kind::Map(_) => {
                let keys = self.keys(node, "a list")?;
                let told = keys.require(self, "told").map(|node| self.list(node)).unwrap_or_default();
                let more = keys.require(self, "more").and_then(|node| self.boolean(node)).unwrap_or(true);
                keys.finish(self, "a list");
                (told, !more)
            }
            _ => (self.list(node), true),
        };
        let well_formed = self.problems.errors() == before;
        let width = program.vocabulary.fields(record).count();
        let mut entries = Vec::new();
        for (row, item) in items.iter().enumerate() {
            let Some(keys) = self.keys(item, "an entry of a list") else { continue };
            let Some(fields) = self.entry(program, record, width, &keys) else { continue };
            entries.push(Arc::new(Record { list: fact, row: u16::try_from(row).unwrap_or(u16::MAX), fields }));
        }
        (well_formed && entries.len() == items.len()).then_some(Value::List(Arc::new(List { entries, closed })))
    }

    fn entry(
        &mut self,
        program: &Program,
        record: rules::RecordId,
        width: usize,
        keys: &Keys<'_>,
    ) -> Option<Vec<Option<Value>>> {
        let mut fields = vec![None; width];
        let mut fine = true;
        for (key, node) in keys.all() {
            let Some(field) = program.vocabulary.field(record, &key.name) else {
                let kind = program.vocabulary.record_name(record);
                let problem =
                    Diagnostic::error("unknown-field", key.span, format!("a {kind} has no field `{}`", key.name));
                let known = program.vocabulary.fields(record).map(|(_, name, _)| name);
                self.problem(problem.suggest(&key.name, known));
                fine = false;
                continue;
            };
            let value = self.value(program, program.vocabulary.field_type(record, field), node);
            fine &= value.is_some();
            if let Some(slot) = fields.get_mut(field.index()) {
                *slot = value;
            }
        }
        fine.then_some(fields)
    }
}

/// Parses a value as typed or as written in a file. The caller sets the span of the problem.
pub fn parse_value(program: &Program, ty: &Type, text: &str) -> Result<Value, Diagnostic> {
    let wrong = |wanted: &str| {
        let message = format!("expected {wanted}, but this is `{text}`");
        let problem = Diagnostic::error("bad-value", rules::Span::default(), message);
        let is_number = matches!(ty, Type::Whole | Type::Decimal | Type::Number | Type::Money);
        match is_number && text.contains(',') {
            true => problem.help("set off a fraction with a point, and thousands with commas: 1,234.5"),
            false => problem,
        }
    };
    match ty {
        Type::Boolean => match text {
            "true" | "yes" => Ok(Value::Boolean(true)),
            "false" | "no" => Ok(Value::Boolean(false)),
            _ => Err(wrong("true or false")),
        },
        Type::Whole => {
            parse_number(text).filter(Decimal::is_integer).map(Value::Number).ok_or_else(|| wrong("a whole number"))
        }
        Type::Decimal | Type::Number => parse_number(text).map(Value::Number).ok_or_else(|| wrong("a number")),
        Type::Money => match parse_number(without_currency(text)) {
            // Half of the world writes 1.200 for twelve hundred.
            Some(_) if looks_like_thousands(text) => {
                let problem = wrong("an amount of money");
                Err(problem.help("write 1200 for twelve hundred, and 1.2 for one and a fifth"))
            }
            amount => amount.map(Value::Number).ok_or_else(|| wrong("an amount of money")),
        },
        Type::Date => parse_date(text).map(Value::Date).ok_or_else(|| wrong("a date such as 2019-02-01")),
        Type::Months => match parse_duration(text).or_else(|| duration_in_words(text)) {
            Some(value @ Value::Months(_)) => Ok(value),
            _ => Err(wrong("a duration in months such as `18 months` or P1Y6M")),
        },
        Type::Days => match parse_duration(text).or_else(|| duration_in_words(text)) {
            Some(value @ Value::Days(_)) => Ok(value),
            _ => Err(wrong("a duration in days such as `60 days` or P8W")),
        },
        Type::Text => Ok(Value::text(text)),
        Type::Choice(set) => program.vocabulary.choice(*set, text).map(Value::Choice).ok_or_else(|| {
            let choices = program.vocabulary.choices(*set);
            let problem = wrong(&format!("one of {}", choices.join(", ")));
            problem.suggest(text, choices.iter().map(String::as_str))
        }),
        Type::Record(_) | Type::List(_) | Type::Many(_) => Err(wrong("a list")),
    }
}

/// An amount without the sign or code of a currency: `$20`, `20 €`, `20 EUR`.
fn without_currency(text: &str) -> &str {
    const SIGNS: [char; 4] = ['$', '€', '£', '¥'];
    let is_code = |word: &str| word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase());
    let text = match text.rsplit_once(' ') {
        Some((amount, code)) if is_code(code) => amount,
        _ => text,
    };
    text.trim_start_matches(SIGNS).trim_end_matches(SIGNS).trim()
}

/// `1.200`: exactly three digits after the only point, and not nothing before it.
fn looks_like_thousands(text: &str) -> bool {
    without_currency(text).split_once('.').is_some_and(|(whole, fraction)| {
        fraction.len() == 3 && !whole.contains([',', ' ']) && whole.trim_matches(['-', '0']).chars().count() > 0
    })
}

/// `18 months`, `2 years`, `60 days`, `8 weeks`.
fn duration_in_words(text: &str) -> Option<Value> {
    let within = Within::parse(text)?;
    let n = i32::try_from(within.amount).ok()?;
    match within.unit {
        Unit::Months => Some(Value::Months(n)),
        Unit::Years => n.checked_mul(12).map(Value::Months),
        Unit::Days => Some(Value::Days(n)),
        Unit::Weeks => n.checked_mul(7).map(Value::Days),
        Unit::Hours | Unit::WorkingHours | Unit::WorkingDays => None,
    }
}

/// Parses a number, with commas or spaces as optional thousands separators. A comma anywhere else is refused: half of
/// the world writes 1,5 for one and a half, and nobody means fifteen.
fn parse_number(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    let mut groups = unsigned.split([',', ' ']);
    let digits = |group: &str| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit());
    let first = groups.next()?;
    let fits = |group: &str| digits(group) && group.len() == 3;
    let set_off = unsigned.len() > first.len();
    if !digits(first) || (set_off && first.len() > 3) || !groups.all(fits) || !fraction.is_none_or(digits) {
        return None;
    }
    text.replace([',', ' '], "").parse().ok()
}

/// A value as it is written in a file.
pub fn show_value(program: &Program, ty: &Type, value: &Value) -> String {
    match (value, ty) {
        (Value::Boolean(b), _) => b.to_string(),
        (Value::Number(n), _) => n.normalize().to_string(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Months(m), _) => format!("P{m}M"),
        (Value::Days(d), _) => format!("P{d}D"),
        (Value::Text(text), _) => text.to_string(),
        (Value::Choice(n), Type::Choice(set)) => {
            program.vocabulary.choices(*set).get(usize::from(*n)).cloned().unwrap_or_default()
        }
        (Value::Choice(n), _) => n.to_string(),
        (Value::List(list), _) => match list.entries.len() {
            1 => "1 entry".to_string(),
            n => format!("{n} entries"),
        },
        (Value::Record(_), _) => "an entry".to_string(),
    }
}
