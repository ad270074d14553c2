//! Files stay small: a file is read in one go, and the map on a few screens.

use crate::Repository;

/// Half of the files have fewer lines.
const MEDIAN: usize = 150;
const MOST: usize = 600;
const MAP: usize = 250;

/// Files that are longer, and why that is better than splitting them.
const LONGER: &[(&str, &str)] = &[];

pub fn breaches(repository: &Repository) -> Vec<String> {
    check(repository, LONGER)
}

fn check(repository: &Repository, longer: &[(&str, &str)]) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut sizes: Vec<(usize, &str)> =
        repository.ending(".rs").map(|(path, text)| (text.lines().count(), path)).collect();
    sizes.sort_unstable();
    for (lines, path) in &sizes {
        let listed = longer.iter().any(|(known, _)| known == path);
        if *lines > MOST && !listed {
            breaches.push(format!(
                "{path}: {lines} lines are more than {MOST}; split it along what it says, or list it in tidy/src/sizes.rs with a reason"
            ));
        }
        if *lines <= MOST && listed {
            breaches.push(format!("{path}: has {lines} lines now; take it off the list in tidy/src/sizes.rs"));
        }
    }
    for (path, _) in longer.iter().filter(|(path, _)| !repository.files.contains_key(*path)) {
        breaches.push(format!("{path}: is gone; take it off the list in tidy/src/sizes.rs"));
    }
    if let Some((lines, path)) = sizes.get(sizes.len() / 2)
        && *lines >= MEDIAN
    {
        breaches.push(format!(
            "half of the Rust files have {lines} lines or more ({path} is in the middle): keep the median under {MEDIAN}, split the longest first"
        ));
    }
    let map = repository.text("ARCHITECTURE.md").lines().count();
    if map > MAP {
        breaches.push(format!("ARCHITECTURE.md: {map} lines are more than {MAP}; say less, or move it to docs/"));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn files_stay_small() {
        none(breaches(&here()));
    }

    #[test]
    fn a_long_file_a_high_median_a_long_map_and_a_stale_exception_are_told() {
        let (long, middle, map) = ("x\n".repeat(601), "x\n".repeat(150), "x\n".repeat(251));
        let repository =
            Repository::of(&[("a.rs", &long), ("b.rs", &middle), ("c.rs", "x"), ("ARCHITECTURE.md", &map)]);
        let told = check(&repository, &[("c.rs", ""), ("d.rs", "")]).join("\n");
        for words in
            ["a.rs: 601 lines", "c.rs: has 1", "d.rs: is gone", "150 lines or more (b.rs", "ARCHITECTURE.md: 251"]
        {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert_eq!(told.lines().count(), 5, "{told}");
    }
}
