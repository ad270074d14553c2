//! Checks decision tables, cell by cell.

use super::types::adds_up;
use super::{Lower, Lowered, Scope};
use crate::ast::Test;
use crate::diagnostic::{Diagnostic, Span};
use crate::functions::Aggregate;
use crate::parser;
use crate::program::{Node, NodeId, Program};
use crate::table::{Hit, Table};
use crate::types::Type;
use crate::value::Value;

/// A problem with the cell it is in: the row, or `None` for the inputs, and the column.
type InCell = ((Option<usize>, usize), Diagnostic);

impl Program {
    /// Checks a decision table. Problems come with their cell: input `n` is `(None, n)`, cell `n` of row `r` is
    /// `(Some(r), n)`; the output is the cell after the tests.
    pub fn compile_table(
        &mut self,
        table: &Table,
        scope: &Scope,
        wanted: Option<&Type>,
    ) -> Result<(NodeId, Type), Vec<InCell>> {
        let mut problems = Vec::new();
        let mut inputs = Vec::new();
        for (n, text) in table.inputs.iter().enumerate() {
            match self.compile(text, scope, None) {
                Ok((node, ty)) => inputs.push((node, ty)),
                Err(found) => problems.extend(found.into_iter().map(|problem| ((None, n), problem))),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let counts = matches!(table.hit, Hit::CollectCount);
        let cell_type = wanted.filter(|_| !counts);
        let mut rows = Vec::new();
        let mut best: Lowered = None;
        for (r, row) in table.rows.iter().enumerate() {
            if row.tests.len() != inputs.len() {
                let message = format!("the table has {} inputs, but this row has {}", inputs.len(), row.tests.len());
                let problem = Diagnostic::error("wrong-cells", Span::new(0, row.output.len()), message);
                problems.push(((Some(r), row.tests.len()), problem.help("write `-` where an input does not matter")));
                continue;
            }
            let mut tests = Vec::new();
            for (n, (text, (input, input_type))) in row.tests.iter().zip(&inputs).enumerate() {
                match self.compile_tests(text, scope, *input, input_type) {
                    Ok(Some(test)) => tests.push(test),
                    Ok(None) => {}
                    Err(found) => problems.extend(found.into_iter().map(|problem| ((Some(r), n), problem))),
                }
            }
            match self.compile_output(&row.output, scope, cell_type, table.hit, best.clone()) {
                Ok((output, found)) => {
                    best = Some(found);
                    // The number of matching rows does not depend on their outputs.
                    let output = if counts { self.always() } else { output };
                    rows.push((self.all_of(tests), output));
                }
                Err(found) => {
                    let cell = (Some(r), row.tests.len());
                    problems.extend(found.into_iter().map(|problem| (cell, problem)));
                }
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let ty = best.map(|(_, ty)| ty).or(cell_type.cloned()).unwrap_or(Type::Boolean);
        let inputs = table.inputs.join(", ");
        let source = self.add_source(&inputs);
        let span = Span::new(0, inputs.len());
        let node = self.push(Node::Table(table.hit, rows), source, span);
        let gather = |program: &mut Program, what| program.push(Node::Aggregate(what, node), source, span);
        if let Some(problem) = self.too_large(node, span) {
            return Err(vec![((None, 0), problem)]);
        }
        Ok(match table.hit {
            Hit::Unique | Hit::First => (node, ty),
            Hit::Collect => (node, Type::Many(Box::new(ty))),
            Hit::CollectSum => (gather(self, Aggregate::Sum), ty),
            Hit::CollectMin => (gather(self, Aggregate::Min), ty),
            Hit::CollectMax => (gather(self, Aggregate::Max), ty),
            Hit::CollectCount => (gather(self, Aggregate::Count), Type::Whole),
        })
    }

    /// The output of a row, unified with the outputs of all previous rows.
    fn compile_output(
        &mut self,
        text: &str,
        scope: &Scope,
        wanted: Option<&Type>,
        hit: Hit,
        best: Lowered,
    ) -> Result<(NodeId, (NodeId, Type)), Vec<Diagnostic>> {
        let expr = parser::expression(text).map_err(|problem| vec![problem])?;
        let source = self.add_source(text);
        let mut lower = Lower::new(self, scope, source);
        let output = match (wanted, &best) {
            (None, Some((_, ty))) => lower.like(&expr, ty),
            _ => lower.wanted(&expr, wanted),
        };
        let found = output.and_then(|output| {
            lower.gathered(hit, &output.1, expr.span)?;
            let node = output.0;
            let best = match best {
                Some(best) => lower.common(best, output, expr.span)?,
                None => output,
            };
            Some((node, best))
        });
        let problems = lower.problems;
        found.filter(|_| problems.is_empty()).ok_or(problems)
    }

    fn always(&mut self) -> NodeId {
        let source = self.add_source("");
        self.push(Node::Const(Value::Boolean(true)), source, Span::default())
    }

    /// The tests of one cell on one input; `None` for `-`.
    fn compile_tests(
        &mut self,
        text: &str,
        scope: &Scope,
        input: NodeId,
        input_type: &Type,
    ) -> Result<Option<NodeId>, Vec<Diagnostic>> {
        let tests = parser::unary_tests(text).map_err(|problem| vec![problem])?;
        if tests == [Test::Any] {
            return Ok(None);
        }
        let source = self.add_source(text);
        let mut lower = Lower::new(self, scope, source);
        let node = lower.tests(input, input_type, &tests, Span::new(0, text.len()));
        let problems = lower.problems;
        if problems.is_empty() { Ok(node) } else { Err(problems) }
    }
}

impl Lower<'_> {
    /// Whether a collecting table can aggregate outputs of a type.
    fn gathered(&mut self, hit: Hit, ty: &Type, span: Span) -> Option<()> {
        match (hit, ty) {
            (Hit::CollectCount, _) => Some(()),
            (_, Type::List(_) | Type::Many(_) | Type::Record(_)) => {
                let message = format!("{ty} cannot be the output of a row");
                self.problem(Diagnostic::error("type-mismatch", span, message))
            }
            (Hit::CollectSum, ty) if !adds_up(ty) => self.mismatch(span, &Type::Number, ty),
            (Hit::CollectMin, ty) => self.ranked("`collect min`", ty, span),
            (Hit::CollectMax, ty) => self.ranked("`collect max`", ty, span),
            _ => Some(()),
        }
    }
}
