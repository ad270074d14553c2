//! Facts and fields that follow from others: compiled once every name is known.

use rules::{Diagnostic, FactId, FieldId, Program, RecordId, Scope, Span};

use crate::problems::FileId;
use crate::reader::Reader;
use crate::yaml::Node;

/// A derivation still to be compiled, once all names are known.
pub(crate) struct Derivation<'n> {
    pub(crate) file: FileId,
    pub(crate) target: Target,
    pub(crate) rule: &'n Node,
}

#[derive(Clone, Copy)]
pub(crate) enum Target {
    Fact(FactId),
    Field(RecordId, FieldId),
}

/// Last pass: the rules of derived facts and fields, once every name is known.
pub(crate) fn compile_derivations(
    program: &mut Program,
    derivations: &[Derivation<'_>],
    mut reader_of: impl FnMut(FileId, &mut dyn FnMut(&mut Reader<'_>)),
) {
    for derivation in derivations {
        reader_of(derivation.file, &mut |reader| {
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

/// Something follows from itself; the way round is named.
pub(crate) fn circular(reader: &mut Reader<'_>, span: Span, name: &str, way: &[String], help: &str) {
    let mut round = vec![format!("`{name}`")];
    round.extend(way.iter().map(|name| format!("`{name}`")));
    round.push(format!("`{name}`"));
    let message = format!("this goes round in a circle: {}", round.join(" needs "));
    reader.problem(Diagnostic::error("circular", span, message).help(help));
}
