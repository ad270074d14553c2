//! A result with the value of each of its parts, in the author's words.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Enclosing, Evaluation, Frame, Open};
use crate::implied::ImpliedValue;
use crate::program::{Node, NodeId, Program};
use crate::rates::FigureId;
use crate::types::{FactId, Type};
use crate::value::{List, Value};

/// The deepest part that is traced; what lies below is summed up in its value.
const DEEPEST: usize = 24;

/// A part of a rule, its value, and the parts it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// As written.
    pub text: String,
    /// What its value is one of, where that is known.
    pub ty: Option<Type>,
    pub value: Result<Value, Open>,
    pub origin: Origin,
    pub parts: Vec<Trace>,
}

/// Where the value of a part comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Told(FactId),
    Derived(FactId),
    /// It follows from other facts, by this one of the fact's implications.
    Implied(FactId, usize),
    Untold(FactId),
    /// A figure, and the day for which it was looked up.
    Rate(FigureId, Option<Date>),
    /// One entry of a list, counted from 0.
    Entry(u16),
    /// Its parts.
    Rule,
}

impl Program {
    /// The parts of an `and` (true) or an `or` (false), as the author sees them.
    pub fn junction(&self, node: NodeId) -> Option<(bool, &[NodeId])> {
        let (is_and, parts) = match self.node(node) {
            Node::And(parts) => (true, parts),
            Node::Or(parts) => (false, parts),
            _ => return None,
        };
        // `A between X and Y` and `A in (X, Y)` are one thing to their author.
        (!parts.iter().any(|part| self.same_words(node, *part))).then_some((is_and, parts))
    }

    fn type_of(&self, node: NodeId) -> Option<Type> {
        match self.node(node) {
            Node::Fact(fact) => Some(self.vocabulary.fact_type(*fact).clone()),
            Node::Field(_, record, field) => Some(self.vocabulary.field_type(*record, *field).clone()),
            Node::Rate(figure, _) => self.figure_by_id(*figure).map(|figure| figure.ty.clone()),
            Node::If(_, yes, no) => self.type_of(*yes).or_else(|| self.type_of(*no)),
            _ => None,
        }
    }
}

impl Evaluation<'_> {
    /// The value of an expression of a type, and of all its parts.
    pub fn trace(&self, node: NodeId, ty: &Type) -> Trace {
        self.traced(node, Some(ty), None, 0)
    }

    fn traced(&self, id: NodeId, ty: Option<&Type>, around: Enclosing<'_>, depth: usize) -> Trace {
        let program = self.program;
        let ty = program.type_of(id).or_else(|| ty.cloned());
        let (origin, parts) = if depth < DEEPEST { self.below(id, ty.as_ref(), around, depth + 1) } else { END };
        let value = match program.node(id) {
            // A list is not a value of its own outside the function that takes it.
            Node::Filter(list, _) | Node::Map(list, _) => self.eval(*list, around, &mut ()),
            _ => self.eval(id, around, &mut ()),
        };
        let text = match program.text(id) {
            "" => "eligible".to_string(),
            text => text.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        Trace { text, ty, value, origin, parts }
    }

    fn below(&self, id: NodeId, ty: Option<&Type>, around: Enclosing<'_>, depth: usize) -> (Origin, Vec<Trace>) {
        let all = |parts: &[NodeId]| -> Vec<Trace> {
            // A literal is its own value, and an entry of a list is told by what is asked of it.
            let told = |part: &&NodeId| !matches!(self.program.node(**part), Node::Const(_) | Node::Local(_));
            parts.iter().filter(told).map(|part| self.traced(*part, None, around, depth)).collect()
        };
        match self.program.node(id) {
            // All requirements together, which are told one by one elsewhere.
            _ if self.program.text(id).is_empty() => END,
            Node::Fact(fact) => self.below_fact(*fact, depth),
            Node::Rate(figure, on) => {
                let day = on.map_or(Ok(Value::Date(self.today)), |on| self.eval(on, around, &mut ()));
                let day = day.ok().and_then(|day| if let Value::Date(day) = day { Some(day) } else { None });
                (Origin::Rate(*figure, day), on.iter().flat_map(|on| all(&[*on])).collect())
            }
            Node::If(test, yes, no) => {
                let mut parts = vec![self.traced(*test, Some(&Type::Boolean), around, depth)];
                // What did not count is left out.
                let branches = match self.truth(*test, around, &mut ()) {
                    Ok(true) => vec![*yes],
                    Ok(false) => vec![*no],
                    Err(_) => vec![*yes, *no],
                };
                let branches = branches.iter().filter(|branch| !matches!(self.program.node(**branch), Node::Const(_)));
                parts.extend(branches.map(|branch| self.traced(*branch, ty, around, depth)));
                (Origin::Rule, parts)
            }
            Node::Some(list, body) | Node::Every(list, body) | Node::Filter(list, body) | Node::Map(list, body) => {
                let mut parts = all(&[*list]);
                if let Ok(Value::List(list)) = self.eval(*list, around, &mut ()) {
                    parts.extend(self.traced_entries(&list, *body, around, depth));
                }
                (Origin::Rule, parts)
            }
            node => {
                let mut children = Vec::new();
                for child in node.children() {
                    match self.program.same_words(id, child) {
                        true => children.extend(self.program.node(child).children()),
                        false => children.push(child),
                    }
                }
                let mut seen = std::collections::BTreeSet::new();
                children.retain(|child| seen.insert(*child));
                (Origin::Rule, all(&children))
            }
        }
    }

    /// Where the value of a fact comes from.
    pub fn origin(&self, fact: FactId) -> Origin {
        self.below_fact(fact, DEEPEST).0
    }

    fn below_fact(&self, fact: FactId, depth: usize) -> (Origin, Vec<Trace>) {
        if self.facts.get(fact).is_some() {
            return (Origin::Told(fact), Vec::new());
        }
        if let Some(rule) = self.program.rule_of(fact) {
            return (Origin::Derived(fact), vec![self.traced(rule, None, None, depth)]);
        }
        let follows = |node| self.truth(node, None, &mut ()) == Ok(true);
        match self.program.implied(fact).iter().enumerate().find(|(_, implied)| follows(implied.when)) {
            Some((n, implied)) => {
                let mut parts = vec![self.traced(implied.when, Some(&Type::Boolean), None, depth)];
                if let ImpliedValue::Value(node) = implied.is
                    && !matches!(self.program.node(node), Node::Const(_))
                {
                    parts.push(self.traced(node, None, None, depth));
                }
                (Origin::Implied(fact, n), parts)
            }
            None => (Origin::Untold(fact), Vec::new()),
        }
    }

    fn traced_entries(&self, list: &List, body: NodeId, around: Enclosing<'_>, depth: usize) -> Vec<Trace> {
        let entry = |entry: &Arc<crate::value::Record>| {
            let value = Ok(Value::Record(Arc::clone(entry)));
            let frame = Frame { entry: &value, outer: around };
            let traced = self.traced(body, None, Some(&frame), depth);
            let text = format!("entry {}: {}", entry.row + 1, traced.text);
            Trace { text, origin: Origin::Entry(entry.row), ..traced }
        };
        list.entries.iter().map(entry).collect()
    }
}

/// The origin of a part that is not traced any deeper.
const END: (Origin, Vec<Trace>) = (Origin::Rule, Vec::new());
