//! Checks names and types of an expression and turns it into nodes of the program.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::ast::{Expr, Kind, Operator, Quantifier, Test};
use crate::diagnostic::{Diagnostic, Span};
use crate::functions::{Aggregate, Function, NAMES};
use crate::parser;
use crate::program::{Node, NodeId, Program, SourceId};
use crate::table::{Hit, Table};
use crate::types::{RecordId, Type};
use crate::value::{Value, parse_date, parse_duration};

/// Names that stand for expressions, beside the facts: definitions and outcomes of one service.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    names: HashMap<String, (NodeId, Type)>,
    /// The record whose fields are names, for the rule of a derived field.
    record: Option<RecordId>,
}

impl Scope {
    pub fn of_record(record: RecordId) -> Self {
        Scope { record: Some(record), ..Scope::default() }
    }

    /// Gives an expression a name. False where the name is taken already.
    pub fn define(&mut self, name: &str, node: NodeId, ty: Type) -> bool {
        self.names.insert(name.to_string(), (node, ty)).is_none()
    }

    pub fn get(&self, name: &str) -> Option<(NodeId, &Type)> {
        self.names.get(name).map(|(node, ty)| (*node, ty))
    }
}

/// A problem with the cell it is in: the row, or none for the inputs, and the column.
type InCell = ((Option<usize>, usize), Diagnostic);

impl Program {
    /// Checks an expression that must be of type `wanted`, where one is given.
    pub fn compile(
        &mut self,
        text: &str,
        scope: &Scope,
        wanted: Option<&Type>,
    ) -> Result<(NodeId, Type), Vec<Diagnostic>> {
        let expr = parser::expression(text).map_err(|problem| vec![problem])?;
        let source = self.add_source(text);
        let mut lower = Lower::new(self, scope, source);
        let result = lower.wanted(&expr, wanted);
        let problems = lower.problems;
        match result {
            Some(found) if problems.is_empty() => Ok(found),
            _ => Err(problems),
        }
    }

    /// Checks a decision table. Problems come with the cell they are in, counted row by row: input `n` is
    /// `(None, n)`, cell `n` of row `r` is `(Some(r), n)`; the output is the cell after the tests.
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
                    // How many rows are met does not depend on what each says.
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
        Ok(match table.hit {
            Hit::Unique | Hit::First => (node, ty),
            Hit::Collect => (node, Type::Many(Box::new(ty))),
            Hit::CollectSum => (gather(self, Aggregate::Sum), ty),
            Hit::CollectMin => (gather(self, Aggregate::Min), ty),
            Hit::CollectMax => (gather(self, Aggregate::Max), ty),
            Hit::CollectCount => (gather(self, Aggregate::Count), Type::Whole),
        })
    }

    /// The output of a row, and what stands for the outputs of all rows so far.
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

    /// The tests of one cell on one input; nothing for `-`.
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

/// A name in force inside a quantifier or filter.
struct Local {
    /// Nothing for the entry of a filter, whose fields are names themselves.
    name: Option<String>,
    ty: Type,
}

struct Lower<'p> {
    program: &'p mut Program,
    scope: &'p Scope,
    source: SourceId,
    locals: Vec<Local>,
    problems: Vec<Diagnostic>,
}

type Lowered = Option<(NodeId, Type)>;

impl<'p> Lower<'p> {
    fn new(program: &'p mut Program, scope: &'p Scope, source: SourceId) -> Self {
        let around = scope.record.map(|record| Local { name: None, ty: Type::Record(record) });
        Lower { program, scope, source, locals: around.into_iter().collect(), problems: Vec::new() }
    }

    fn push(&mut self, node: Node, span: Span) -> NodeId {
        self.program.push(node, self.source, span)
    }

    fn problem<T>(&mut self, problem: Diagnostic) -> Option<T> {
        self.problems.push(problem);
        None
    }

    fn mismatch<T>(&mut self, span: Span, wanted: &Type, found: &Type) -> Option<T> {
        let message = format!("expected {wanted}, but this is {found}");
        self.problem(Diagnostic::error("type-mismatch", span, message))
    }

