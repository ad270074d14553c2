//! Variables that outlive their loop. In Nunjucks a `set` inside a `for` changes the outer variable of the same name;
//! in Jinja it creates a new one that ends with the loop. Such variables are moved into a namespace.

use std::collections::BTreeSet;

use super::segments::{Segment, Tag};

/// The leaking variables of one template, and the current position of its rewriting.
pub(crate) struct Leaks {
    names: BTreeSet<String>,
    /// The parameters of the macros around the current tag, innermost last. A parameter shadows a variable.
    parameters: Vec<Vec<String>>,
    loops: usize,
}

impl Leaks {
    /// Finds names that are `set` both directly inside a loop and outside any loop.
    pub(crate) fn find(segments: &[Segment]) -> Self {
        let (mut inside, mut outside) = (BTreeSet::new(), BTreeSet::new());
        let mut scopes = Vec::new();
        for segment in segments {
            let Segment::Tag(tag) = segment else { continue };
            match tag.keyword() {
                scope @ ("for" | "macro") => scopes.push(scope),
                "endfor" | "endmacro" => {
                    scopes.pop();
                }
                "set" => {
                    let Some(name) = assigned_name(tag.body) else { continue };
                    let names = if scopes.last() == Some(&"for") { &mut inside } else { &mut outside };
                    names.insert(name.to_owned());
                }
                _ => {}
            }
        }
        Leaks { names: inside.intersection(&outside).cloned().collect(), parameters: Vec::new(), loops: 0 }
    }

    #[cfg(test)]
    pub(crate) fn none() -> Self {
        Leaks { names: BTreeSet::new(), parameters: Vec::new(), loops: 0 }
    }

    /// Follows the nesting of loops and macros. Call it for each tag, in order, before its body is rewritten.
    pub(crate) fn enter(&mut self, tag: &Tag) {
        match tag.keyword() {
            "for" => self.loops += 1,
            "endfor" => self.loops = self.loops.saturating_sub(1),
            "macro" => self.parameters.push(parameters(tag.body)),
            "endmacro" => {
                self.parameters.pop();
            }
            _ => {}
        }
    }

    /// Whether this name stands for a leaking variable here.
    pub(crate) fn covers(&self, name: &str) -> bool {
        self.names.contains(name) && !self.parameters.last().is_some_and(|all| all.iter().any(|one| one == name))
    }

    /// Where the value of a leaking variable is stored.
    pub(crate) fn place(name: &str) -> String {
        format!("leaking_{name}.value")
    }

    /// Outside loops, `set` recreates the namespace; inside, it assigns to it.
    pub(crate) fn declare(&self, rewritten: String) -> String {
        if self.loops > 0 {
            return rewritten;
        }
        for name in &self.names {
            let assignment = format!("set {} =", Self::place(name));
            if let Some(value) = rewritten.trim_start().strip_prefix(&assignment) {
                return format!(" set leaking_{name} = namespace(value=({})) ", value.trim());
            }
        }
        rewritten
    }
}

/// The name that `set name = …` assigns; `None` for a `set` block, which captures markup.
fn assigned_name(body: &str) -> Option<&str> {
    let (name, _) = body.trim_start().strip_prefix("set")?.split_once('=')?;
    Some(name.trim())
}

fn parameters(macro_body: &str) -> Vec<String> {
    let list = macro_body.split_once('(').map_or("", |(_, list)| list);
    list.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty()).map(String::from).collect()
}
