//! A page that is only opened never takes SQLite's one writer, for which everybody who changes something waits.
//!
//! Reads the sources: `GET` handlers, by the routes of the slices and by the API's document, that open a write
//! transaction. Each that is right to do so is listed here with its reason.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../pages/src");

const CEREMONY: &str = "a way in by an identity provider, which is begun and taken once";
const CODE: &str = "the code that it shows is good from then on";
const TRIES: &str = "counts tries of codes";

/// `GET` handlers that write: file, function, and why.
const WRITES: &[(&str, &str, &str)] = &[
    ("applications/changes.rs", "show", "a change that touches nothing here is accepted on the way"),
    ("applications/come_back.rs", "look", TRIES),
    ("applications/payment.rs", "back", "the way back from the provider, which says what became of the payment"),
    ("applications/save_and_return.rs", "picture", CODE),
    ("applications/save_and_return.rs", "show", CODE),
    ("concierge/taking_along.rs", "show", CODE),
    ("assisted/code.rs", "picture", CODE),
    ("assisted/code.rs", "show", CODE),
    ("officers/provider/asking.rs", "begin", CEREMONY),
    ("officers/provider/callback.rs", "finish", CEREMONY),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, found),
            false if path.extension().is_some_and(|end| end == "rs") => found.push(path),
            false => {}
        }
    }
}

/// The location of the function that a route in this file names: `pages::show` in a neighbouring file, or in the file
/// itself.
fn place(file: &Path, route: &str) -> Option<(PathBuf, String)> {
    let (modules, function) = route.rsplit_once("::").unwrap_or(("", route));
    let folder = match file.file_name()?.to_str()? {
        "mod.rs" => file.parent()?.to_owned(),
        _ => file.with_extension(""),
    };
    let module = modules.split("::").filter(|name| !name.is_empty()).fold(folder, |folder, name| folder.join(name));
    let candidates = match modules {
        "" => vec![file.to_owned()],
        _ => vec![module.with_extension("rs"), module.join("mod.rs")],
    };
    Some((candidates.into_iter().find(|path| path.exists())?, function.to_owned()))
}

fn opens_to_write(text: &str, function: &str) -> bool {
    let Some((_, rest)) = text.split_once(&format!("async fn {function}(")) else { return false };
    let body = rest.split_once("\n}\n").map_or(rest, |(body, _)| body);
    body.contains(".begin()") || body.contains(".write(")
}

#[test]
fn a_page_that_is_only_opened_does_not_take_the_writer() {
    let mut files = Vec::new();
    sources(Path::new(SOURCES), &mut files);
    let (mut handlers, mut writes) = (0, BTreeSet::new());
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap();
        let routes = text.split("get(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(route, _)| route);
        let routes = routes.filter(|route| route.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':')));
        let documented = text.split("utoipa::path(get,").skip(1).filter_map(|rest| rest.split_once("async fn "));
        let documented = documented.filter_map(|(_, rest)| rest.split_once('(')).map(|(function, _)| function);
        for (place, function) in routes.chain(documented).filter_map(|route| place(file, route)) {
            handlers += 1;
            let text = std::fs::read_to_string(&place).unwrap();
            let name = place.strip_prefix(SOURCES).unwrap().to_string_lossy().into_owned();
            if opens_to_write(&text, &function) {
                writes.insert((name, function));
            }
        }
    }
    assert!(handlers > 80, "the routes are written in another way: only {handlers} were found");
    let listed: BTreeSet<(String, String)> =
        WRITES.iter().map(|(file, function, _)| ((*file).to_owned(), (*function).to_owned())).collect();
    let unknown: Vec<_> = writes.difference(&listed).collect();
    assert!(unknown.is_empty(), "opened with `db.begin()` to be read, use `db.read()`: {unknown:?}");
    let gone: Vec<_> = listed.difference(&writes).collect();
    assert!(gone.is_empty(), "no longer write, take them off the list: {gone:?}");
}
