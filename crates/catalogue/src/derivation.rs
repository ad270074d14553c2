//! Derived facts and fields: compiled once every name is known.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Diagnostic, FactId, FieldId, Program, RecordId, Scope, Span};

use crate::problems::FileId;
use crate::reader::Reader;
use crate::yaml::Node;

/// A derivation to be compiled once all names are known.
pub(crate) struct Derivation<'n> {
    pub(crate) file: FileId,
    pub(crate) target: Target,
    pub(crate) rule: &'n Node,
}

/// The longest chain of derived facts. They are evaluated recursively, so an unbounded chain would exhaust the stack.
const DEEPEST: usize = 24;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Fact(FactId),
    Field(RecordId, FieldId),
}

/// Last pass: compiles the rules of derived facts and fields, once every name is known.
pub(crate) fn compile_derivations(
    program: &mut Program,
    derivations: &[Derivation<'_>],
    mut reader_of: impl FnMut(FileId, &mut dyn FnMut(&mut Reader<'_>)),
) {
    let heights = heights(program, derivations);
    let mut left = DEEPEST;
    let mut reported = false;
    for derivation in derivations {
        let fits = match heights.get(&derivation.target) {
            Some(height) => *height < DEEPEST,
            // A cycle: its last member is refused below, and the rest is a chain.
            None if left > 0 => {
                left -= 1;
                true
            }
            None => false,
        };
        reader_of(derivation.file, &mut |reader| {
            if !fits {
                if !reported {
                    let message = format!("more than {DEEPEST} facts that each follow from the next");
                    let problem = Diagnostic::error("too-deep", derivation.rule.span, message);
                    reader.problem(problem.help("let some of them be asked"));
                }
                reported = true;
                return;
            }
            let (scope, wanted) = match derivation.target {
                Target::Fact(fact) => (Scope::default(), program.vocabulary.fact_type(fact).clone()),
                Target::Field(record, field) => {
                    (Scope::of_record(record), program.vocabulary.field_type(record, field).clone())
                }
            };
            let Some(rule) = reader.rule(program, &scope, derivation.rule, Some(&wanted)) else { return };
            let (name, result) = match derivation.target {
                Target::Fact(fact) => {
                    let name = program.vocabulary.fact_name(fact).to_string();
                    (name, program.derive_fact(fact, rule.node))
                }
                Target::Field(record, field) => {
                    let name = program.vocabulary.field_name(record, field).to_string();
                    (name, program.derive_field(record, field, rule.node))
                }
            };
            if let Err(way) = result {
                circular(reader, derivation.rule.span, &name, &way, "let one of them be asked");
            }
        });
    }
}

/// The depth of derivations below each; `None` for those in a cycle.
fn heights(program: &Program, derivations: &[Derivation<'_>]) -> BTreeMap<Target, usize> {
    let targets: BTreeSet<Target> = derivations.iter().map(|derivation| derivation.target).collect();
    let vocabulary = &program.vocabulary;
    let mut rests_on_it: BTreeMap<Target, Vec<Target>> = BTreeMap::new();
    let mut waiting: BTreeMap<Target, usize> = BTreeMap::new();
    for derivation in derivations {
        let names = derivation.rule.scalar().and_then(|text| Program::names_in(text).ok()).unwrap_or_default();
        let field = |name: &str| match derivation.target {
            Target::Field(record, _) => vocabulary.field(record, name).map(|field| Target::Field(record, field)),
            Target::Fact(_) => None,
        };
        let used = names.iter().filter_map(|name| field(name).or_else(|| vocabulary.fact(name).map(Target::Fact)));
        let used: Vec<Target> = used.filter(|target| targets.contains(target)).collect();
        waiting.insert(derivation.target, used.len());
        used.into_iter().for_each(|target| rests_on_it.entry(target).or_default().push(derivation.target));
    }
    let free = waiting.iter().filter(|(_, left)| **left == 0).map(|(target, _)| *target);
    let mut heights: BTreeMap<Target, usize> = BTreeMap::new();
    let mut level: Vec<Target> = free.collect();
    for height in 0.. {
        if level.is_empty() {
            break;
        }
        heights.extend(level.iter().map(|target| (*target, height)));
        let mut next = Vec::new();
        for above in level.iter().flat_map(|target| rests_on_it.get(target).into_iter().flatten()) {
            if let Some(left) = waiting.get_mut(above) {
                *left -= 1;
                next.extend((*left == 0).then_some(*above));
            }
        }
        level = next;
    }
    heights
}

/// A cycle of derivations, with the path that closes it.
pub(crate) fn circular(reader: &mut Reader<'_>, span: Span, name: &str, way: &[String], help: &str) {
    let mut round = vec![format!("`{name}`")];
    round.extend(way.iter().map(|name| format!("`{name}`")));
    round.push(format!("`{name}`"));
    let message = format!("this goes round in a circle: {}", round.join(" needs "));
    reader.problem(Diagnostic::error("circular", span, message).help(help));
}
