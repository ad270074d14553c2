//! Rules and decision tables in a file: compiled into the catalogue's program, with problems at their locations.

use rules::{Diagnostic, Hit, NodeId, Program, Scope, Span, Table, TableRow, Type};

use crate::keys::Keys;
use crate::reader::Reader;
use crate::schema::Read;
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
    /// Reads a rule, which must be of type `wanted` if one is given.
    pub(crate) fn rule(
        &mut self,
        program: &mut Program,
        scope: &Scope,
        node: &Node,
        wanted: Option<&Type>,
    ) -> Option<Rule> {
        let text = self.rule_text(node)?;
        self.note(node, || Read::Rule);
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
                let problem =
                    Diagnostic::error("wrong-kind", node.span, "expected a rule, but this is a group of keys");
                self.problem(problem.help("put a rule that holds `: ` or begins with `{` in quotes"));
                None
            }
            Kind::List(_) => {
                let problem = Diagnostic::error("wrong-kind", node.span, "expected a rule, but this is a list");
                self.problem(problem.help("put a rule that begins with `[` in quotes"));
                None
            }
            // Block scalars preserve line breaks, which have no meaning in a rule.
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
            (None, None) => self.error("missing-key", keys.start(), "`rule` is missing here (or a `table`)"),
        }
    }

    fn table(&mut self, program: &mut Program, scope: &Scope, node: &Node, wanted: Option<&Type>) -> Option<Rule> {
        let keys = self.keys(node, "a decision table")?;
        let hit = keys.require(self, "hit").and_then(|node| self.one_of(node, &Hit::NAMES));
        let inputs = keys.require(self, "inputs").map(|node| self.list(node)).unwrap_or_default();
        let rows = keys.require(self, "rows").map(|node| self.list(node)).unwrap_or_default();
        keys.finish(self, "a decision table");
        let hit = Hit::NAMES.get(hit?).and_then(|name| Hit::named(name))?;
        if rows.is_empty() {
            return self.error("missing-key", node.span, "a decision table needs `rows`, at least one");
        }
        let mut table =
            Table { hit, inputs: inputs.iter().filter_map(|input| self.text(input)).collect(), rows: Vec::new() };
        let mut cells: Vec<&[Node]> = Vec::new();
        for row in rows {
            let Kind::List(row_cells) = &row.kind else {
                self.list(row);
                continue;
            };
            if row_cells.len() != inputs.len() + 1 {
                let message =
                    format!("this row has {}, but the table needs {}", count(row_cells.len()), count(inputs.len() + 1));
                let problem = Diagnostic::error("row-width", row.span, message);
                self.problem(
                    problem.help("a test for each input, then the output; `-` where an input does not matter"),
                );
                continue;
            }
            let mut texts: Vec<String> = row_cells.iter().filter_map(|cell| self.text(cell)).collect();
            if texts.len() == row_cells.len() {
                let output = texts.pop().unwrap_or_default();
                table.rows.push(TableRow { tests: texts, output });
                cells.push(row_cells);
            }
        }
        if table.rows.len() < rows.len() || table.inputs.len() < inputs.len() {
            return None;
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

    /// Reports problems of a text inside a scalar, each at its exact position in the file.
    pub(crate) fn inside(&mut self, node: &Node, problems: Vec<Diagnostic>) {
        let places = places(self.source, node);
        let text = node.scalar().unwrap_or_default();
        let echo = |problem: &Diagnostic| problem.code == "unknown-fact" && self.broken.contains(problem.span.of(text));
        let too_early = |problem: Diagnostic| {
            let name = problem.span.of(text);
            if problem.code != "unknown-fact" || !self.later.contains(name) {
                return problem;
            }
            let message = format!("`{name}` is settled after the requirements, so it cannot be used before");
            Diagnostic::error("too-early", problem.span, message).help("put what both need into a definition")
        };
        let problems: Vec<Diagnostic> = problems.into_iter().filter(|problem| !echo(problem)).map(too_early).collect();
        for problem in problems {
            let place = |byte: usize| places.as_ref().and_then(|places| places.get(byte)).copied();
            let span = match (place(problem.span.start), place(problem.span.end)) {
                (Some(start), Some(end)) => Span::new(start, end.max(start)),
                (Some(start), None) => Span::new(start, node.span.end.max(start)),
                _ => node.span,
            };
            self.problem(Diagnostic { span, ..problem });
        }
    }
}

fn count(cells: usize) -> String {
    format!("{cells} cell{}", if cells == 1 { "" } else { "s" })
}

/// The position in the file of each byte of a scalar's text. The source differs from the text by quotes, escapes, line
/// breaks and indentation, so both are walked together; `None` if they cannot be matched.
fn places(source: &str, node: &Node) -> Option<Vec<usize>> {
    let Kind::Scalar(text, _) = &node.kind else { return None };
    let text = text.trim();
    let written = source.get(node.span.start..)?;
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    let mut at = node.span.start + usize::from(quote.is_some());
    if written.starts_with(['|', '>']) {
        at += written.find('\n')?;
    }
    let mut places = Vec::with_capacity(text.len() + 1);
    let mut end = at;
    for c in text.chars() {
        if c.is_whitespace() {
            // A space is located at the end of what precedes it, however it was written.
            places.extend(std::iter::repeat_n(end, c.len_utf8()));
            continue;
        }
        let rest = source.get(at..)?;
        at += rest.len() - rest.trim_start().len();
        let rest = source.get(at..)?;
        if (quote == Some('"') && rest.starts_with('\\')) || (quote == Some('\'') && rest.starts_with("''")) {
            at += 1;
        }
        if !source.get(at..)?.starts_with(c) {
            return None;
        }
        places.extend((0..c.len_utf8()).map(|byte| at + byte));
        at += c.len_utf8();
        end = at;
    }
    places.push(end);
    Some(places)
}
