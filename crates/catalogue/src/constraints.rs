//! What a fact may be: bounds, patterns and named checks, so that a slip of the finger is asked about and never reckoned
//! with.

use regex::Regex;
use rules::{Date, Decimal, Diagnostic, Type, Value, parse_date};

use crate::keys::Keys;
use crate::named_check::NamedCheck;
use crate::reader::Reader;
use crate::time::Within;
use crate::yaml::Node;

/// Characters of a text on one line, and of one over several lines, unless the fact says otherwise.
const ONE_LINE: usize = 200;
const SEVERAL_LINES: usize = 2000;

/// The limits of a fact's values.
#[derive(Clone, Debug, Default)]
pub struct Constraints {
    pub least: Option<Bound>,
    pub most: Option<Bound>,
    pub pattern: Option<Pattern>,
    pub check: Option<NamedCheck>,
    /// The height of a text that goes over several lines.
    pub lines: Option<u32>,
    length: Option<usize>,
}

/// An end of a range.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    Number(Decimal),
    Day(Date),
    /// Counted from the day on which the fact is told.
    Today {
        shift: Option<Within>,
        before: bool,
    },
}

#[derive(Clone, Debug)]
pub struct Pattern {
    regex: Regex,
    /// What to write, in the author's words.
    pub words: String,
}

/// Why a value cannot be.
#[derive(Clone, Debug, PartialEq)]
pub enum BadValue {
    Below(Value),
    Above(Value),
    /// The author's words for what to write.
    Unlike(String),
    Fails(NamedCheck),
    /// Longer than this many characters.
    Long(usize),
}

impl Bound {
    fn on(&self, today: Date) -> Option<Value> {
        Some(match self {
            Bound::Number(number) => Value::Number(*number),
            Bound::Day(day) => Value::Date(*day),
            Bound::Today { shift: None, .. } => Value::Date(today),
            Bound::Today { shift: Some(shift), before } => Value::Date(shift.plain_shift(today, *before)?),
        })
    }
}

impl Constraints {
    /// The most characters of a text.
    pub fn most_characters(&self) -> usize {
        self.length.unwrap_or(if self.lines.is_some() { SEVERAL_LINES } else { ONE_LINE })
    }

    pub fn check(&self, value: &Value, today: Date) -> Result<(), BadValue> {
        let end = |bound: &Option<Bound>| bound.as_ref().and_then(|bound| bound.on(today));
        let below = |value: &Value, bound: &Value| match (value, bound) {
            (Value::Number(value), Value::Number(bound)) => value < bound,
            (Value::Date(value), Value::Date(bound)) => value < bound,
            _ => false,
        };
        if let Some(least) = end(&self.least).filter(|least| below(value, least)) {
            return Err(BadValue::Below(least));
        }
        if let Some(most) = end(&self.most).filter(|most| below(most, value)) {
            return Err(BadValue::Above(most));
        }
        let Value::Text(text) = value else { return Ok(()) };
        if text.chars().count() > self.most_characters() {
            return Err(BadValue::Long(self.most_characters()));
        }
        if let Some(pattern) = self.pattern.as_ref().filter(|pattern| !pattern.regex.is_match(text.trim())) {
            return Err(BadValue::Unlike(pattern.words.clone()));
        }
        match self.check {
            Some(check) if !check.holds(text) => Err(BadValue::Fails(check)),
            _ => Ok(()),
        }
    }
}

impl BadValue {
    /// For terminals and files; pages have words of their own.
    pub fn diagnostic(&self) -> Diagnostic {
        let show = |value: &Value| match value {
            Value::Number(number) => number.normalize().to_string(),
            Value::Date(day) => day.to_string(),
            _ => String::new(),
        };
        let problem = |message: String| Diagnostic::error("out-of-bounds", rules::Span::default(), message);
        match self {
            BadValue::Below(least @ Value::Date(_)) => problem(format!("this day is before {}", show(least))),
            BadValue::Above(most @ Value::Date(_)) => problem(format!("this day is after {}", show(most))),
            BadValue::Below(least) => problem(format!("this is less than {}", show(least))),
            BadValue::Above(most) => problem(format!("this is more than {}", show(most))),
            BadValue::Unlike(words) => problem("this is not how it is written".to_string()).help(words),
            BadValue::Fails(check) => problem(format!("this is no {}", check.title()))
                .help("one of its digits is wrong: compare it with the paper it stands on"),
            BadValue::Long(most) => problem(format!("this is longer than {most} characters")),
        }
    }
}

