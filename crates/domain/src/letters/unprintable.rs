//! A letter with signs that no typeface here draws. It is never printed with something else in their place.

use letters::scripts;
use serde::{Deserialize, Serialize};

/// The most signs that are shown as an example.
const SHOWN: usize = 8;

/// Why a letter cannot be printed, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unprintable {
    /// The scripts of the signs.
    pub scripts: Vec<String>,
    /// The packages that bring typefaces for them.
    pub packages: Vec<String>,
    /// Some of the signs.
    pub signs: String,
    /// Whether the letter can be printed in the catalogue's own language, which needs none of them.
    pub in_home_language: bool,
}

impl Unprintable {
    pub(super) fn of(signs: &[char], in_home_language: bool) -> Unprintable {
        let scripts = scripts(signs);
        let mut packages: Vec<String> =
            scripts.iter().flat_map(|script| script.package.split_whitespace()).map(str::to_owned).collect();
        packages.sort_unstable();
        packages.dedup();
        Unprintable {
            scripts: scripts.iter().map(|script| script.name.to_owned()).collect(),
            packages,
            signs: signs.iter().take(SHOWN).collect(),
            in_home_language,
        }
    }

    /// As it is stored in the place of a problem.
    pub(super) fn as_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// `None` if the problem is another one.
    pub fn read(problem: &str) -> Option<Unprintable> {
        serde_json::from_str(problem).ok()
    }
}
