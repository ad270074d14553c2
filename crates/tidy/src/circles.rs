//! No files of two slices stand in one circle of imports: whoever reads one slice need not read another one first.
//!
//! A name is followed to the file that declares it, through `pub use` of modules; what a module only passes on is no
//! import of its own. The application and the type of a slice know each other (it holds the list of slices, their
//! hooks take it) and belong to no slice.

use std::collections::{BTreeMap, BTreeSet};

use crate::Repository;
use crate::source::code;

/// Crates that are cut into slices.
const SOURCES: &[&str] = &["crates/domain/src/", "crates/pages/src/"];

/// What stands below the slices.
const FRAME: &[&str] = &["app", "slice"];

/// A module by its path below the crate, such as `cases/charter`; the root is empty.
type Modules<'r> = BTreeMap<&'r str, Module>;

#[derive(Default)]
struct Module {
    /// Names that its `use` brings in, each with whether it is passed on, and its path.
    names: BTreeMap<String, (bool, Vec<String>)>,
    /// Every path that its code names, those of `pub use` left out.
    paths: Vec<Vec<String>>,
}

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in SOURCES {
        let modules = modules(repository, source);
        for circle in circles(&imports(&modules)) {
            let slices: BTreeSet<&str> = circle.iter().map(|file| slice(file)).collect();
            if slices.iter().filter(|slice| !FRAME.contains(slice)).count() > 0 && slices.len() > 1 {
                let files: Vec<&str> = circle.into_iter().collect();
                breaches.push(format!(
                    "{source}: {} files of {slices:?} import each other in a circle: {}; move what both need into a \
                     file of its own, or hand it over as a parameter",
                    files.len(),
                    files.join(", ")
                ));
            }
        }
    }
    breaches
}

fn slice(module: &str) -> &str {
    module.split('/').next().unwrap_or_default()
}

fn modules<'r>(repository: &'r Repository, source: &str) -> Modules<'r> {
    let mut modules = Modules::new();
    for (path, text) in repository.ending(".rs") {
        let Some(below) = path.strip_prefix(source) else { continue };
        let name = below.trim_end_matches(".rs");
        let name = if name == "lib" { "" } else { name.strip_suffix("/mod").unwrap_or(name) };
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        modules.insert(name, module(&code(text)));
    }
    modules
}

fn module(code: &str) -> Module {
    let mut module = Module::default();
    let mut rest = String::new();
    for statement in code.split_inclusive(';') {
        let trimmed = statement.trim_start();
        let start = statement.rfind("use ").filter(|at| is_use(&statement[..*at]));
        let Some(start) = start.filter(|_| !trimmed.is_empty()) else {
            rest.push_str(statement);
            continue;
        };
        rest.push_str(&statement[..start]);
        let is_passed_on = last_line(&statement[..start]).trim_start().starts_with("pub");
        let tree = statement[start + "use ".len()..].trim_end_matches(';');
        for (path, name) in leaves(&[], tree) {
            if !is_passed_on {
                module.paths.push(path.clone());
            }
            module.names.insert(name, (is_passed_on, path));
        }
    }
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let paths = rest.split(|c| !is_path(c)).filter(|word| word.contains("::"));
    let paths = paths.map(|word| word.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect());
    module.paths.extend(paths.filter(|path: &Vec<String>| path.len() > 1));
    module
}

fn last_line(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or_default()
}

/// Whether only a visibility stands before it on its line.
fn is_use(before: &str) -> bool {
    let line = last_line(before).trim();
    line.is_empty() || line.starts_with("pub")
}

/// The paths of a tree of `use`, each with the name that it brings in.
fn leaves(before: &[String], tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    let parts = |text: &str| -> Vec<String> {
        text.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    if let Some((head, list)) = tree.split_once('{') {
        let before: Vec<String> = before.iter().cloned().chain(parts(head)).collect();
        let list = list.rsplit_once('}').map_or(list, |(list, _)| list);
        return split(list).into_iter().flat_map(|one| leaves(&before, one)).collect();
    }
    let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim())));
    let mut path: Vec<String> = before.iter().cloned().chain(parts(path)).collect();
    if path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let name = name.map(str::to_owned).or_else(|| path.last().cloned());
    name.map(|name| (path, name)).into_iter().collect()
}

/// The entries of a list, at the commas that stand in no braces.
fn split(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut entries) = (0_i32, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                entries.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    entries.push(&list[start..]);
    entries.into_iter().filter(|entry| !entry.trim().is_empty()).collect()
}

