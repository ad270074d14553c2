//! Typed expressions over facts: what the law says about a person, and what it still needs to know.
//!
//! The language is a null-free, statically typed profile of FEEL (see `docs/expressions.md`). Text becomes an [`ast`]
//! with spans, then one [`Program`] of typed nodes that every expression of a catalogue shares. Evaluation is
//! three-valued: a missing fact is *unknown*, which is not a value of the language. A result is known, or it comes with
//! the facts that could still settle it.
//!
//! Pure: no clock, no randomness, no I/O. The date of the law is a parameter. Nothing here panics on input.

pub mod ast;
mod carry;
mod diagnostic;
mod eval;
mod facts;
mod foreign;
mod functions;
mod implied;
mod lexer;
mod lower;
mod parser;

mod planner;
mod program;
mod rates;
mod rest_days;
mod table;
mod types;
mod value;
mod why;

pub use diagnostic::{Diagnostic, Severity, Span, closest};
pub use eval::{Evaluation, Fault, FaultKind, Open, Origin, Trace};
pub use facts::{Facts, Need};
pub use implied::{Contradiction, Implied, ImpliedValue};
pub use lower::Scope;
pub use planner::{Goal, GoalState, Interview, Planner, Strategy};

pub use program::{NodeId, Program, SourceId};
pub use rates::{Figure, FigureId, Period};
pub use rest_days::RestDays;
pub use table::{Hit, Table, TableRow};
pub use types::{ChoiceSetId, FactId, FieldId, RecordId, Type, Vocabulary};
pub use value::{List, Record, Value, parse_date, parse_duration};
pub use why::{Atom, Reason};

/// A calendar day; what the law calls "on that date".
pub use jiff::civil::Date;
/// An exact decimal number; money and every other number of a rule.
pub use rust_decimal::{Decimal, RoundingStrategy};
