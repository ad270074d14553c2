//! Function calls and their arguments.

use super::{Lower, Lowered};
use crate::ast::{Expr, Kind};
use crate::diagnostic::{Diagnostic, Span};
use crate::foreign;
use crate::functions::{Aggregate, Function, NAMES};
use crate::program::{Node, NodeId};
use crate::types::Type;

impl Lower<'_> {
    pub(super) fn call(&mut self, name: &str, name_span: Span, arguments: &[Expr], span: Span) -> Lowered {
        match (name, arguments) {
            ("not", [inner]) => {
                let inner = self.boolean(inner)?;
                Some((self.push(Node::Not(inner), span), Type::Boolean))
            }
            ("today", []) => Some((self.push(Node::Today, span), Type::Date)),
            ("last day", [day]) => {
                let (day, _) = self.wanted(day, Some(&Type::Date))?;
                Some((self.push(Node::LastDay(day), span), Type::Date))
            }
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
                    let found = arguments.iter().zip(wanted).map(|(argument, wanted)| self.argument(argument, wanted));
                    // Problems of all arguments are reported, so none may stop the others.
                    let found: Vec<Lowered> = found.collect();
                    let found: Vec<(NodeId, Type)> = found.into_iter().collect::<Option<_>>()?;
                    let ty = found.first().and_then(|(_, amount)| function.of_amount(amount)).unwrap_or(ty);
                    let nodes = found.into_iter().map(|(node, _)| node).collect();
                    Some((self.push(Node::Call(function, nodes), span), ty))
                }
                None if NAMES.contains(&name) => self.arity(name, span, arguments.len()),
                None => {
                    let message = format!("there is no function named `{name}`");
                    let problem = Diagnostic::error("unknown-function", name_span, message);
                    match foreign::function(name) {
                        Some(help) => self.problem(problem.help(help)),
                        None => self.problem(problem.suggest(name, NAMES.iter().copied())),
                    }
                }
            },
        }
    }

    /// Where a decimal is expected, money and whole numbers are accepted and keep their type.
    fn argument(&mut self, argument: &Expr, wanted: &Type) -> Lowered {
        if *wanted != Type::Decimal {
            return self.wanted(argument, Some(wanted));
        }
        let (node, ty) = self.expr(argument)?;
        if ty == Type::Money || ty.is_number() { Some((node, ty)) } else { self.mismatch(argument.span, wanted, &ty) }
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
}