fn parent(module: &str) -> &str {
    module.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn child<'m>(modules: &'m Modules<'_>, module: &str, name: &str) -> Option<&'m str> {
    let path = if module.is_empty() { name.to_owned() } else { format!("{module}/{name}") };
    modules.get_key_value(path.as_str()).map(|(key, _)| *key)
}

/// The file that a path of a module leads to; none for one of another crate.
fn target<'m>(modules: &'m Modules<'_>, module: &'m str, path: &[String], depth: u8) -> Option<&'m str> {
    let first = path.first()?;
    if depth > 20 {
        return None;
    }
    match first.as_str() {
        "crate" => follow(modules, "", &path[1..], depth),
        "self" => follow(modules, module, &path[1..], depth),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            let from = (0..ups).fold(module, |module, _| parent(module));
            follow(modules, from, &path[ups..], depth)
        }
        _ if child(modules, module, first).is_some() => follow(modules, module, path, depth),
        name => {
            let (_, brought) = modules.get(module)?.names.get(name)?;
            // A name of another crate stands for itself.
            if brought.first() == Some(first) {
                return None;
            }
            let path: Vec<String> = brought.iter().chain(&path[1..]).cloned().collect();
            target(modules, module, &path, depth + 1)
        }
    }
}

fn follow<'m>(modules: &'m Modules<'_>, from: &'m str, path: &[String], depth: u8) -> Option<&'m str> {
    let Some(name) = path.first() else { return Some(from) };
    if let Some(below) = child(modules, from, name) {
        return follow(modules, below, &path[1..], depth);
    }
    match modules.get(from)?.names.get(name) {
        Some((true, passed_on)) => target(modules, from, passed_on, depth + 1).or(Some(from)),
        _ => Some(from),
    }
}

/// Which files each file imports. Between a module and what stands below it nothing is counted: they are of one slice.
fn imports<'m>(modules: &'m Modules<'_>) -> BTreeMap<&'m str, BTreeSet<&'m str>> {
    let is_below = |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'));
    let of = |(name, module): (&&'m str, &'m Module)| {
        let targets = module.paths.iter().filter_map(|path| target(modules, name, path, 0));
        let others = targets.filter(|other| other != name && !is_below(other, name) && !is_below(name, other));
        (*name, others.filter(|other| !other.is_empty()).collect())
    };
    modules.iter().map(of).collect()
}

/// The sets of files of which each reaches each other, by Tarjan's algorithm.
fn circles<'m>(imports: &BTreeMap<&'m str, BTreeSet<&'m str>>) -> Vec<BTreeSet<&'m str>> {
    let mut search =
        Search { imports, number: BTreeMap::new(), low: BTreeMap::new(), way: Vec::new(), found: Vec::new() };
    for file in imports.keys() {
        if !search.number.contains_key(file) {
            search.visit(file);
        }
    }
    search.found.into_iter().filter(|circle| circle.len() > 1).collect()
}

struct Search<'s, 'm> {
    imports: &'s BTreeMap<&'m str, BTreeSet<&'m str>>,
    number: BTreeMap<&'m str, usize>,
    low: BTreeMap<&'m str, usize>,
    way: Vec<&'m str>,
    found: Vec<BTreeSet<&'m str>>,
}

impl<'m> Search<'_, 'm> {
    fn visit(&mut self, file: &'m str) -> usize {
        let number = self.number.len();
        self.number.insert(file, number);
        self.way.push(file);
        let mut low = number;
        for other in self.imports.get(file).into_iter().flatten() {
            match self.number.get(other) {
                None => low = low.min(self.visit(other)),
                Some(number) if self.way.contains(other) => low = low.min(*number),
                Some(_) => {}
            }
        }
        self.low.insert(file, low);
        if low == number {
            let start = self.way.iter().position(|one| *one == file).unwrap_or_default();
            self.found.push(self.way.split_off(start).into_iter().collect());
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn no_files_of_two_slices_stand_in_a_circle() {
        none(breaches(&here()));
    }

    #[test]
    fn a_circle_through_what_modules_pass_on_is_told() {
        let repository = Repository::of(&[
            ("crates/domain/src/lib.rs", "pub mod cases;\npub mod desk;"),
            ("crates/domain/src/cases/mod.rs", "mod acts;\npub use acts::{take, Taken};"),
            ("crates/domain/src/cases/acts.rs", "use crate::desk;\npub fn take() { desk::refresh() }"),
            ("crates/domain/src/desk/mod.rs", "mod following;\npub use following::refresh;"),
            ("crates/domain/src/desk/following.rs", "use crate::cases::{self as all};\nfn refresh() { all::take() }"),
            ("crates/domain/src/desk/quiet.rs", "// crate::cases::take\nuse super::following::refresh;"),
        ]);
        let breaches = breaches(&repository).join("\n");
        assert!(breaches.contains("2 files of {\"cases\", \"desk\"}"), "{breaches}");
        assert!(breaches.contains("cases/acts, desk/following"), "{breaches}");
    }

    #[test]
    fn what_a_module_passes_on_is_no_import_of_its_own() {
        let repository = Repository::of(&[
            ("crates/domain/src/lib.rs", "pub mod cases;\npub mod desk;"),
            ("crates/domain/src/cases/mod.rs", "mod acts;\nmod model;\npub use acts::take;\npub use model::State;"),
            ("crates/domain/src/cases/acts.rs", "use crate::desk::refresh;"),
            ("crates/domain/src/cases/model.rs", "pub enum State {}"),
            ("crates/domain/src/desk/mod.rs", "use crate::cases::State;\npub fn refresh() {}"),
        ]);
        none(breaches(&repository));
    }
}
