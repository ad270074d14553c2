//! Reads `by: FACT`: the fact with the address that decides which agency of a kind delivers something.

use rules::{Diagnostic, FactId, Program, Type};

use crate::reader::Reader;
use crate::yaml::Node;

/// A text fact. `place` names none, and is still readable.
pub(crate) fn read_place(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<FactId> {
    if node.scalar() == Some("place") {
        let message = "`by: place` does not say which fact holds the address";
        let problem = Diagnostic::warning("by-place", node.span, message);
        reader.problem(problem.help("name the text fact with the address of the matter: `by: site_address`"));
        return None;
    }
    let text = reader.text(node)?;
    let Some(fact) = program.vocabulary.fact(&text) else {
        let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{text}`"));
        reader.problem(problem.suggest(&text, program.vocabulary.fact_names()));
        return None;
    };
    if *program.vocabulary.fact_type(fact) != Type::Text {
        let problem = Diagnostic::error("type", node.span, format!("`{text}` is no text, so it holds no address"));
        reader.problem(problem.help("name a fact of `type: text` that holds the address of the matter"));
    }
    Some(fact)
}
