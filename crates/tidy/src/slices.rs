//! Slices use each other as declared in their `slice.rs`, without cycles; a folder of pages has the name of its slice;
//! and the one list has every slice and all pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::Repository;

/// The folders of slices, and how one refers to another there. The demonstration is the one slice outside the domain.
const SOURCES: &[(&str, &str)] = &[("crates/domain/src/", "crate::"), ("crates/stoa/src/", "domain::")];

const PAGES: &str = "crates/pages/src/";

/// The one list of all slices and pages.
const LIST: &str = "crates/stoa/src/slices.rs";

type Uses<'r> = BTreeMap<&'r str, BTreeSet<&'r str>>;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let declared = declared(repository);
    let imported = imported(repository, &declared);
    let mut breaches = shown(repository, &declared);
    let list = repository.text(LIST);
    for (slice, uses) in &declared {
        let mine = imported.get(slice).cloned().unwrap_or_default();
        for one in mine.difference(uses) {
            breaches.push(format!(
                "slice `{slice}`: uses `{one}`, which its `SLICE` does not say; add it to `uses`, or do without"
            ));
        }
        for one in uses.difference(&mine) {
            breaches.push(format!("slice `{slice}`: does not use `{one}` any more; take it out of `uses`"));
        }
        if !list.contains(&format!("::{slice}::SLICE,")) {
            breaches.push(format!("{LIST}: does not list the slice `{slice}`"));
        }
    }
    if let Some(circle) = circle(&declared) {
        breaches.push(format!(
            "slices use each other in a circle: {}; turn one of the arrows round, for instance by an event or a parameter",
            circle.join(" -> ")
        ));
    }
    breaches
}

/// Each folder of pages belongs to a slice of the same name, or has pages under its own name; all pages are listed.
fn shown(repository: &Repository, slices: &Uses<'_>) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut folders: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (path, text) in repository.ending(".rs") {
        let Some((folder, _)) = path.strip_prefix(PAGES).and_then(|below| below.split_once('/')) else { continue };
        let name = text
            .split_once("const PAGES: Pages =")
            .and_then(|(_, rest)| rest.split_once("Pages::of(\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(name, _)| name);
        let known = folders.entry(folder).or_default();
        *known = known.or(name);
    }
    for (folder, name) in folders {
        match name {
            // The type itself.
            None if folder == "slice" => {}
            None if !slices.contains_key(folder) => {
                breaches
                    .push(format!("{PAGES}{folder}: is of no slice and shows nothing; move it, or give it `PAGES`"));
            }
            None => {}
            Some(name) if name != folder => {
                breaches.push(format!("{PAGES}{folder}: shows `{name}`; a folder of pages is called like its slice"));
            }
            Some(name) if !repository.text(LIST).contains(&format!("pages::{name}::PAGES,")) => {
                breaches.push(format!("{LIST}: does not list the pages of `{name}`"));
            }
            Some(_) => {}
        }
    }
    breaches
}

/// The path below the folder of the slices, and how one slice refers to another there.
fn below(path: &str) -> Option<(&str, &'static str)> {
    SOURCES.iter().find_map(|(source, prefix)| Some((path.strip_prefix(source)?, *prefix)))
}

fn slice_name(below: &str) -> &str {
    below.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

fn declared(repository: &Repository) -> Uses<'_> {
    let mut slices = Uses::new();
    for (path, text) in repository.ending(".rs") {
        let Some((below, _)) = below(path) else { continue };
        if !text.contains("const SLICE: Slice =") {
            continue;
        }
        let list = text.split_once("uses: &[").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
        slices.insert(slice_name(below), list.split('"').skip(1).step_by(2).collect());
    }
    slices
}

fn imported<'r>(repository: &'r Repository, slices: &Uses<'r>) -> Uses<'r> {
    let mut imported = Uses::new();
    for (path, text) in repository.ending(".rs") {
        let Some((below, prefix)) = below(path) else { continue };
        let Some((slice, _)) = slices.get_key_value(slice_name(below)) else { continue };
        let group = format!("use {prefix}{{");
        let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        let mut inside = false;
        for line in lines {
            let mut names: Vec<&str> = line.split(prefix).skip(1).map(first_word).collect();
            // `use crate::{app, trust::Actor};`, on one line or many.
            inside |= line.contains(&group);
            if inside {
                let list = line.split(&group).last().unwrap_or(line);
                names.extend(list.split(',').map(|name| first_word(name.trim_start())));
                inside = !line.contains(';');
            }
            let others = names.into_iter().filter_map(|name| slices.get_key_value(name)).map(|(name, _)| *name);
            imported.entry(*slice).or_default().extend(others.filter(|name| name != slice));
        }
    }
    imported
}

fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_').unwrap_or(text.len());
    &text[..end]
}

