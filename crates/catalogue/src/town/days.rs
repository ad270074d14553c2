//! Days that are counted from today: `today`, `today + 20 days`, `today - 3 days`.

use rules::{Date, Diagnostic};

use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// How many days after today; negative for days before.
fn from_today(text: &str) -> Option<i32> {
    let mut words = text.split_whitespace();
    if words.next()? != "today" {
        return None;
    }
    let Some(sign) = words.next() else { return Some(0) };
    let days: i32 = words.next()?.parse().ok()?;
    let is_days = matches!(words.next(), Some("day" | "days")) && words.next().is_none();
    match sign {
        "+" if is_days => Some(days),
        "-" if is_days => Some(-days),
        _ => None,
    }
}

/// A day that stands alone.
pub(super) fn read_day(reader: &mut Reader<'_>, node: &Node) -> Option<i32> {
    let text = reader.text(node)?;
    let days = from_today(&text);
    if days.is_none() {
        let problem = Diagnostic::error("bad-date", node.span, format!("`{text}` is not a day counted from today"));
        reader.problem(problem.help("write `today`, `today + 20 days` or `today - 3 days`"));
    }
    days
}

/// The same tree with dates in place of days counted from today.
pub(super) fn on(node: &Node, today: Date) -> Node {
    let kind = match &node.kind {
        Kind::Scalar(text, plain) => match from_today(text) {
            Some(days) => {
                let day = today.checked_add(jiff::Span::new().days(days)).unwrap_or(today);
                Kind::Scalar(day.to_string(), *plain)
            }
            None => node.kind.clone(),
        },
        Kind::List(items) => Kind::List(items.iter().map(|item| on(item, today)).collect()),
        Kind::Map(entries) => Kind::Map(entries.iter().map(|(key, node)| (key.clone(), on(node, today))).collect()),
        other => other.clone(),
    };
    Node { span: node.span, kind }
}

#[cfg(test)]
mod tests {
    use super::from_today;

    #[test]
    fn days_are_counted_from_today() {
        assert_eq!(from_today("today"), Some(0));
        assert_eq!(from_today("today + 20 days"), Some(20));
        assert_eq!(from_today("today - 1 day"), Some(-1));
        for not in ["2026-01-01", "today + x days", "today + 3 weeks", "today * 3 days", "yesterday", ""] {
            assert_eq!(from_today(not), None, "{not}");
        }
    }
}
