//! Time limits as the law writes them: `15 working days`, `12 months`.

use rules::{Date, Diagnostic, Span};

use crate::reader::Reader;
use crate::schema::Read;
use crate::yaml::Node;

/// Units of a time limit, in the singular and as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Hours,
    /// Hours in which the office of the calendar is open.
    WorkingHours,
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

const UNITS: [(&str, &str, Unit); 7] = [
    ("hour", "hours", Unit::Hours),
    ("working hour", "working hours", Unit::WorkingHours),
    ("day", "days", Unit::Days),
    ("working day", "working days", Unit::WorkingDays),
    ("week", "weeks", Unit::Weeks),
    ("month", "months", Unit::Months),
    ("year", "years", Unit::Years),
];

/// A period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    pub amount: u32,
    pub unit: Unit,
}

impl Within {
    pub fn parse(text: &str) -> Option<Within> {
        let (amount, unit) = text.trim().split_once(' ')?;
        let (_, _, unit) = UNITS.iter().find(|(one, many, _)| *one == unit.trim() || *many == unit.trim())?;
        let digits = amount.chars().all(|c| c.is_ascii_digit());
        let amount = amount.parse().ok().filter(|n| digits && *n < 100_000)?;
        Some(Within { amount, unit: *unit })
    }

    /// The minimum and maximum number of hours it can have, depending on when it starts. Holidays are ignored, since no
    /// calendar is known here.
    fn hours(self) -> (u64, u64) {
        let n = u64::from(self.amount);
        let (least, most) = match self.unit {
            Unit::Hours => return (n, n),
            // An office may be open for an hour a week.
            Unit::WorkingHours => return (n, n * 24 * 7),
            Unit::Days => (n, n),
            Unit::WorkingDays => (n + n / 5 * 2, n + n.div_ceil(5) * 2),
            Unit::Weeks => (n * 7, n * 7),
            Unit::Months => ((n * 365 / 12).saturating_sub(2), n * 366 / 12 + 1),
            Unit::Years => (n * 365, n * 366),
        };
        (least * 24, most * 24)
    }

    /// Whether it is shorter than the other whatever the calendar says: `28 days` is not certainly shorter than `1
    /// month`.
    pub fn surely_shorter_than(self, other: Within) -> bool {
        self.hours().1 < other.hours().0
    }

    /// The day this period after `from`, or before it; `None` for hours and working days, which need a calendar, and
    /// beyond the range of dates.
    pub fn plain_shift(self, from: Date, before: bool) -> Option<Date> {
        use jiff_span::{days, months};
        let n = i64::from(self.amount) * if before { -1 } else { 1 };
        match self.unit {
            Unit::Hours | Unit::WorkingHours | Unit::WorkingDays => None,
            Unit::Days => days(from, n),
            Unit::Weeks => days(from, n * 7),
            Unit::Months => months(from, n),
            Unit::Years => months(from, n * 12),
        }
    }
}

/// Shifts by days and months within the range of dates.
mod jiff_span {
    use rules::Date;

    pub(super) fn days(from: Date, n: i64) -> Option<Date> {
        from.checked_add(jiff::Span::new().try_days(n).ok()?).ok()
    }

    pub(super) fn months(from: Date, n: i64) -> Option<Date> {
        from.checked_add(jiff::Span::new().try_months(n).ok()?).ok()
    }
}

impl std::fmt::Display for Within {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = UNITS.iter().find(|(_, _, unit)| *unit == self.unit);
        let (one, many) = unit.map_or(("day", "days"), |(one, many, _)| (*one, *many));
        write!(f, "{} {}", self.amount, if self.amount == 1 { one } else { many })
    }
}

/// `60 days after birth_date`: a day counted from a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct FactDeadline {
    pub within: Within,
    pub before: bool,
    pub fact: String,
}

impl Reader<'_> {
    pub(crate) fn within(&mut self, node: &Node) -> Option<Within> {
        let within = self.promised_within(node)?;
        if within.unit == Unit::WorkingHours {
            let message = "working hours are counted for what an agency promises, and nowhere else";
            let problem = Diagnostic::error("bad-duration", node.span, message);
            self.problem(problem.help("write hours, days, working days, weeks, months or years"));
            return None;
        }
        Some(within)
    }

    /// The same, where the hours in which an office is open may be counted too.
    pub(crate) fn promised_within(&mut self, node: &Node) -> Option<Within> {
        self.note(node, || Read::Duration);
        let text = self.text(node)?;
        match Within::parse(&text) {
            Some(within) => Some(within),
            None => {
                let problem = Diagnostic::error("bad-duration", node.span, format!("`{text}` is not a length of time"));
                self.problem(problem.help(
                    "write a whole number and hours, days, working days, weeks, months or years: `15 working days`",
                ));
                None
            }
        }
    }

    /// Reads a due date, and the position of the fact in its text.
    pub(crate) fn due(&mut self, node: &Node) -> Option<(FactDeadline, Span)> {
        let text = self.text(node)?;
        let parts = [" after ", " before "].iter().find_map(|link| {
            let (within, fact) = text.split_once(link)?;
            let due = FactDeadline {
                within: Within::parse(within)?,
                before: *link == " before ",
                fact: fact.trim().to_string(),
            };
            Some((due, Span::new(text.len() - fact.trim_start().len(), text.len())))
        });
        if parts.is_none() {
            let problem = Diagnostic::error("bad-duration", node.span, format!("`{text}` is not a due date"));
            self.problem(
                problem
                    .help("write it like `60 days after birth_date`, with days, working days, weeks, months or years"),
            );
        }
        parts
    }
}
