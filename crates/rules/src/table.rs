//! Decision tables with FEEL's hit policies.

use crate::eval::{Around, Evaluation, Fault, FaultKind, Notes, Open, Outcome};
use crate::program::NodeId;
use crate::value::Value;

/// Which of the rows that are met count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Exactly one may be met.
    Unique,
    /// The first that is met.
    First,
    /// All that are met, as several values.
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
    /// `unique` and `first`; the collecting policies are lists and are walked as such.
    pub(crate) fn table<N: Notes>(
        &self,
        id: NodeId,
        hit: Hit,
        rows: &[(NodeId, NodeId)],
        around: Around<'_>,
        notes: &mut N,
    ) -> Outcome {
        let fault = |kind| Open::Fault(Fault { kind, node: id });
        let mark = notes.mark();
        let mut met = None;
        let mut possible = Vec::new();
        for (test, output) in rows {
            match self.eval(*test, around, notes) {
                Ok(Value::Boolean(false)) => {}
                Ok(Value::Boolean(true)) if met.is_some() => return Err(fault(FaultKind::SeveralRows)),
                Ok(Value::Boolean(true)) => {
                    met = Some(*output);
                    if hit == Hit::First {
                        break;
                    }
                }
                Ok(_) => return Err(fault(FaultKind::Mismatch)),
                Err(Open::Unknown) => possible.push(*output),
                // A row above may yet be met first, and then this one does not matter.
                Err(_) if hit == Hit::First && !possible.is_empty() => return Err(Open::Unknown),
                Err(broken) => {
                    notes.drop_since(mark);
                    return Err(broken);
                }
            }
        }
        match met {
            Some(output) if possible.is_empty() => self.eval(output, around, notes),
            None if possible.is_empty() => Err(fault(FaultKind::NoRow)),
            // Rows above the one that is met may still be met first; it matters only if they say otherwise.
            Some(output) if hit == Hit::First => {
                let settled = self.eval(output, around, &mut ());
                let agree = |other: &NodeId| self.eval(*other, around, &mut ()) == settled;
                if settled.is_ok() && possible.iter().all(agree) {
                    notes.drop_since(mark);
                    return settled;
                }
                Err(Open::Unknown)
            }
            _ => Err(Open::Unknown),
        }
    }
}
