//! Everything we are built from may be redistributed with us: every licence is one that deny.toml allows.
//!
//! `cargo deny check` checks the same and more, for other platforms too; this needs no installation.

use crate::cargo_toml::{entries, value};

/// Breaches in lines of `NAME VERSION|LICENCE`, as `cargo tree` prints them.
pub fn breaches(tree: &str, deny: &str) -> Vec<String> {
    let entries = entries(deny);
    let allowed: Vec<&str> = value(&entries, "licenses", "allow").unwrap_or("").split('"').skip(1).step_by(2).collect();
    let mut seen = std::collections::BTreeSet::new();
    let packages =
        tree.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('|')).filter(|line| seen.insert(*line));
    let refused = packages.filter(|(_, licence)| !is_allowed(licence, &allowed));
    let advice = "take another package, or allow the licence in deny.toml";
    refused.map(|(name, licence)| format!("{name}: the licence `{licence}` is not allowed; {advice}")).collect()
}

/// An SPDX expression: one side of each `OR`, both of each `AND`. The old form `MIT/Apache-2.0` is an `OR`.
fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut place = 0;
    either(&words, &mut place, allowed) && place == words.len()
}

fn either(words: &[&str], place: &mut usize, allowed: &[&str]) -> bool {
    let mut holds = both(words, place, allowed);
    while words.get(*place) == Some(&"OR") {
        *place += 1;
        holds |= both(words, place, allowed);
    }
    holds
}

fn both(words: &[&str], place: &mut usize, allowed: &[&str]) -> bool {
    let mut holds = one(words, place, allowed);
    while words.get(*place) == Some(&"AND") {
        *place += 1;
        holds &= one(words, place, allowed);
    }
    holds
}

fn one(words: &[&str], place: &mut usize, allowed: &[&str]) -> bool {
    let word = words.get(*place).copied().unwrap_or("");
    *place += 1;
    if word == "(" {
        let holds = either(words, place, allowed);
        *place += 1;
        return holds;
    }
    match (words.get(*place), words.get(*place + 1)) {
        (Some(&"WITH"), Some(exception)) => {
            *place += 2;
            allowed.contains(&format!("{word} WITH {exception}").as_str())
        }
        _ => allowed.contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn everything_we_are_built_from_may_be_given_away() {
        let cargo = std::env::var("CARGO").unwrap_or("cargo".to_string());
        let arguments = [
            "tree",
            "--workspace",
            "--locked",
            "--edges",
            "normal,build,dev",
            "--prefix",
            "none",
            "--format",
            "{p}|{l}",
        ];
        let output = Command::new(cargo).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8(output.stdout).unwrap();
        assert!(tree.lines().count() > 50, "too few packages to be true:\n{tree}");
        none(breaches(&tree, here().text("deny.toml")));
    }

    #[test]
    fn a_licence_that_is_not_allowed_is_told() {
        let deny = "[licenses]\nallow = [\n  \"MIT\",\n  \"Zlib\",\n  \"Apache-2.0 WITH LLVM-exception\",\n]";
        let tree = "a 1|MIT OR GPL-3.0\nb 1|MIT AND GPL-3.0\nc 1|(MIT OR X) AND Zlib\nd 1|X/MIT\ne 1|\n\
                    f 1|Apache-2.0 WITH LLVM-exception OR X\ng 1|Apache-2.0\nh 1|MIT (*)\nb 1|MIT AND GPL-3.0";
        let told: Vec<String> =
            breaches(tree, deny).iter().map(|told| told.split(' ').next().unwrap_or("").to_string()).collect();
        assert_eq!(told, ["b", "e", "g"]);
    }
}
