//! Type compatibility, and the messages about mismatches.

use super::{Lower, Lowered};
use crate::ast::{Expr, Kind, Operator};
use crate::diagnostic::{Diagnostic, Span};
use crate::functions::Function;
use crate::program::{Node, NodeId};
use crate::types::Type;
use crate::value::Value;

impl Lower<'_> {
    pub(super) fn mismatch<T>(&mut self, span: Span, wanted: &Type, found: &Type) -> Option<T> {
        let message = format!("expected {wanted}, but this is {found}");
        let problem = Diagnostic::error("type-mismatch", span, message);
        if *wanted == Type::Money && found.is_number() {
            let help = "only a number written in the rule can be money: `100`, or `100 * n` with a whole number n";
            return self.problem(problem.help(help));
        }
        self.problem(problem)
    }

    /// Lowers an expression, which must be of a type if one is given.
    pub(super) fn wanted(&mut self, expr: &Expr, wanted: Option<&Type>) -> Lowered {
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
        if let (Type::Choice(set), Kind::Name(name)) = (wanted, &expr.kind)
            && !self.knows(name)
            && let Some(problem) = self.choice_of(name, Some(*set))
        {
            return self.problem(Diagnostic { span: expr.span, ..problem });
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

    /// Lowers an expression that must be compatible with type `ty`; numbers are compared later.
    pub(super) fn like(&mut self, expr: &Expr, ty: &Type) -> Lowered {
        if ty.is_number() || *ty == Type::Money { self.expr(expr) } else { self.wanted(expr, Some(ty)) }
    }

    /// A common representation and type for either of two parts; `span` is the position of the second.
    pub(super) fn common(&mut self, first: (NodeId, Type), second: (NodeId, Type), span: Span) -> Lowered {
        use Type::{Decimal, Money, Number, Whole};
        // Of two literals, the one with a fraction determines the type.
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

    /// Whether a number composed of literals may fail to be whole.
    pub(super) fn has_fraction(&self, node: NodeId) -> bool {
        match self.program.node(node) {
            Node::Const(Value::Number(n)) => !n.is_integer(),
            Node::Arithmetic(Operator::Divide, ..) => true,
            Node::If(_, a, b) | Node::Arithmetic(_, a, b) | Node::Map(a, b) => {
                self.has_fraction(*a) || self.has_fraction(*b)
            }
            Node::Negate(a) | Node::Aggregate(_, a) | Node::Filter(a, _) => self.has_fraction(*a),
            Node::Call(Function::Abs | Function::RoundHalfUp, arguments) => {
                arguments.first().is_some_and(|amount| self.has_fraction(*amount))
            }
            Node::Pick(_, parts) => parts.iter().any(|part| self.has_fraction(*part)),
            Node::Table(_, rows) => rows.iter().any(|(_, output)| self.has_fraction(*output)),
            _ => false,
        }
    }
}

/// Whether values of a type can be summed. Durations cannot, since an empty sum would have no unit.
pub(super) fn adds_up(ty: &Type) -> bool {
    ty.is_number() || *ty == Type::Money
}