    /// Lowers an expression that must be of a type, where one is wanted.
    fn wanted(&mut self, expr: &Expr, wanted: Option<&Type>) -> Lowered {
        let Some(wanted) = wanted else { return self.expr(expr) };
        if let (Type::Choice(set), Kind::Text(text)) = (wanted, &expr.kind) {
            let choices: Vec<String> = self.program.vocabulary.choices(*set).to_vec();
            return match self.program.vocabulary.choice(*set, text) {
                Some(n) => Some((self.push(Node::Const(Value::Choice(n)), expr.span), wanted.clone())),
                None => {
                    let message = format!("`{text}` is not one of the choices");
                    let problem = Diagnostic::error("unknown-choice", expr.span, message);
                    let problem = problem.help(format!("the choices are {}", choices.join(", ")));
                    self.problem(problem.suggest(text, choices.iter().map(String::as_str)))
                }
            };
        }
        if let Kind::If(test, yes, no) = &expr.kind {
            let test = self.wanted(test, Some(&Type::Boolean));
            let yes = self.wanted(yes, Some(wanted));
            let no = self.wanted(no, Some(wanted));
            let node = Node::If(test?.0, yes?.0, no?.0);
            return Some((self.push(node, expr.span), wanted.clone()));
        }
        let (node, found) = self.expr(expr)?;
        if *wanted == Type::Whole && found == Type::Number && self.has_fraction(node) {
            return self.mismatch(expr.span, wanted, &Type::Decimal);
        }
        if found.fits(wanted) {
            return Some((node, wanted.clone()));
        }
        if *wanted == Type::Date && found == Type::Text {
            let problem = Diagnostic::error("type-mismatch", expr.span, "expected a date, but this is text");
            return self.problem(problem.help("write it as date(\"2019-02-01\")"));
        }
        self.mismatch(expr.span, wanted, &found)
    }

    /// Lowers an expression that must go together with another of type `ty`; numbers are compared later.
    fn like(&mut self, expr: &Expr, ty: &Type) -> Lowered {
        if ty.is_number() || *ty == Type::Money { self.expr(expr) } else { self.wanted(expr, Some(ty)) }
    }

    /// What stands for either of two parts, with the type of both; `span` is where the second stands.
    fn common(&mut self, first: (NodeId, Type), second: (NodeId, Type), span: Span) -> Lowered {
        use Type::{Decimal, Money, Number, Whole};
        // Of two numbers that are written out, the one with a fraction speaks for both.
        let node = if self.has_fraction(second.0) { second.0 } else { first.0 };
        let ty = match (first.1, second.1) {
            (a, b) if a == b => a,
            (Money, Number) | (Number, Money) => Money,
            (Whole, Number) | (Number, Whole) if !self.has_fraction(node) => Whole,
            (a, b) if a.is_number() && b.is_number() => Decimal,
            (a, b) => return self.mismatch(span, &a, &b),
        };
        Some((node, ty))
    }

    /// Whether a number made of numbers that are written out may fail to be whole.
    fn has_fraction(&self, node: NodeId) -> bool {
        match self.program.node(node) {
            Node::Const(Value::Number(n)) => !n.is_integer(),
            Node::If(_, a, b) | Node::Arithmetic(_, a, b) => self.has_fraction(*a) || self.has_fraction(*b),
            Node::Negate(a) | Node::Aggregate(_, a) | Node::Map(_, a) | Node::Filter(a, _) => self.has_fraction(*a),
            Node::Pick(_, parts) => parts.iter().any(|part| self.has_fraction(*part)),
            Node::Table(_, rows) => rows.iter().any(|(_, output)| self.has_fraction(*output)),
            _ => false,
        }
    }

    fn boolean(&mut self, expr: &Expr) -> Option<NodeId> {
        self.wanted(expr, Some(&Type::Boolean)).map(|(node, _)| node)
    }

