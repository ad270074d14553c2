//! Decision tables with FEEL's hit policies.

use crate::eval::{Enclosing, Evaluation, Fault, FaultKind, Notes, Open, Outcome, keep};
use crate::program::NodeId;

/// Which of the matching rows count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Exactly one row may match.
    Unique,
    /// The first matching row.
    First,
    /// All matching rows, as several values.
    Collect,
    CollectSum,
    CollectMin,
    CollectMax,
    CollectCount,
}

impl Hit {
    pub const NAMES: [&'static str; 7] =
        ["unique", "first", "collect", "collect sum", "collect min", "collect max", "collect count"];

    pub fn named(name: &str) -> Option<Hit> {
        let all = [
            Hit::Unique,
            Hit::First,
            Hit::Collect,
            Hit::CollectSum,
            Hit::CollectMin,
            Hit::CollectMax,
            Hit::CollectCount,
        ];
        Self::NAMES.iter().position(|known| *known == name).and_then(|n| all.get(n).copied())
    }
}

/// A decision table as written: texts of its inputs, tests and outputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub hit: Hit,
    pub inputs: Vec<String>,
    pub rows: Vec<TableRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    pub tests: Vec<String>,
    pub output: String,
}

impl Evaluation<'_> {
    /// `unique` and `first`; the collecting policies are evaluated as lists.
    pub(crate) fn table<N: Notes>(
        &self,
        id: NodeId,
        hit: Hit,
        rows: &[(NodeId, NodeId)],
        around: Enclosing<'_>,
        notes: &mut N,
    ) -> Outcome {
        let fault = |kind| Open::Fault(Fault { kind, node: id });
        let mut met = None;
        let mut possible = Vec::new();
        let mut open = None;
        for (test, output) in rows {
            match self.truth(*test, around, notes) {
                Ok(false) => {}
                Ok(true) if met.is_some() => return Err(fault(FaultKind::SeveralRows)),
                Ok(true) => {
                    met = Some(*output);
                    if hit == Hit::First {
                        break;
                    }
                }
                Err(broken @ Open::Fault(_)) if hit == Hit::Unique => return Err(broken),
                Err(found) => {
                    possible.push(*output);
                    keep(&mut open, found);
                }
            }
        }
        match (met, open) {
            (Some(output), None) => self.eval(output, around, notes),
            (None, None) => Err(fault(FaultKind::NoRow)),
            // Rows above the matching one may still match first; that matters only if their output differs.
            (Some(output), Some(open)) if hit == Hit::First => {
                possible.push(output);
                self.agreed(&possible, open, around, notes)
            }
            (_, Some(open)) => Err(open),
        }
    }
}
