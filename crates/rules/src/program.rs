//! The one typed form of every expression of a catalogue: nodes that share parts, and their sources.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::ast::Operator;
use crate::diagnostic::{Diagnostic, Span};
use crate::eval::{Evaluation, Open};
use crate::facts::Facts;
use crate::functions::{Aggregate, Function};
use crate::rates::{Figure, FigureId};
use crate::rest_days::RestDays;
use crate::table::Hit;
use crate::types::{FactId, FieldId, RecordId, Vocabulary};
use crate::value::Value;
use crate::{ast, parser};

/// The assumed number of entries in a list, for estimating the cost of a rule.
const ENTRIES: u32 = 4;

/// A checked expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

/// A text that expressions were parsed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SourceId(pub(crate) u32);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Const(Value),
    Fact(FactId),
    /// The current entry of a list, counted from the innermost.
    Local(usize),
    Field(NodeId, RecordId, FieldId),
    Not(NodeId),
    And(Vec<NodeId>),
    Or(Vec<NodeId>),
    Compare(Operator, NodeId, NodeId),
    Arithmetic(Operator, NodeId, NodeId),
    Negate(NodeId),
    If(NodeId, NodeId, NodeId),
    Some(NodeId, NodeId),
    Every(NodeId, NodeId),
    Filter(NodeId, NodeId),
    Map(NodeId, NodeId),
    Aggregate(Aggregate, NodeId),
    /// `min(a, b, …)` and `max(a, b, …)`.
    Pick(Aggregate, Vec<NodeId>),
    Call(Function, Vec<NodeId>),
    Today,
    /// The last day of a period, moved as the law moves one on a day of rest.
    LastDay(NodeId),
    Rate(FigureId, Option<NodeId>),
    Table(Hit, Vec<(NodeId, NodeId)>),
}

impl Node {
    pub(crate) fn children(&self) -> Vec<NodeId> {
        match self {
            Node::Const(_) | Node::Fact(_) | Node::Local(_) | Node::Today | Node::Rate(_, None) => Vec::new(),
            Node::Field(a, ..)
            | Node::Not(a)
            | Node::Negate(a)
            | Node::Aggregate(_, a)
            | Node::LastDay(a)
            | Node::Rate(_, Some(a)) => {
                vec![*a]
            }
            Node::Compare(_, a, b) | Node::Arithmetic(_, a, b) => vec![*a, *b],
            Node::Some(a, b) | Node::Every(a, b) | Node::Filter(a, b) | Node::Map(a, b) => vec![*a, *b],
            Node::If(a, b, c) => vec![*a, *b, *c],
            Node::And(all) | Node::Or(all) | Node::Pick(_, all) | Node::Call(_, all) => all.clone(),
            Node::Table(_, rows) => rows.iter().flat_map(|(test, output)| [*test, *output]).collect(),
        }
    }
}

/// All rules of a catalogue over one vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub vocabulary: Vocabulary,
    /// The days of rest of the law, for `last day(…)`.
    pub rest_days: Option<RestDays>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) origins: Vec<(SourceId, Span)>,
    /// The cost of evaluating each node, including its parts.
    weights: Vec<u32>,
    sources: Vec<String>,
    figures: Vec<Figure>,
    figures_by_name: HashMap<String, FigureId>,
}

impl Program {
    pub fn new(vocabulary: Vocabulary) -> Self {
        Program { vocabulary, ..Program::default() }
    }

    pub fn add_figure(&mut self, figure: Figure) -> FigureId {
        let id = FigureId(self.figures.len() as u16);
        self.figures_by_name.entry(figure.name.clone()).or_insert(id);
        self.figures.push(figure);
        id
    }

    pub fn figure(&self, name: &str) -> Option<FigureId> {
        self.figures_by_name.get(name).copied()
    }