    fn expr(&mut self, expr: &Expr) -> Lowered {
        let span = expr.span;
        match &expr.kind {
            Kind::Bool(b) => Some((self.push(Node::Const(Value::Boolean(*b)), span), Type::Boolean)),
            Kind::Number(text) => match Decimal::from_str_exact(text) {
                Ok(n) => Some((self.push(Node::Const(Value::Number(n)), span), Type::Number)),
                Err(_) => self.problem(Diagnostic::error("bad-number", span, "this number has too many digits")),
            },
            Kind::Text(text) => Some((self.push(Node::Const(Value::text(text)), span), Type::Text)),
            Kind::At(text) => self.calendar(text, span),
            Kind::Name(name) => self.name(name, span),
            Kind::Call(name, name_span, arguments) => self.call(name, *name_span, arguments, span),
            Kind::Negate(inner) => {
                let (node, ty) = self.expr(inner)?;
                if !(ty.is_number() || matches!(ty, Type::Money | Type::Months | Type::Days)) {
                    return self.mismatch(inner.span, &Type::Number, &ty);
                }
                if let Node::Const(Value::Number(n)) = self.program.node(node) {
                    let negated = Node::Const(Value::Number(-*n));
                    return Some((self.push(negated, span), ty));
                }
                Some((self.push(Node::Negate(node), span), ty))
            }
            Kind::Binary(op @ (Operator::And | Operator::Or), ..) => {
                let mut parts = Vec::new();
                let whole = self.parts(expr, *op, &mut parts);
                let node = if *op == Operator::And { Node::And(parts) } else { Node::Or(parts) };
                whole.then(|| (self.push(node, span), Type::Boolean))
            }
            Kind::Binary(op, left, right) => match op {
                Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
                    self.arithmetic(*op, left, right, span)
                }
                _ => self.comparison(*op, left, right, span),
            },
            Kind::Between(value, low, high) => {
                let (node, ty) = self.expr(value)?;
                self.ranked("`between`", &ty, span)?;
                let low = self.test_against(node, &ty, Operator::GreaterOrEqual, low, span);
                let high = self.test_against(node, &ty, Operator::LessOrEqual, high, span);
                Some((self.push(Node::And(vec![low?, high?]), span), Type::Boolean))
            }
            Kind::In(value, tests) => {
                let (node, ty) = self.expr(value)?;
                self.tests(node, &ty, tests, span).map(|node| (node, Type::Boolean))
            }
            Kind::If(test, yes, no) => {
                let test = self.boolean(test);
                let yes = self.expr(yes);
                let other = match &yes {
                    Some((_, ty)) => self.like(no, ty),
                    None => self.expr(no),
                };
                let (yes, other) = (yes?, other?);
                let node = Node::If(test?, yes.0, other.0);
                let (_, ty) = self.common(yes, other, no.span)?;
                Some((self.push(node, span), ty))
            }
            Kind::Over(quantifier, variable, list, body) => self.over(*quantifier, variable, list, body, span),
            Kind::Filter(list, condition) => {
                let (list, ty) = self.list(list)?;
                self.locals.push(Local { name: None, ty: entry_type(&ty) });
                let condition = self.boolean(condition);
                self.locals.pop();
                Some((self.push(Node::Filter(list, condition?), span), ty))
            }
            Kind::Field(inner, field, field_span) => self.field(inner, field, *field_span, span),
        }
    }

    /// `a and b and c` becomes one node with three parts.
    fn parts(&mut self, expr: &Expr, op: Operator, parts: &mut Vec<NodeId>) -> bool {
        if let Kind::Binary(found, left, right) = &expr.kind
            && *found == op
        {
            let left = self.parts(left, op, parts);
            return self.parts(right, op, parts) && left;
        }
        let part = self.boolean(expr);
        parts.extend(part);
        part.is_some()
    }

    fn calendar(&mut self, text: &str, span: Span) -> Lowered {
        let day = parse_date(text).filter(|_| text.len() == 10).map(|day: Date| (Value::Date(day), Type::Date));
        let found = day.or_else(|| match parse_duration(text)? {
            value @ Value::Months(_) => Some((value, Type::Months)),
            value => Some((value, Type::Days)),
        });
        match found {
            Some((value, ty)) => Some((self.push(Node::Const(value), span), ty)),
            None => {
                let message = format!("`{text}` is neither a day nor a duration");
                let help = "days look like 2019-02-01, durations like P1Y6M (months) or P60D (days)";
                self.problem(Diagnostic::error("bad-date", span, message).help(help))
            }
        }
    }

    fn name(&mut self, name: &str, span: Span) -> Lowered {
        for (depth, n) in (0..self.locals.len()).rev().enumerate() {
            let (local, ty) = (self.locals[n].name.clone(), self.locals[n].ty.clone());
            if local.as_deref() == Some(name) || (local.is_none() && name == "item") {
                return Some((self.push(Node::Local(depth), span), ty));
            }
            if let (None, Type::Record(record)) = (local, &ty)
                && let Some(field) = self.program.vocabulary.field(*record, name)
            {
                let entry = self.push(Node::Local(depth), span);
                let ty = self.program.vocabulary.field_type(*record, field).clone();
                return Some((self.push(Node::Field(entry, *record, field), span), ty));
            }
        }
        if let Some((node, ty)) = self.scope.get(name) {
            return Some((node, ty.clone()));
        }
        if let Some(fact) = self.program.vocabulary.fact(name) {
            let ty = self.program.vocabulary.fact_type(fact).clone();
            return Some((self.push(Node::Fact(fact), span), ty));
        }
        let facts: Vec<&str> = self.program.vocabulary.facts().map(|(_, name, _)| name).collect();
        let known = facts.into_iter().chain(self.scope.names.keys().map(String::as_str));
        let problem = Diagnostic::error("unknown-fact", span, format!("there is no fact named `{name}`"));
        if name == "null" {
            return self.problem(problem.help("a fact that nobody told is unknown by itself, and cannot be compared"));
        }
        let problem = problem.suggest(name, known);
        self.problem(problem)
    }

    fn field(&mut self, inner: &Expr, field: &str, field_span: Span, span: Span) -> Lowered {
        let (node, ty) = self.expr(inner)?;
        let part = match (&ty, field) {
            (Type::Date, "year") => Some(Function::Year),
            (Type::Date, "month") => Some(Function::Month),
            (Type::Date, "day") => Some(Function::Day),
            (Type::Months, "years") => Some(Function::WholeYears),
            (Type::Months, "months") => Some(Function::WholeMonths),
            (Type::Days, "days") => Some(Function::WholeDays),
            _ => None,
        };
        if let Some(function) = part {
            return Some((self.push(Node::Call(function, vec![node]), span), Type::Whole));
        }
        let (Type::Record(record) | Type::List(record)) = ty else {
            let message = format!("{ty} has no part named `{field}`");
            return self.problem(Diagnostic::error("unknown-field", field_span, message));
        };
        let Some(id) = self.program.vocabulary.field(record, field) else {
            let fields: Vec<String> =
                self.program.vocabulary.fields(record).map(|(_, name, _)| name.to_string()).collect();
            let kind = self.program.vocabulary.record_name(record);
            let problem = Diagnostic::error("unknown-field", field_span, format!("a {kind} has no field `{field}`"));
            return self.problem(problem.suggest(field, fields.iter().map(String::as_str)));
        };
        let field_type = self.program.vocabulary.field_type(record, id).clone();
        if matches!(ty, Type::Record(_)) {
            return Some((self.push(Node::Field(node, record, id), span), field_type));
        }
        let entry = self.push(Node::Local(0), span);
        let value = self.push(Node::Field(entry, record, id), span);
        Some((self.push(Node::Map(node, value), span), Type::Many(Box::new(field_type))))
    }

    fn list(&mut self, expr: &Expr) -> Lowered {
        let (node, ty) = self.expr(expr)?;
        match ty {
            Type::List(_) | Type::Many(_) => Some((node, ty)),
            other => {
                let message = format!("expected a list, but this is {other}");
                self.problem(Diagnostic::error("type-mismatch", expr.span, message))
            }
        }
    }

    fn over(&mut self, quantifier: Quantifier, variable: &str, list: &Expr, body: &Expr, span: Span) -> Lowered {
        let (list, ty) = self.list(list)?;
        self.locals.push(Local { name: Some(variable.to_string()), ty: entry_type(&ty) });
        let wanted = (quantifier != Quantifier::For).then_some(Type::Boolean);
        let lowered = self.wanted(body, wanted.as_ref());
        self.locals.pop();
        let (body_node, body_type) = lowered?;
        if let Type::List(_) | Type::Many(_) = body_type {
            let problem = Diagnostic::error("type-mismatch", body.span, "a list cannot hold lists");
            return self.problem(problem.help("let `return` give one value, such as a count or a sum"));
        }
        let body = body_node;
        Some(match quantifier {
            Quantifier::Some => (self.push(Node::Some(list, body), span), Type::Boolean),
            Quantifier::Every => (self.push(Node::Every(list, body), span), Type::Boolean),
            Quantifier::For => (self.push(Node::Map(list, body), span), Type::Many(Box::new(body_type))),
        })
    }

    fn comparison(&mut self, op: Operator, left: &Expr, right: &Expr, span: Span) -> Lowered {
        // A text on the left may be a choice of the fact on the right.
        if let (Kind::Text(_), false) = (&left.kind, matches!(right.kind, Kind::Text(_))) {
            let (right, ty) = self.expr(right)?;
            let (left, _) = self.wanted(left, Some(&ty))?;
            self.ordered(op, &ty, span)?;
            return Some((self.push(Node::Compare(op, left, right), span), Type::Boolean));
        }
        let (left_node, ty) = self.expr(left)?;
        let node = self.test_against(left_node, &ty, op, right, span)?;
        Some((node, Type::Boolean))
    }

    /// `node OP value`, for comparisons and for tests; `span` is the whole of what the author sees as one test.
    fn test_against(&mut self, node: NodeId, ty: &Type, op: Operator, value: &Expr, span: Span) -> Option<NodeId> {
        self.ordered(op, ty, span)?;
        let (right, right_type) = match ty {
            Type::Number | Type::Whole | Type::Decimal | Type::Money => self.expr(value)?,
            other => self.wanted(value, Some(other))?,
        };
        if !(right_type.fits(ty) || ty.fits(&right_type) || (ty.is_number() && right_type.is_number())) {
            return self.mismatch(value.span, ty, &right_type);
        }
        Some(self.push(Node::Compare(op, node, right), span))
    }

    /// Whether values of a type can be compared so.
    fn ordered(&mut self, op: Operator, ty: &Type, span: Span) -> Option<()> {
        let equality = matches!(op, Operator::Equal | Operator::NotEqual);
        match ty {
            Type::Boolean | Type::Choice(_) | Type::Text if equality => Some(()),
            _ => self.ranked(&format!("`{}`", op.sign()), ty, span),
        }
    }

    /// Whether some values of a type come before others, as `what` needs them to.
    fn ranked(&mut self, what: &str, ty: &Type, span: Span) -> Option<()> {
        match ty {
            Type::Record(_) | Type::List(_) | Type::Many(_) => {
                let problem = Diagnostic::error("type-mismatch", span, format!("{ty} cannot be compared"));
                self.problem(problem.help("use `some … satisfies`, `every … satisfies` or `count(…)`"))
            }
            Type::Boolean | Type::Choice(_) | Type::Text => {
                let message = format!("{ty} has no order, so {what} does not apply");
                self.problem(Diagnostic::error("type-mismatch", span, message).help("use `=`, `!=` or `in (…)`"))
            }
            _ => Some(()),
        }
    }

    fn tests(&mut self, node: NodeId, ty: &Type, tests: &[Test], span: Span) -> Option<NodeId> {
        let mut found = Vec::new();
        for test in tests {
            let made = self.test(node, ty, test, span);
            found.push(made);
        }
        let found = found.into_iter().collect::<Option<Vec<NodeId>>>()?;
        match found.as_slice() {
            [one] => Some(*one),
            _ => Some(self.push(Node::Or(found), span)),
        }
    }

    fn test(&mut self, node: NodeId, ty: &Type, test: &Test, span: Span) -> Option<NodeId> {
        match test {
            Test::Any => Some(self.push(Node::Const(Value::Boolean(true)), span)),
            Test::Compare(op, value) => self.test_against(node, ty, *op, value, span),
            Test::Range { low, low_included, high, high_included } => {
                self.ranked("a range", ty, span)?;
                let from = if *low_included { Operator::GreaterOrEqual } else { Operator::Greater };
                let to = if *high_included { Operator::LessOrEqual } else { Operator::Less };
                let low = self.test_against(node, ty, from, low, span);
                let high = self.test_against(node, ty, to, high, span);
                Some(self.push(Node::And(vec![low?, high?]), span))
            }
            Test::None(tests) => {
                let any = self.tests(node, ty, tests, span)?;
                Some(self.push(Node::Not(any), span))
            }
        }
    }

    fn arithmetic(&mut self, op: Operator, left: &Expr, right: &Expr, span: Span) -> Lowered {
        let left = self.expr(left);
        let right = self.expr(right);
        let ((left, a), (right, b)) = (left?, right?);
        let fraction = |node, ty: &Type| *ty == Type::Number && self.has_fraction(node);
        match arithmetic_type(op, &a, &b) {
            Some(Type::Whole) if fraction(left, &a) || fraction(right, &b) => {
                Some((self.push(Node::Arithmetic(op, left, right), span), Type::Decimal))
            }
            Some(ty) => Some((self.push(Node::Arithmetic(op, left, right), span), ty)),
            None => {
                let message = format!("`{}` does not work between {a} and {b}", op.sign());
                self.problem(Diagnostic::error("type-mismatch", span, message))
            }
        }
    }

    fn call(&mut self, name: &str, name_span: Span, arguments: &[Expr], span: Span) -> Lowered {
        match (name, arguments) {
            ("not", [inner]) => {
                let inner = self.boolean(inner)?;
                Some((self.push(Node::Not(inner), span), Type::Boolean))
            }
            ("today", []) => Some((self.push(Node::Today, span), Type::Date)),
            ("date" | "duration", [Expr { kind: Kind::Text(text), span: inner, .. }]) => {
                let (node, ty) = self.calendar(text, *inner)?;
                if (name == "date") != (ty == Type::Date) {
                    let wanted = if name == "date" { Type::Date } else { Type::Months };
                    return self.mismatch(*inner, &wanted, &ty);
                }
                Some((node, ty))
            }
            ("rate", [figure]) => self.rate(figure, None, span),
            ("rate", [figure, on]) => {
                let (on, _) = self.wanted(on, Some(&Type::Date))?;
                self.rate(figure, Some(on), span)
            }
            ("min" | "max", [_, _, ..]) => self.pick(name, arguments, span),
            ("all" | "any", [list]) => self.all_or_any(name == "all", list, span),
            (_, [list]) if let Some(what) = Aggregate::named(name) => self.aggregate(what, list, span),
            _ => match Function::named(name) {
                Some((function, wanted, least, ty)) => {
                    if arguments.len() < least || arguments.len() > wanted.len() {
                        return self.arity(name, span, arguments.len());
                    }
                    let mut nodes = Vec::new();
                    for (argument, wanted) in arguments.iter().zip(wanted) {
                        nodes.push(self.wanted(argument, Some(wanted)).map(|(node, _)| node));
                    }
                    let nodes = nodes.into_iter().collect::<Option<Vec<NodeId>>>()?;
                    Some((self.push(Node::Call(function, nodes), span), ty))
                }
                None if NAMES.contains(&name) => self.arity(name, span, arguments.len()),
                None => {
                    let message = format!("there is no function named `{name}`");
                    let problem = Diagnostic::error("unknown-function", name_span, message);
                    self.problem(problem.suggest(name, NAMES.iter().copied()))
                }
            },
        }
    }

    fn arity<T>(&mut self, name: &str, span: Span, given: usize) -> Option<T> {
        let message = format!("`{name}` cannot be used with {given} arguments like these");
        self.problem(Diagnostic::error("wrong-arguments", span, message).help("see the list of functions"))
    }

    fn pick(&mut self, name: &str, arguments: &[Expr], span: Span) -> Lowered {
        let what = Aggregate::named(name)?;
        let mut best = self.expr(arguments.first()?)?;
        let mut nodes = vec![best.0];
        for argument in arguments.iter().skip(1) {
            let next = self.expr(argument)?;
            nodes.push(next.0);
            best = self.common(best, next, argument.span)?;
        }
        let ty = best.1;
        self.ranked(&format!("`{name}`"), &ty, span)?;
        Some((self.push(Node::Pick(what, nodes), span), ty))
    }

    /// Whether a collecting table can make one value of outputs of a type.
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

    fn aggregate(&mut self, what: Aggregate, list: &Expr, span: Span) -> Lowered {
        let (mut node, ty) = self.list(list)?;
        let item = entry_type(&ty);
        // How many there are does not depend on what each comes to, so nobody is asked for it.
        while let (Aggregate::Count, Node::Map(inner, _)) = (what, self.program.node(node)) {
            node = *inner;
        }
        let result = match what {
            Aggregate::Count => Type::Whole,
            Aggregate::Sum if adds_up(&item) => item,
            Aggregate::Sum => return self.mismatch(list.span, &Type::Number, &item),
            Aggregate::Min | Aggregate::Max => {
                self.ranked(if what == Aggregate::Min { "`min`" } else { "`max`" }, &item, list.span)?;
                item
            }
        };
        Some((self.push(Node::Aggregate(what, node), span), result))
    }

    /// `all(L)` is `every x in L satisfies x`, and `any(L)` is `some x in L satisfies x`.
    fn all_or_any(&mut self, all: bool, list: &Expr, span: Span) -> Lowered {
        let (node, ty) = self.list(list)?;
        let item = entry_type(&ty);
        if item != Type::Boolean {
            return self.mismatch(list.span, &Type::Boolean, &item);
        }
        let entry = self.push(Node::Local(0), list.span);
        let node = if all { Node::Every(node, entry) } else { Node::Some(node, entry) };
        Some((self.push(node, span), Type::Boolean))
    }

    /// `rate(gas_rebate.retail)`: the argument is a name, not a value.
    fn rate(&mut self, figure: &Expr, on: Option<NodeId>, span: Span) -> Lowered {
        let name = match &figure.kind {
            Kind::Field(inner, field, _) => match &inner.kind {
                Kind::Name(rate) => Some(format!("{rate}.{field}")),
                _ => None,
            },
            _ => None,
        };
        let Some(name) = name else {
            let problem = Diagnostic::error("unknown-rate", figure.span, "expected the name of a figure");
            return self.problem(problem.help("write it as rate(name.figure)"));
        };
        match self.program.figure(&name) {
            Some(id) => {
                let ty = self.program.figure_by_id(id).map_or(Type::Money, |figure| figure.ty.clone());
                Some((self.push(Node::Rate(id, on), span), ty))
            }
            None => {
                let known: Vec<String> = self.program.figures().map(|figure| figure.name.clone()).collect();
                let message = format!("there is no figure named `{name}` among the rates");
                let problem = Diagnostic::error("unknown-rate", figure.span, message);
                self.problem(problem.suggest(&name, known.iter().map(String::as_str)))
            }
        }
    }
}