pub(crate) fn read_constraints(reader: &mut Reader<'_>, keys: &Keys<'_>, ty: Option<&Type>) -> Constraints {
    let counts = matches!(ty, Some(Type::Money | Type::Whole | Type::Decimal));
    let mut found = Constraints::default();
    // Nothing that is counted or paid is less than nothing, unless the author says so.
    if counts {
        found.least = Some(Bound::Number(Decimal::ZERO));
    }
    if let Some(node) = keys.get("least") {
        found.least = if reader.is_word(node, "none") { None } else { read_bound(reader, ty, node) };
    }
    found.most = keys.get("most").and_then(|node| read_bound(reader, ty, node));
    if let (Some(Bound::Number(least)), Some(Bound::Number(most)), Some(node)) =
        (&found.least, &found.most, keys.get("most"))
        && most < least
    {
        reader.error::<()>("bad-bound", node.span, format!("nothing is at least {least} and at most {most}"));
    }
    let words = keys.get("pattern_words").and_then(|node| reader.text(node));
    if let Some(node) = keys.get("pattern") {
        found.pattern = read_pattern(reader, ty, node, words);
    }
    found.check = keys.get("check").and_then(|node| {
        let n = reader.one_of(node, &NamedCheck::ALL.map(NamedCheck::name))?;
        NamedCheck::ALL.get(n).copied()
    });
    found.lines = keys.get("lines").and_then(|node| reader.whole(node));
    found.length = keys.get("length").and_then(|node| reader.whole(node)).and_then(|n| usize::try_from(n).ok());
    for name in ["check", "lines", "length"] {
        if let Some(node) = keys.get(name).filter(|_| ty.is_some_and(|ty| *ty != Type::Text)) {
            reader.error::<()>("wrong-kind", node.span, format!("`{name}` is for text"));
        }
    }
    found
}

fn read_bound(reader: &mut Reader<'_>, ty: Option<&Type>, node: &Node) -> Option<Bound> {
    let text = reader.text(node)?;
    let bound = match ty {
        None => return None,
        Some(Type::Date) => day_bound(&text),
        Some(Type::Money | Type::Whole | Type::Decimal) => text.parse().ok().map(Bound::Number),
        Some(other) => {
            return reader.error("wrong-kind", node.span, format!("{other} has no least and no most"));
        }
    };
    if bound.is_none() {
        let problem = Diagnostic::error("bad-bound", node.span, format!("`{text}` is no bound of this type"));
        let help = "write a number, a day such as 2019-02-01, `today`, or `today - 120 years`";
        reader.problem(problem.help(help));
    }
    bound
}

fn day_bound(text: &str) -> Option<Bound> {
    if let Some(rest) = text.strip_prefix("today") {
        let rest = rest.trim();
        let (before, within) = match (rest.strip_prefix('-'), rest.strip_prefix('+')) {
            (Some(within), _) => (true, Some(within)),
            (_, Some(within)) => (false, Some(within)),
            _ if rest.is_empty() => (false, None),
            _ => return None,
        };
        let shift = match within {
            Some(within) => Some(Within::parse(within)?),
            None => None,
        };
        return Some(Bound::Today { shift, before });
    }
    parse_date(text).filter(|_| text.len() == 10).map(Bound::Day)
}

fn read_pattern(reader: &mut Reader<'_>, ty: Option<&Type>, node: &Node, words: Option<String>) -> Option<Pattern> {
    let text = reader.text(node)?;
    if ty.is_some_and(|ty| *ty != Type::Text) {
        return reader.error("wrong-kind", node.span, "a pattern is for text");
    }
    let Some(words) = words else {
        let problem = Diagnostic::error("missing-key", node.span, "people cannot read a pattern");
        reader.problem(problem.help("say under `pattern_words:` what to write"));
        return None;
    };
    match Regex::new(&format!("^(?:{text})$")) {
        Ok(regex) => Some(Pattern { regex, words }),
        Err(error) => {
            let last = error.to_string().lines().last().unwrap_or_default().trim().to_string();
            reader.error("bad-pattern", node.span, format!("this pattern cannot be read: {last}"))
        }
    }
}