    pub fn figure_by_id(&self, id: FigureId) -> Option<&Figure> {
        self.figures.get(usize::from(id.0))
    }

    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter()
    }

    pub(crate) fn add_source(&mut self, text: &str) -> SourceId {
        self.sources.push(text.to_string());
        SourceId(self.sources.len() as u32 - 1)
    }

    pub(crate) fn push(&mut self, node: Node, source: SourceId, span: Span) -> NodeId {
        let weight = self.weight_of(&node);
        self.weights.push(weight);
        self.nodes.push(node);
        self.origins.push((source, span));
        NodeId(self.nodes.len() as u32 - 1)
    }

    /// A shared part is evaluated once for each use, and the body of a list for each entry.
    fn weight_of(&self, node: &Node) -> u32 {
        let of = |id: NodeId| self.weight(id);
        let all = |parts: Vec<NodeId>| parts.into_iter().map(of).fold(0, u32::saturating_add);
        let below = match node {
            Node::Fact(fact) => self.rule_of(*fact).map_or(0, of),
            Node::Field(inner, record, field) => {
                of(*inner).saturating_add(self.rule_of_field(*record, *field).map_or(0, of))
            }
            Node::Some(list, body) | Node::Every(list, body) | Node::Filter(list, body) | Node::Map(list, body) => {
                of(*list).saturating_add(of(*body).saturating_mul(ENTRIES))
            }
            other => all(other.children()),
        };
        below.saturating_add(1)
    }

    pub(crate) fn weight(&self, id: NodeId) -> u32 {
        self.weights.get(id.0 as usize).copied().unwrap_or(0)
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        static NOTHING: Node = Node::Today;
        self.nodes.get(id.0 as usize).unwrap_or(&NOTHING)
    }

    /// The author's own words for a part of a rule.
    pub fn text(&self, id: NodeId) -> &str {
        let Some((source, span)) = self.origins.get(id.0 as usize) else { return "" };
        self.sources.get(source.0 as usize).map_or("", |text| span.of(text))
    }

    /// The conjunction of all requirements.
    pub fn all_of(&mut self, nodes: Vec<NodeId>) -> NodeId {
        let source = SourceId(u32::MAX);
        self.push(Node::And(nodes), source, Span::default())
    }

    /// The names an expression uses, whatever they refer to.
    pub fn names_in(text: &str) -> Result<BTreeSet<String>, Diagnostic> {
        fn collect(expr: &ast::Expr, names: &mut BTreeSet<String>) {
            if let ast::Kind::Name(name) = &expr.kind {
                names.insert(name.clone());
            }
            expr.kind.children().into_iter().for_each(|child| collect(child, names));
        }
        let mut names = BTreeSet::new();
        collect(&parser::expression(text)?, &mut names);
        Ok(names)
    }

    /// The rule of a derived fact.
    pub(crate) fn rule_of(&self, fact: FactId) -> Option<NodeId> {
        self.vocabulary.facts.get(fact.index()).and_then(|def| def.derive)
    }

    /// The rule of a derived field.
    pub(crate) fn rule_of_field(&self, record: RecordId, field: FieldId) -> Option<NodeId> {
        let def = self.vocabulary.records.get(record.index()).and_then(|def| def.fields.get(field.index()));
        def.and_then(|def| def.derive)
    }

    /// Every part of an expression, including the rules of derived facts and fields.
    fn parts_of(&self, node: NodeId) -> BTreeSet<NodeId> {
        let mut seen = BTreeSet::new();
        let mut left = vec![node];
        while let Some(id) = left.pop() {
            if seen.insert(id) {
                left.extend(self.node(id).children());
                left.extend(match self.node(id) {
                    Node::Fact(fact) => self.rule_of(*fact),
                    Node::Field(_, record, field) => self.rule_of_field(*record, *field),
                    _ => None,
                });
                left.extend(self.precedents(self.node(id)));
            }
        }
        seen
    }

    /// The asked facts an expression depends on, including through derived facts, whether or not they matter today.
    pub fn facts_in(&self, node: NodeId) -> BTreeSet<FactId> {
        let asked = |id| match self.node(id) {
            Node::Fact(fact) if self.rule_of(*fact).is_none() => Some(*fact),
            _ => None,
        };
        self.parts_of(node).into_iter().filter_map(asked).collect()
    }

    /// The asked facts that a derived fact depends on; empty for an asked fact.
    pub fn sources_of(&self, fact: FactId) -> BTreeSet<FactId> {
        self.rule_of(fact).map(|rule| self.facts_in(rule)).unwrap_or_default()
    }

    /// The figures of rates an expression depends on, through derived facts.
    pub fn figures_in(&self, node: NodeId) -> BTreeSet<FigureId> {
        let figure = |id| match self.node(id) {
            Node::Rate(figure, _) => Some(*figure),
            _ => None,
        };
        self.parts_of(node).into_iter().filter_map(figure).collect()
    }

    /// Whether two parts are the same range of an author's text.
    pub(crate) fn same_words(&self, a: NodeId, b: NodeId) -> bool {
        let words = |id: NodeId| self.origins.get(id.0 as usize).filter(|(source, _)| *source != SourceId(u32::MAX));
        words(a).is_some() && words(a) == words(b)
    }

    /// Declares a fact as derived. Refused if it would depend on itself; the error has the path of the cycle.
    pub fn derive_fact(&mut self, fact: FactId, rule: NodeId) -> Result<(), Vec<String>> {
        if let Some(way) = self.way_back(rule, &|node| matches!(node, Node::Fact(f) if *f == fact)) {
            return Err(way);
        }
        if let Some(def) = self.vocabulary.facts.get_mut(fact.index()) {
            def.derive = Some(rule);
        }
        Ok(())
    }

    /// The same for a field of a record; its rule sees the record's fields as names.
    pub fn derive_field(&mut self, record: RecordId, field: FieldId, rule: NodeId) -> Result<(), Vec<String>> {
        let back = |node: &Node| matches!(node, Node::Field(_, r, f) if *r == record && *f == field);
        if let Some(way) = self.way_back(rule, &back) {
            return Err(way);
        }
        let def = self.vocabulary.records.get_mut(record.index());
        if let Some(def) = def.and_then(|def| def.fields.get_mut(field.index())) {
            def.derive = Some(rule);
        }
        Ok(())
    }

    pub(crate) fn way_back(&self, from: NodeId, is_back: &dyn Fn(&Node) -> bool) -> Option<Vec<String>> {
        let mut left = vec![(from, Vec::new())];
        let mut seen = BTreeSet::new();
        while let Some((id, way)) = left.pop() {
            if is_back(self.node(id)) {
                return Some(way);
            }
            if !seen.insert(id) {
                continue;
            }
            let derived = match self.node(id) {
                Node::Fact(fact) => self.vocabulary.facts.get(fact.index()),
                Node::Field(_, record, field) => {
                    self.vocabulary.records.get(record.index()).and_then(|def| def.fields.get(field.index()))
                }
                _ => None,
            };
            if let Some(def) = derived
                && let Some(rule) = def.derive
            {
                let mut longer: Vec<String> = way.clone();
                longer.push(def.name.clone());
                left.push((rule, longer));
            }
            let next = self.node(id).children().into_iter().chain(self.precedents(self.node(id)));
            left.extend(next.map(|child| (child, way.clone())));
        }
        None
    }

    /// The value of a fact: as given, or derived.
    pub fn fact_value(&self, facts: &Facts, today: Date, fact: FactId) -> Result<Value, Open> {
        self.evaluate(facts, today).fact_value(fact)
    }

    /// Everything needed to evaluate the law for one person on one day.
    pub fn evaluate<'a>(&'a self, facts: &'a Facts, today: Date) -> Evaluation<'a> {
        Evaluation::new(self, facts, today)
    }
}