/// A cycle, from its first slice back to it.
fn circle<'r>(uses: &Uses<'r>) -> Option<Vec<&'r str>> {
    let mut done = BTreeSet::new();
    let mut way = Vec::new();
    uses.keys().find_map(|slice| walk(slice, uses, &mut way, &mut done))
}

fn walk<'r>(
    slice: &'r str,
    uses: &Uses<'r>,
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
    let next = uses.get(slice).into_iter().flatten();
    let found = next.copied().find_map(|next| walk(next, uses, way, done));
    way.pop();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn slices_use_what_they_say_and_in_no_circle() {
        none(breaches(&here()));
    }

    fn slice(uses: &str) -> String {
        format!("pub const SLICE: Slice = Slice {{ uses: &[{uses}], ..Slice::named(\"x\") }};")
    }

    #[test]
    fn an_undeclared_use_an_old_one_and_a_circle_are_told() {
        let (desk, cases, trust) = (slice("\"cases\", \"trust\""), slice("\"trust\""), slice("\"desk\""));
        let repository = Repository::of(&[
            (LIST, "domain::desk::SLICE,\ndomain::cases::SLICE,"),
            ("crates/domain/src/desk/slice.rs", desk.as_str()),
            ("crates/domain/src/desk/mod.rs", "use crate::{\n    app::App,\n    cases,\n};\n// crate::letters"),
            ("crates/domain/src/cases/slice.rs", cases.as_str()),
            ("crates/domain/src/cases/mod.rs", "use crate::trust::Actor;\nfn a() { crate::desk::b() }"),
            ("crates/domain/src/trust/slice.rs", trust.as_str()),
            ("crates/domain/src/trust/mod.rs", "use crate::desk;"),
        ]);
        let breaches = breaches(&repository).join("\n");
        assert!(breaches.contains("slice `desk`: does not use `trust` any more"), "{breaches}");
        assert!(breaches.contains("slice `cases`: uses `desk`, which its `SLICE` does not say"), "{breaches}");
        assert!(breaches.contains("in a circle: cases -> trust -> desk -> cases"), "{breaches}");
        assert!(breaches.contains("does not list the slice `trust`"), "{breaches}");
        assert!(!breaches.contains("does not list the slice `desk`"), "{breaches}");
    }

    #[test]
    fn the_demonstration_is_compared_with_what_it_takes_of_the_domain() {
        let (one, demo) = (slice(""), slice(""));
        let repository = Repository::of(&[
            (LIST, "domain::one::SLICE,\ncrate::demo::SLICE,"),
            ("crates/domain/src/one/slice.rs", one.as_str()),
            ("crates/stoa/src/demo/slice.rs", demo.as_str()),
            ("crates/stoa/src/demo/mod.rs", "use domain::one::One;\nuse pages::one;"),
        ]);
        let breaches = breaches(&repository);
        assert_eq!(breaches.len(), 1, "{breaches:?}");
        assert!(breaches[0].contains("`demo`: uses `one`"), "{breaches:?}");
    }

    #[test]
    fn pages_of_no_slice_with_another_name_or_without_a_place_in_the_list_are_told() {
        let cases = slice("");
        let pages = |name: &str| format!("pub const PAGES: Pages = Pages {{ ..Pages::of(\"{name}\") }};");
        let (about, desk) = (pages("about"), pages("office"));
        let repository = Repository::of(&[
            (LIST, "domain::cases::SLICE,"),
            ("crates/domain/src/cases/slice.rs", cases.as_str()),
            ("crates/pages/src/slice/pages.rs", ""),
            ("crates/pages/src/cases/mod.rs", ""),
            ("crates/pages/src/about/mod.rs", about.as_str()),
            ("crates/pages/src/desk/mod.rs", desk.as_str()),
            ("crates/pages/src/shelf/mod.rs", ""),
        ]);
        let breaches = breaches(&repository).join("\n");
        for words in ["does not list the pages of `about`", "desk: shows `office`", "shelf: is of no slice"] {
            assert!(breaches.contains(words), "{words}: {breaches}");
        }
        assert_eq!(breaches.lines().count(), 3, "{breaches}");
    }
}
