//! Rules and decision tables in a file: compiled into the catalogue's program, problems at their place.

use rules::{Diagnostic, Hit, NodeId, Program, Scope, Span, Table, TableRow, Type};

use crate::reader::{Keys, Reader};
use crate::yaml::{Kind, Node};

/// A checked rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// As written; for a table, its inputs.
    pub text: String,
    pub node: NodeId,
    pub ty: Type,
}

impl Reader<'_> {
    /// Reads a rule that must be of type `wanted`, where one is given.
    pub(crate) fn rule(
        &mut self,
        program: &mut Program,
        scope: &Scope,
        node: &Node,
        wanted: Option<&Type>,
    ) -> Option<Rule> {
        let text = self.rule_text(node)?;
        match program.compile(&text, scope, wanted) {
            Ok((id, ty)) => Some(Rule { text, node: id, ty }),
            Err(problems) => {
                self.inside(node, problems);
                None
            }
        }
    }

    pub(crate) fn rule_text(&mut self, node: &Node) -> Option<String> {
        match &node.kind {
            Kind::Map(_) => {
                let problem = Diagnostic::error("wrong-kind", node.span, "expected a rule, but this is a group of keys");
                self.problem(problem.help("put a rule that holds `: ` or begins with `{` in quotes"));
                None
            }
            // Block scalars keep line breaks, which mean nothing in a rule.
            _ => self.text(node),
        }
    }

    /// Either `rule:` or `table:`; exactly one of them.
    pub(crate) fn rule_or_table(
        &mut self,
        program: &mut Program,
        scope: &Scope,
        keys: &Keys<'_>,
        wanted: Option<&Type>,
    ) -> Option<Rule> {
        match (keys.get("rule"), keys.get("table")) {
            (Some(rule), None) => self.rule(program, scope, rule, wanted),
            (None, Some(table)) => self.table(program, scope, table, wanted),
            (Some(_), Some(table)) => {
                self.error("two-rules", table.span, "a `rule` and a `table` at once: keep one of them")
            }
            (None, None) => self.error("missing-key", keys.span, "`rule` is missing here (or a `table`)"),
        }
    }

    fn table(&mut self, program: &mut Program, scope: &Scope, node: &Node, wanted: Option<&Type>) -> Option<Rule> {
        let keys = self.keys(node, "a decision table")?;
        let hit = keys.require(self, "hit").and_then(|node| self.one_of(node, &Hit::NAMES));
        let inputs = keys.require(self, "inputs").map(|node| self.list(node)).unwrap_or_default();
        let rows = keys.require(self, "rows").map(|node| self.list(node)).unwrap_or_default();
        keys.finish(self, "a decision table");
        let hit = Hit::NAMES.get(hit?).and_then(|name| Hit::named(name))?;
        let mut table = Table { hit, inputs: Vec::new(), rows: Vec::new() };
        for input in inputs {
            table.inputs.push(self.text(input)?);
        }
        let cells: Vec<&[Node]> = rows.iter().map(|row| self.list(row)).collect();
        for (row, cells) in rows.iter().zip(&cells) {
            if cells.len() != inputs.len() + 1 {
                let message = format!(
                    "this row has {} cells, but the table needs {} (a test for each input, then the output)",
                    cells.len(),
                    inputs.len() + 1
                );
                return self.error("row-width", row.span, message);
            }
            let mut texts = Vec::new();
            for cell in *cells {
                texts.push(self.text(cell)?);
            }
            let output = texts.pop().unwrap_or_default();
            table.rows.push(TableRow { tests: texts, output });
        }
        match program.compile_table(&table, scope, wanted) {
            Ok((id, ty)) => Some(Rule { text: table.inputs.join(", "), node: id, ty }),
            Err(problems) => {
                for ((row, column), problem) in problems {
                    let cell = match row {
                        Some(row) => cells.get(row).and_then(|cells| cells.get(column)),
                        None => inputs.get(column),
                    };
                    self.inside(cell.unwrap_or(node), vec![problem]);
                }
                None
            }
        }
    }

    /// Reports problems of a text that stands in a scalar, at the very place where the file allows it.
    pub(crate) fn inside(&mut self, node: &Node, problems: Vec<Diagnostic>) {
        for problem in problems {
            let span = within(self.source, node, problem.span);
            self.problem(Diagnostic { span, ..problem });
        }
    }
}

/// Where a part of a scalar's text stands in its file; the whole scalar where folding moved it.
fn within(source: &str, node: &Node, inner: Span) -> Span {
    let Kind::Scalar(text, _) = &node.kind else { return node.span };
    let quoted = source.get(node.span.start..).is_some_and(|rest| rest.starts_with(['"', '\'']));
    let start = node.span.start + usize::from(quoted);
    match source.get(start..start + text.len()) {
        Some(found) if found == text => Span::new(start + inner.start, start + inner.end.min(text.len())),
        _ => node.span,
    }
}
