//! The frame around every page: names, navigation, languages, and the link to human help.

use serde::Serialize;

/// The parts of the layout that are the same for every page in a language, and a few that differ.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page as a BCP 47 tag; it also determines the writing direction.
    pub language: String,
    /// The jurisdiction, as people call it: "New South Wales".
    pub jurisdiction: String,
    /// One line under or beside the name; empty for none.
    pub tagline: String,
    /// Where the name in the header links to.
    pub home: String,
    /// The title of this page, without the jurisdiction.
    pub title: String,
    /// Whether there is an error on this page. The title says so first, for people who hear it.
    pub has_errors: bool,
    /// The previous page, if going back makes sense.
    pub back: Option<String>,
    /// Whose site this is, and how one knows; none where nothing can be said.
    pub trust: Option<Trust>,
    pub navigation: Vec<Link>,
    /// The page on which one ends what this browser remembers; none where it remembers nothing.
    pub leave: Option<Link>,
    /// All languages in which this page exists, including this one.
    pub languages: Vec<Language>,
    pub person: Person,
    /// The links in the footer.
    pub footer: Vec<Link>,
    /// One sentence in the footer, such as an acknowledgement of country; empty for none.
    pub acknowledgement: SiteText,
    /// Words above the content of every page, such as that some are not translated.
    pub notice: Option<String>,
    pub words: Words,
}

/// Whose site this is.
#[derive(Debug, Clone, Serialize)]
pub struct Trust {
    /// One line: that it is official, or that it is a demonstration.
    pub line: String,
    /// What unfolds the reasons.
    pub how: String,
    /// How one knows; empty where there is nothing to unfold.
    pub reasons: Vec<String>,
}

/// A link in a menu.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub text: String,
    pub href: String,
    /// Whether it is the current page.
    pub current: bool,
}

impl Link {
    #[must_use]
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Link { text: text.into(), href: href.into(), current: false }
    }

    #[must_use]
    pub fn current(mut self) -> Self {
        self.current = true;
        self
    }
}

/// A language in which this page can be read.
#[derive(Debug, Clone, Serialize)]
pub struct Language {
    pub tag: String,
    /// The name of the language in the language itself.
    pub name: String,
    pub href: String,
}

/// How to reach a human. Shown in the same place on every page.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    pub href: String,
    /// A number to call, as people write it; empty for none.
    pub phone: String,
    /// The opening hours: "Monday to Friday, 7am to 7pm"; empty for none.
    pub hours: SiteText,
}

/// Words of the jurisdiction itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SiteText {
    pub text: String,
    /// The language, where it is not that of the page.
    pub language: Option<String>,
}

impl From<&str> for SiteText {
    fn from(text: &str) -> Self {
        SiteText { text: text.to_owned(), language: None }
    }
}

/// The fixed texts of the layout, in the language of the page. The defaults are English.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    pub skip: String,
    pub back: String,
    /// The name of the region with the link back.
    pub way_back: String,
    pub menu: String,
    pub languages: String,
    pub person: String,
    pub person_heading: String,
    pub call: String,
    pub footer: String,
    /// The prefix of the title of a page with errors.
    pub error: String,
    /// The heading of the error summary.
    pub problem: String,
    pub go_on: String,
    pub search: String,
}

impl Default for Words {
    fn default() -> Self {
        let own = str::to_owned;
        Words {
            skip: own("Skip to main content"),
            back: own("Back"),
            way_back: own("The way back"),
            menu: own("Menu"),
            languages: own("Languages"),
            person: own("Talk to a person"),
            person_heading: own("Stuck, or would you rather talk?"),
            call: own("Call"),
            footer: own("About this site"),
            error: own("Error"),
            problem: own("There is a problem"),
            go_on: own("Continue"),
            search: own("Search"),
        }
    }
}
