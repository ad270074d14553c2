//! The facts of a case are unsealed in a few places only: where rules use them, and where they are stored.

use crate::Repository;
use crate::source::code;

/// The folder of the files that may.
const BELOW: &str = "crates/domain/src/";

/// What unseals them, and the files that may, each with its reason.
const OPENS: &[(&str, &[(&str, &str)])] = &[
    (
        "for_rules(",
        &[
            ("cases/facts.rs", "where it is written"),
            ("cases/decision/law.rs", "the law of a case, which says nothing of a hidden fact"),
            ("cases/work/context.rs", "whether a rule of the manifest applies; yes and no come out"),
            ("cases/charter/refresh.rs", "which limit of the law holds; a length of time comes out"),
            ("cases/opening.rs", "which limit of the law holds when a case begins; a length of time comes out"),
            ("cases/review_period.rs", "which time for a review holds; a length of time comes out"),
            ("cases/summary.rs", "which limit of the law holds; a length of time comes out"),
            ("cases/work/together/linking.rs", "which limit of the law holds for a part; a length of time comes out"),
            ("cases/money/assessed.rs", "what a fee comes to, only where its rule rests on no hidden fact"),
            ("../../pages/src/cases/charter/shown.rs", "on what a limit depends, by the labels of facts"),
        ],
    ),
    (".stored()", &[("cases/store/mod.rs", "the statement that keeps them")]),
];

/// The path of a listed file; one of another crate is written from there.
fn place_of(file: &str) -> String {
    match file.strip_prefix("../../") {
        Some(elsewhere) => format!("crates/{elsewhere}"),
        None => format!("{BELOW}{file}"),
    }
}

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, text) in repository.ending(".rs").filter(|(path, _)| path.contains("/src/")) {
        // A rule of this crate may name what it looks for.
        if path.starts_with("crates/tidy/") {
            continue;
        }
        for (n, line) in code(text).lines().enumerate() {
            for (opens, files) in OPENS {
                let is_allowed = files.iter().any(|(file, _)| path == place_of(file));
                if line.contains(opens) && !is_allowed {
                    breaches.push(format!(
                        "{path}:{}: `{opens}` opens every fact of a case; use `seen_by` with a grant, or give the \
                         place and its reason to `crates/tidy/src/sealed.rs`",
                        n + 1
                    ));
                }
            }
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn facts_are_opened_whole_only_where_the_list_says() {
        none(breaches(&here()));
    }

    #[test]
    fn another_caller_is_found() {
        let made_up = Repository::of(&[
            ("crates/domain/src/cases/work/context.rs", "fn f() { case.facts.for_rules(law); }"),
            ("crates/pages/src/desk/case.rs", "fn f() {\n    let all = case.facts.for_rules(law);\n}"),
            ("crates/pages/src/cases/work/context.rs", "fn f() { case.facts.for_rules(law); }"),
            ("crates/pages/src/desk/notes.rs", "// case.facts.for_rules(law) would show too much.\n"),
            ("crates/domain/src/cases/export.rs", "fn f() { json!(case.facts.stored()) }"),
        ]);
        let found = breaches(&made_up);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            found.iter().any(|breach| breach.starts_with("crates/pages/src/cases/work/context.rs:1:")),
            "{found:?}"
        );
        assert!(found.iter().any(|breach| breach.starts_with("crates/pages/src/desk/case.rs:2:")), "{found:?}");
        assert!(found.iter().any(|breach| breach.starts_with("crates/domain/src/cases/export.rs:1:")), "{found:?}");
    }
}
