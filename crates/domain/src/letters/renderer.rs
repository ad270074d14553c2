//! The letter renderer, one for the life of the program: typefaces are loaded when the first letter is made.

use std::path::PathBuf;
use std::sync::OnceLock;

use letters::{Fonts, Maker};
use screens::Screens;

use super::templates::EMBLEM;

/// The default emblem of the letterhead, taken from the pages.
pub fn emblem(screens: &Screens) -> String {
    let found = screens.asset(EMBLEM);
    found.map(|asset| String::from_utf8_lossy(&asset.bytes).into_owned()).unwrap_or_default()
}

pub struct LetterRenderer {
    folders: Vec<PathBuf>,
    maker: OnceLock<Maker>,
}

impl LetterRenderer {
    /// With the typefaces of these folders in addition to the built-in ones.
    pub fn new(folders: Vec<PathBuf>) -> LetterRenderer {
        LetterRenderer { folders, maker: OnceLock::new() }
    }

    pub fn maker(&self) -> &Maker {
        self.maker.get_or_init(|| Maker::new(Fonts::new(&self.folders)))
    }
}
