//! Comparisons, ranges, tests on a value, and arithmetic.

use super::{Lower, Lowered};
use crate::ast::{Expr, Kind, Operator, Test};
use crate::diagnostic::{Diagnostic, Span};
use crate::program::{Node, NodeId};
use crate::types::Type;
use crate::value::Value;

impl Lower<'_> {
    /// `a and b and c` becomes one node with three parts.
    pub(super) fn parts(&mut self, expr: &Expr, op: Operator, parts: &mut Vec<NodeId>) -> bool {
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

    pub(super) fn comparison(&mut self, op: Operator, left: &Expr, right: &Expr, span: Span) -> Lowered {
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

    /// `node OP value`, for comparisons and for tests; `span` covers what the author sees as one test.
    pub(super) fn test_against(
        &mut self,
        node: NodeId,
        ty: &Type,
        op: Operator,
        value: &Expr,
        span: Span,
    ) -> Option<NodeId> {
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

    /// Whether values of a type can be compared in this way.
    fn ordered(&mut self, op: Operator, ty: &Type, span: Span) -> Option<()> {
        let equality = matches!(op, Operator::Equal | Operator::NotEqual);
        match ty {
            Type::Boolean | Type::Choice(_) | Type::Text if equality => Some(()),
            _ => self.ranked(&format!("`{}`", op.sign()), ty, span),
        }
    }

    /// Whether values of a type are ordered, as `what` needs.
    pub(super) fn ranked(&mut self, what: &str, ty: &Type, span: Span) -> Option<()> {
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

    pub(super) fn tests(&mut self, node: NodeId, ty: &Type, tests: &[Test], span: Span) -> Option<NodeId> {
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

    pub(super) fn negate(&mut self, inner: &Expr, span: Span) -> Lowered {
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

    pub(super) fn arithmetic(&mut self, op: Operator, left: &Expr, right: &Expr, span: Span) -> Lowered {
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
        // A literal multiple of something: its type is that of the other operand.
        (Multiply, Number, Whole) | (Multiply, Whole, Number) | (Divide, Number, Whole | Number) => Number,
        (_, Number, Number) => Number,
        (Add | Subtract | Multiply, Whole | Number, Whole | Number) => Whole,
        (_, n, m) if n.is_number() && m.is_number() => Decimal,
        _ => return None,
    })
}
