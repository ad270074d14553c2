//! Slices of the server use each other as their `slice.rs` says, and no circle of them is new.

use std::collections::{BTreeMap, BTreeSet};

use crate::Repository;

/// Uses that close a circle today. Without them the slices stand in an order. A line may go, never come.
const CIRCLES: &[(&str, &str)] = &[
    ("applications", "cases"),
    ("applications", "concierge"),
    ("cases", "letters"),
    ("knowledge", "catalogue_pages"),
    ("officers", "cases"),
    ("officers", "demo"),
    ("people", "outbox"),
    ("trust", "conversations"),
    ("trust", "officers"),
    ("trust", "web"),
    ("web", "officers"),
    ("web", "people"),
];

const SOURCES: &str = "crates/server/src/";

type Uses<'r> = BTreeMap<&'r str, BTreeSet<&'r str>>;

pub fn breaches(repository: &Repository) -> Vec<String> {
    told(repository, CIRCLES)
}

fn told(repository: &Repository, circles: &[(&str, &str)]) -> Vec<String> {
    let declared = declared(repository);
    let imported = imported(repository, &declared);
    let mut breaches = Vec::new();
    for (slice, uses) in &declared {
        let mine = imported.get(slice).cloned().unwrap_or_default();
        for one in mine.difference(uses) {
            breaches.push(format!(
                "{SOURCES}{slice}: uses `{one}`, which its `SLICE` does not say; add it to `uses`, or do without"
            ));
        }
        for one in uses.difference(&mine) {
            breaches.push(format!("{SOURCES}{slice}: does not use `{one}` any more; take it out of `uses`"));
        }
    }
    for (from, to) in circles {
        if declared.get(from).is_none_or(|uses| !uses.contains(to)) {
            breaches.push(format!("tidy/src/slices.rs: `{from}` does not use `{to}` any more; take it out of CIRCLES"));
        }
    }
    if let Some(circle) = circle(&declared, circles) {
        breaches.push(format!(
            "slices use each other in a circle: {}; turn one of the arrows round, for instance by an event or a parameter",
            circle.join(" -> ")
        ));
    }
    breaches
}

/// The slice that a file is of.
fn slice_of<'r>(path: &'r str, slices: &Uses<'r>) -> Option<&'r str> {
    let below = path.strip_prefix(SOURCES)?;
    let name = below.split('/').next()?.trim_end_matches(".rs");
    slices.contains_key(name).then_some(name)
}

fn declared(repository: &Repository) -> Uses<'_> {
    let mut slices = Uses::new();
    for (path, text) in repository.ending(".rs") {
        let Some(below) = path.strip_prefix(SOURCES) else { continue };
        if !text.contains("const SLICE: Slice =") {
            continue;
        }
        let name = below.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let list = text.split_once("uses: &[").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
        slices.insert(name, list.split('"').skip(1).step_by(2).collect());
    }
    slices
}

fn imported<'r>(repository: &'r Repository, slices: &Uses<'r>) -> Uses<'r> {
    let mut imported = Uses::new();
    for (path, text) in repository.ending(".rs") {
        let Some(slice) = slice_of(path, slices) else { continue };
        let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        let mut inside = false;
        for line in lines {
            let mut names: Vec<&str> = line.split("crate::").skip(1).map(first_word).collect();
            // `use crate::{app, trust::Actor};`, on one line or many.
            inside |= line.contains("use crate::{");
            if inside {
                let list = line.split("use crate::{").last().unwrap_or(line);
                names.extend(list.split(',').map(|name| first_word(name.trim_start())));
                inside = !line.contains(';');
            }
            let others = names.into_iter().filter_map(|name| slices.get_key_value(name)).map(|(name, _)| *name);
            imported.entry(slice).or_default().extend(others.filter(|name| *name != slice));
        }
    }
    imported
}

fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_').unwrap_or(text.len());
    &text[..end]
}

/// A circle that is left without those that are known, from its first slice back to it.
fn circle<'r>(uses: &Uses<'r>, known: &[(&str, &str)]) -> Option<Vec<&'r str>> {
    let mut done = BTreeSet::new();
    let mut way = Vec::new();
    uses.keys().find_map(|slice| walk(slice, uses, known, &mut way, &mut done))
}

fn walk<'r>(
    slice: &'r str,
    uses: &Uses<'r>,
    known: &[(&str, &str)],
    way: &mut Vec<&'r str>,
    done: &mut BTreeSet<&'r str>,
) -> Option<Vec<&'r str>> {
    if let Some(start) = way.iter().position(|one| *one == slice) {
        return Some(way[start..].iter().copied().chain([slice]).collect());
    }
    if !done.insert(slice) {
        return None;
    }
    way.push(slice);
    let next = uses.get(slice).into_iter().flatten().filter(|next| !known.contains(&(slice, **next)));
    let found = next.copied().find_map(|next| walk(next, uses, known, way, done));
    way.pop();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn slices_use_what_they_say_and_no_circle_is_new() {
        none(breaches(&here()));
    }

    fn slice(uses: &str) -> String {
        format!("pub const SLICE: Slice = Slice {{ uses: &[{uses}], ..Slice::named(\"x\") }};")
    }

    #[test]
    fn an_undeclared_use_an_old_one_and_a_new_circle_are_told() {
        let (desk, cases, trust) = (slice("\"cases\", \"trust\""), slice("\"trust\""), slice("\"desk\""));
        let repository = Repository::of(&[
            ("crates/server/src/desk/slice.rs", desk.as_str()),
            ("crates/server/src/desk/mod.rs", "use crate::{\n    app::App,\n    cases,\n};\n// crate::letters"),
            ("crates/server/src/cases/slice.rs", cases.as_str()),
            ("crates/server/src/cases/mod.rs", "use crate::trust::Actor;\nfn a() { crate::desk::b() }"),
            ("crates/server/src/trust/slice.rs", trust.as_str()),
            ("crates/server/src/trust/mod.rs", "use crate::desk;"),
        ]);
        let breaches = told(&repository, &[("trust", "cases")]).join("\n");
        assert!(breaches.contains("src/desk: does not use `trust` any more"), "{breaches}");
        assert!(breaches.contains("src/cases: uses `desk`, which its `SLICE` does not say"), "{breaches}");
        assert!(breaches.contains("`trust` does not use `cases` any more; take it out of CIRCLES"), "{breaches}");
        assert!(breaches.contains("in a circle: cases -> trust -> desk -> cases"), "{breaches}");
    }

    #[test]
    fn a_circle_that_is_known_is_none() {
        let (one, two) = (slice("\"two\""), slice("\"one\""));
        let repository = Repository::of(&[
            ("crates/server/src/one/slice.rs", one.as_str()),
            ("crates/server/src/one/mod.rs", "use crate::two;"),
            ("crates/server/src/two/slice.rs", two.as_str()),
            ("crates/server/src/two/mod.rs", "use crate::one;"),
        ]);
        none(told(&repository, &[("two", "one")]));
        assert_eq!(told(&repository, &[]).len(), 1);
    }
}
