//! Every Rust file says in its first line what it is.

use crate::Repository;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let silent = repository.ending(".rs").filter(|(_, text)| !text.starts_with("//! "));
    silent.map(|(path, _)| format!("{path}: begin with `//!` and one sentence on what the file is")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn every_file_says_what_it_is() {
        none(breaches(&here()));
    }

    #[test]
    fn a_file_that_begins_with_code_is_told() {
        let told = breaches(&Repository::of(&[("a.rs", "use std::fmt;"), ("b.rs", "//! What b is.")]));
        assert_eq!(told, ["a.rs: begin with `//!` and one sentence on what the file is"]);
    }
}
