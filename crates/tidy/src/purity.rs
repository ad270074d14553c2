//! The pure crates never use the outside world: no files, no environment, no clock, no terminal.

use crate::Repository;
use crate::source::{code, identifiers};

const PURE: &[&str] = &["crates/rules/src/", "crates/catalogue/src/", "crates/measure/src/"];

/// Modules of the standard library that reach outside.
const STD_MODULES: &[&str] = &["fs", "env", "io", "net", "process", "thread", "os"];

/// Names that reach outside wherever they come from.
const NAMES: &[&str] =
    &["SystemTime", "Instant", "println", "eprintln", "print", "eprint", "dbg", "File", "TcpStream", "thread_rng"];

/// The clock of the calendar library.
const CALLS: &[&str] = &["Zoned::now", "Timestamp::now", "TimeZone::system"];

/// `File` is also our name for a file's text that the caller read; it is allowed in the crate that defines it.
const OURS: &[(&str, &str)] = &[("crates/catalogue/src/", "File")];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, text) in repository.ending(".rs").filter(|(path, _)| PURE.iter().any(|pure| path.starts_with(pure))) {
        let code = code(text);
        let ours = |name: &str| OURS.iter().any(|(folder, ours)| path.starts_with(folder) && *ours == name);
        for (line, name) in identifiers(&code).filter(|(_, name)| NAMES.contains(name) && !ours(name)) {
            breaches.push(breach(path, line, name));
        }
        for (line, module) in std_modules(&code).into_iter().filter(|(_, module)| STD_MODULES.contains(&&**module)) {
            breaches.push(breach(path, line, &format!("std::{module}")));
        }
        for (n, line) in code.lines().enumerate() {
            let calls = CALLS.iter().filter(|call| line.contains(**call));
            breaches.extend(calls.map(|call| breach(path, n + 1, call)));
        }
    }
    breaches
}

fn breach(path: &str, line: usize, name: &str) -> String {
    format!("{path}:{line}: `{name}` in a pure crate; let the caller pass in what it gives (`stoa` reads and prints)")
}

/// The modules of `std` that are used, with `use std::{fs, io::Read}` expanded.
fn std_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, _) in code.match_indices("std::") {
        let (before, after) = (code.get(..start).unwrap_or(""), code.get(start + 5..).unwrap_or(""));
        if before.ends_with(crate::source::is_word) {
            continue;
        }
        let line = before.matches('\n').count() + 1;
        let first = |part: &str| part.trim().split(|c| !crate::source::is_word(c)).next().unwrap_or("").to_string();
        match after.strip_prefix('{') {
            None => found.push((line, first(after))),
            Some(group) => {
                let (mut depth, mut part) = (0, String::new());
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => found.push((line, first(&std::mem::take(&mut part)))),
                        _ => part.push(c),
                    }
                }
                found.push((line, first(&part)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn the_pure_crates_never_name_the_outside_world() {
        none(breaches(&here()));
    }

    #[test]
    fn a_file_a_clock_and_a_print_are_told_and_comments_are_not() {
        let told = breaches(&Repository::of(&[(
            "crates/rules/src/eval.rs",
            "//! std::fs\nuse std::{collections::{HashMap, HashSet}, fs::read};\nlet now = jiff::Zoned::now();\n\
             fn f() { println!(\"std::env\"); std::env::var(\"X\"); SystemTime::now(); }",
        )]))
        .join("\n");
        for (line, name) in [(2, "std::fs"), (3, "Zoned::now"), (4, "println"), (4, "std::env"), (4, "SystemTime")] {
            assert!(told.contains(&format!("eval.rs:{line}: `{name}`")), "{told}");
        }
        assert_eq!(told.lines().count(), 5, "{told}");
    }
}
