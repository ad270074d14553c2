//! Why a part of a rule has no value: unknown so far, or a failure of the rule itself.

use crate::program::NodeId;

/// Why a part of a rule has no value yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// More facts could settle it.
    Unknown,
    /// No fact can: the rule itself fails here.
    Fault(Fault),
}

/// A failure of a rule on the facts given, at a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    pub node: NodeId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    DivisionByZero,
    Overflow,
    /// The law had no figure on that day.
    NoPeriod,
    /// No calendar knows the holidays of that day.
    NoCalendar,
    /// No row of a decision table was met.
    NoRow,
    /// More than one row of a `unique` table was met.
    SeveralRows,
    /// The smallest or largest of nothing.
    Empty,
    OutOfRange,
    /// A value was not of the type the rule was checked for.
    Mismatch,
}

impl FaultKind {
    /// What went wrong, in an author's words.
    pub fn message(self) -> &'static str {
        match self {
            FaultKind::DivisionByZero => "divides by zero",
            FaultKind::Overflow => "the number or date is too large",
            FaultKind::NoPeriod => "the rate has no figure for that date",
            FaultKind::NoCalendar => {
                "the calendar does not reach that date, so it is not known whether it is a holiday"
            }
            FaultKind::NoRow => "no row of the table is met",
            FaultKind::SeveralRows => "more than one row of a `unique` table is met",
            FaultKind::Empty => "the smallest or largest of an empty list",
            FaultKind::OutOfRange => "the number of places must be a whole number from 0 to 28",
            FaultKind::Mismatch => "a value is of another type than the rule expects",
        }
    }
}

/// Remembers why a whole is open: unknown takes precedence over a fault, since an answer may make the fault irrelevant.
pub(crate) fn keep(open: &mut Option<Open>, found: Open) {
    if open.is_none() || found == Open::Unknown {
        *open = Some(found);
    }
}
