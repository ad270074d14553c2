//! The words of the layout in a language.

use super::Locale;

impl Locale {
    /// What the layout around every page says.
    #[must_use]
    pub fn frame_words(&self) -> screens::Words {
        screens::Words {
            skip: self.text("frame-skip"),
            back: self.text("frame-back"),
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
