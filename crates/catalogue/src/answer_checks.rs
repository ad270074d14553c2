//! Whether what is told can be: within the bounds of each fact, and without contradicting what follows from the rest.

use rules::{Contradiction, Date, Diagnostic, FactId, Facts, Need, Program, Type, Value};

use crate::catalogue::Catalogue;
use crate::constraints::BadValue;
use crate::reader::Reader;
use crate::vocabulary::{Facts as Vocabulary, Wording};
use crate::yaml::{Kind, Node};

impl Catalogue {
    /// The wording of what a question asks.
    pub fn wording_of(&self, need: Need) -> Option<&Wording> {
        match need {
            Need::Fact(fact) | Need::More(fact) => self.facts.get(fact).map(|fact| &fact.wording),
            Need::Field { list, field, .. } => {
                self.facts.field(Facts::record_of(&self.program.vocabulary, list)?, field)
            }
        }
    }

    /// The answer that a question begins with because another question has got it already, and that other question.
    pub fn filled_from(&self, need: Need, known: impl Fn(FactId) -> Option<Value>) -> Option<(Value, FactId)> {
        let mut others = self.wording_of(need)?.filled_from.iter();
        others.find_map(|name| {
            let other = self.program.vocabulary.fact(name)?;
            Some((known(other)?, other))
        })
    }

    /// Whether an answer is within the bounds of its fact on the day on which it is told.
    pub fn check_answer(&self, need: Need, value: &Value, today: Date) -> Result<(), BadValue> {
        match (need, self.wording_of(need)) {
            (Need::More(_), _) | (_, None) => Ok(()),
            (_, Some(wording)) => wording.constraints.check(value, today),
        }
    }

    /// A told fact that contradicts what follows from the others, with the author's reason.
    pub fn contradiction(&self, facts: &Facts, today: Date) -> Option<(FactId, Option<&str>)> {
        let Contradiction { fact, implication } = self.program.contradiction(facts, today)?;
        Some((fact, because(&self.facts, fact, implication)))
    }
}

fn because(vocabulary: &Vocabulary, fact: FactId, implication: usize) -> Option<&str> {
    vocabulary.get(fact)?.wording.implied_because.get(implication)?.as_deref()
}

impl Reader<'_> {
    /// Reports what cannot be among facts of a file, each at its value.
    pub(crate) fn told(&mut self, program: &Program, vocabulary: &Vocabulary, node: &Node, facts: &Facts, today: Date) {
        for (key, node) in node.entries() {
            let Some(fact) = program.vocabulary.fact(&key.name) else { continue };
            match (facts.get(fact), program.vocabulary.fact_type(fact)) {
                (Some(Value::List(list)), Type::List(record)) => {
                    let items = match &node.kind {
                        Kind::Map(_) => node.get("told").map(Node::items).unwrap_or_default(),
                        _ => node.items(),
                    };
                    for (entry, item) in list.entries.iter().zip(items) {
                        for (key, node) in item.entries() {
                            let field = program.vocabulary.field(*record, &key.name);
                            let Some(field) = field else { continue };
                            let wording = vocabulary.field(*record, field);
                            self.within_bounds(wording, entry.get(field), node, today);
                        }
                    }
                }
                (value, _) => {
                    self.within_bounds(vocabulary.get(fact).map(|fact| &fact.wording), value, node, today);
                }
            }
        }
        if let Some(Contradiction { fact, implication }) = program.contradiction(facts, today) {
            let name = program.vocabulary.fact_name(fact);
            let at = node.entries().iter().find(|(key, _)| key.name == name).map_or(node, |(_, node)| node);
            let message = format!("`{name}` contradicts what follows from the other facts");
            let problem = Diagnostic::error("contradiction", at.span, message);
            self.problem(match because(vocabulary, fact, implication) {
                Some(because) => problem.help(because),
                None => problem.help("leave it out, or change what it follows from"),
            });
        }
    }

    fn within_bounds(&mut self, wording: Option<&Wording>, value: Option<&Value>, node: &Node, today: Date) {
        let (Some(wording), Some(value)) = (wording, value) else { return };
        if let Err(bad) = wording.constraints.check(value, today) {
            self.problem(Diagnostic { span: node.span, ..bad.diagnostic() });
        }
    }
}
