//! The texts of the page layout in a language.

use super::Locale;

impl Locale {
    /// The texts of the layout around every page.
    #[must_use]
    pub fn frame_words(&self) -> screens::Words {
        screens::Words {
            skip: self.text("frame-skip"),
            back: self.text("frame-back"),
            way_back: self.text("way-back"),
            menu: self.text("frame-menu"),
            languages: self.text("frame-languages"),
            person: self.text("frame-person"),
            person_heading: self.text("frame-person-heading"),
            call: self.text("frame-call"),
            footer: self.text("frame-footer"),
            error: self.text("frame-error"),
            problem: self.text("frame-problem"),
            go_on: self.text("frame-go-on"),
            search: self.text("frame-search"),
        }
    }
}
