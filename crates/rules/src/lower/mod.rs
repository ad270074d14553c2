//! Checks names and types of an expression and lowers it to nodes of the program.

mod calls;
mod lists;
mod names;
mod operators;
mod scope;
mod tables;
mod types;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::ast::{Expr, Kind, Operator};
use crate::diagnostic::{Diagnostic, Span};
use crate::parser;
use crate::program::{Node, NodeId, Program, SourceId};
use crate::types::Type;
use crate::value::{Value, parse_date, parse_duration};

pub use scope::Scope;

/// The maximum size of a rule including everything it uses; evaluating it takes about a millisecond.
const LARGEST: u32 = 100_000;

impl Program {
    /// Compiles an expression, which must be of type `wanted` if one is given.
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
            Some((node, ty)) if problems.is_empty() => match self.too_large(node, Span::new(0, text.len())) {
                None => Ok((node, ty)),
                Some(problem) => Err(vec![problem]),
            },
            _ => Err(problems),
        }
    }

    /// The problem of a rule that would take too long: definitions that use others twice grow exponentially.
    fn too_large(&self, node: NodeId, span: Span) -> Option<Diagnostic> {
        let parts = self.weight(node);
        let message = format!("this rule has {parts} parts with those of all it uses, and {LARGEST} are allowed");
        let help = "what a definition uses counts again each time it is used, and four times inside a list";
        (parts > LARGEST).then(|| Diagnostic::error("too-large", span, message).help(help))
    }
}

/// A name in scope inside a quantifier or filter.
struct Local {
    /// `None` for the entry of a filter, whose fields are names themselves.
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
            Kind::Negate(inner) => self.negate(inner, span),
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
            Kind::Filter(list, condition) => self.filter(list, condition, span),
            Kind::Field(inner, field, field_span) => self.field(inner, field, *field_span, span),
        }
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
}
