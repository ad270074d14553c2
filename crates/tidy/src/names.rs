//! Names say what a thing is: few types share one name, and no file is called by a word that says nothing.

use std::collections::BTreeMap;

use crate::Repository;
use crate::source::code;

/// Most declarations of one name for a type.
const MOST: usize = 4;

/// Names that every module may have, since its own name says of what.
const OF_MODULES: &[&str] = &["Error", "Kind", "Options", "Row", "State", "Store"];

/// File names that do not say what the file holds.
const VAGUE: &[&str] = &[
    "ahead",
    "apart",
    "around",
    "asked",
    "back",
    "belonging",
    "beside",
    "counted",
    "deeds",
    "following",
    "folk",
    "gathered",
    "hears",
    "held",
    "kept",
    "known",
    "leading",
    "leaving",
    "lent",
    "meanwhile",
    "near",
    "noting",
    "once",
    "otherwise",
    "out",
    "put",
    "reached",
    "ready",
    "seen",
    "shelf",
    "sight",
    "standing",
    "stuff",
    "taking",
    "telling",
    "then",
    "things",
    "told",
    "turning",
    "utils",
    "waiting",
    "weighing",
];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sources = repository.ending(".rs").filter(|(path, _)| path.starts_with("crates/") && path.contains("/src/"));
    for (path, text) in sources {
        let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
        if VAGUE.contains(&stem) {
            breaches.push(format!("{path}: `{stem}` does not say what is in the file; name it after that"));
        }
        for (line, text) in code(text).lines().enumerate() {
            if let Some(name) = declared(text) {
                places.entry(name.to_string()).or_default().push(format!("{path}:{}", line + 1));
            }
        }
    }
    for (name, places) in places.iter().filter(|(name, places)| places.len() > MOST && !OF_MODULES.contains(&&***name))
    {
        breaches.push(format!(
            "`{name}` is declared {} times, say in each place what it is: {}",
            places.len(),
            places.join(", ")
        ));
    }
    breaches
}

/// The type that a line declares at the top of a module. Associated types are indented, and named by their traits.
fn declared(line: &str) -> Option<&str> {
    let line = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ")?.1,
        Some(rest) => rest.trim_start(),
        None => line,
    };
    let name = ["struct ", "enum ", "type "].iter().find_map(|keyword| line.strip_prefix(keyword))?;
    name.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn types_and_files_have_telling_names() {
        none(breaches(&here()));
    }

    #[test]
    fn a_name_of_many_types_and_a_vague_file_are_found() {
        let line = "/// A line.\npub(crate) struct Line<'l> {}\nstruct Row;\n\nimpl X {\n    type Line = u8;\n}\n";
        let paths: Vec<String> = (0..5).map(|n| format!("crates/domain/src/a{n}.rs")).collect();
        let mut files: Vec<(&str, &str)> = paths.iter().map(|path| (&**path, line)).collect();
        none(breaches(&Repository::of(files.get(..4).unwrap_or_default())));
        files.push(("crates/db/src/lent.rs", "//! Connections.\n"));
        files.push(("crates/db/tests/it/lent.rs", "pub enum Line {}\n"));
        let found = breaches(&Repository::of(&files)).join("\n");
        assert!(found.contains("crates/db/src/lent.rs: `lent`"), "{found}");
        assert!(found.contains("`Line` is declared 5 times") && found.contains("a4.rs:2"), "{found}");
        assert!(!found.contains("Row") && !found.contains("tests/it"), "{found}");
    }
}
