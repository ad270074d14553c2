//! Quantifiers, `for`, and functions over a list.

use super::types::adds_up;
use super::{Local, Lower, Lowered};
use crate::ast::{Expr, Quantifier};
use crate::diagnostic::{Diagnostic, Span};
use crate::functions::Aggregate;
use crate::program::Node;
use crate::types::Type;

impl Lower<'_> {
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

    pub(super) fn filter(&mut self, list: &Expr, condition: &Expr, span: Span) -> Lowered {
        let (list, ty) = self.list(list)?;
        self.locals.push(Local { name: None, ty: entry_type(&ty) });
        let condition = self.boolean(condition);
        self.locals.pop();
        Some((self.push(Node::Filter(list, condition?), span), ty))
    }

    pub(super) fn over(
        &mut self,
        quantifier: Quantifier,
        variable: &str,
        list: &Expr,
        body: &Expr,
        span: Span,
    ) -> Lowered {
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

    pub(super) fn aggregate(&mut self, what: Aggregate, list: &Expr, span: Span) -> Lowered {
        let (mut node, ty) = self.list(list)?;
        let item = entry_type(&ty);
        // A count does not depend on the value of each entry, so no question is asked for it.
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
    pub(super) fn all_or_any(&mut self, all: bool, list: &Expr, span: Span) -> Lowered {
        let (node, ty) = self.list(list)?;
        let item = entry_type(&ty);
        if item != Type::Boolean {
            return self.mismatch(list.span, &Type::Boolean, &item);
        }
        let entry = self.push(Node::Local(0), list.span);
        let node = if all { Node::Every(node, entry) } else { Node::Some(node, entry) };
        Some((self.push(node, span), Type::Boolean))
    }
}

fn entry_type(list: &Type) -> Type {
    match list {
        Type::List(record) => Type::Record(*record),
        Type::Many(item) => (**item).clone(),
        other => other.clone(),
    }
}
