//! Names: entries of lists, definitions, facts, fields and figures.

use super::{Lower, Lowered};
use crate::ast::{Expr, Kind};
use crate::diagnostic::{Diagnostic, Span};
use crate::foreign;
use crate::functions::Function;
use crate::program::{Node, NodeId};
use crate::types::{ChoiceSetId, Type};

impl Lower<'_> {
    pub(super) fn name(&mut self, name: &str, span: Span) -> Lowered {
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
        let problem = match foreign::small_letters(name) {
            Some(help) => problem.help(help),
            None => problem.suggest(name, known),
        };
        match self.choice_of(name, None) {
            Some(problem_of_choice) => self.problem(Diagnostic { span, ..problem_of_choice }),
            None => self.problem(problem),
        }
    }

    /// Whether a name means something in this place.
    pub(super) fn knows(&self, name: &str) -> bool {
        let local = |local: &super::Local| match (&local.name, &local.ty) {
            (Some(local), _) => local == name,
            (None, Type::Record(record)) => self.program.vocabulary.field(*record, name).is_some(),
            (None, _) => name == "item",
        };
        self.locals.iter().any(local) || self.scope.get(name).is_some() || self.program.vocabulary.fact(name).is_some()
    }

    /// The problem of a choice that was written like a fact: one of `set`, or of any fact.
    pub(super) fn choice_of(&self, name: &str, set: Option<ChoiceSetId>) -> Option<Diagnostic> {
        let vocabulary = &self.program.vocabulary;
        let has = |ty: &Type| match ty {
            Type::Choice(known) => set.is_none_or(|set| set == *known) && vocabulary.choice(*known, name).is_some(),
            _ => false,
        };
        let of_field = |record: &crate::types::RecordDef| {
            let field = record.fields.iter().find(|field| has(&field.ty))?;
            Some(format!("{}.{}", record.name, field.name))
        };
        let fact = vocabulary.facts().find(|(_, _, ty)| has(ty)).map(|(_, fact, _)| fact.to_string());
        let owner = fact.or_else(|| vocabulary.records.iter().find_map(of_field));
        let message = match owner {
            Some(owner) => format!("`{name}` is a choice of `{owner}`"),
            None if set.is_some_and(|set| vocabulary.choice(set, name).is_some()) => format!("`{name}` is a choice"),
            None => return None,
        };
        let problem = Diagnostic::error("unquoted-choice", Span::default(), message);
        Some(problem.help(format!("put it in quotes: \"{name}\"")))
    }

    pub(super) fn field(&mut self, inner: &Expr, field: &str, field_span: Span, span: Span) -> Lowered {
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

    /// `rate(gas_rebate.retail)`: the argument is a name, not a value.
    pub(super) fn rate(&mut self, figure: &Expr, on: Option<NodeId>, span: Span) -> Lowered {
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