fn entry_type(list: &Type) -> Type {
    match list {
        Type::List(record) => Type::Record(*record),
        Type::Many(item) => (**item).clone(),
        other => other.clone(),
    }
}

/// Whether values of a type have a sum. Durations do not, since the sum of none would have no unit.
fn adds_up(ty: &Type) -> bool {
    ty.is_number() || *ty == Type::Money
}

fn arithmetic_type(op: Operator, a: &Type, b: &Type) -> Option<Type> {
    use Operator::{Add, Divide, Multiply, Subtract};
    use Type::{Date, Days, Decimal, Money, Months, Number, Whole};
    Some(match (op, a, b) {
        (Add | Subtract, Money, Money | Number) | (Add | Subtract, Number, Money) => Money,
        (Add, Date, Months | Days) | (Subtract, Date, Months | Days) | (Add, Months | Days, Date) => Date,
        (Subtract, Date, Date) => Days,
        (Add | Subtract, Months, Months) => Months,
        (Add | Subtract, Days, Days) => Days,
        (Multiply, Money, n) | (Multiply, n, Money) if n.is_number() => Money,
        (Divide, Money, Money) => Decimal,
        (Divide, Money, n) if n.is_number() => Money,
        (Divide, n, m) if n.is_number() && m.is_number() => Decimal,
        (_, Number, Number) => Number,
        (_, Whole | Number, Whole | Number) => Whole,
        (_, n, m) if n.is_number() && m.is_number() => Decimal,
        _ => return None,
    })
}
