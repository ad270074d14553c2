//! The pages of phrases: all of an agency, and one with its versions. With their samples.

use serde::Serialize;

use crate::web::View;

/// `desk/phrases.html`.
#[derive(Debug, Serialize)]
pub(super) struct PhraseList {
    pub phrases: Vec<PhraseRow>,
    /// Whether the officer may write phrases.
    pub may_write: bool,
    pub fields: Vec<&'static str>,
    pub typed: TypedPhrase,
}

#[derive(Debug, Serialize)]
pub(super) struct PhraseRow {
    pub href: String,
    pub title: String,
    pub team: String,
    pub days: Option<i64>,
    /// The languages in which it is written, by their own names.
    pub languages: Vec<String>,
    /// The languages in which it is missing.
    pub missing: Vec<String>,
}

/// `desk/phrase.html`.
#[derive(Debug, Serialize)]
pub(super) struct PhrasePage {
    pub title: String,
    pub may_write: bool,
    pub fields: Vec<&'static str>,
    pub typed: TypedPhrase,
    pub versions: Vec<PhraseVersion>,
}

#[derive(Debug, Serialize)]
pub(super) struct PhraseVersion {
    pub language: String,
    pub tag: String,
    pub version: i64,
    pub words: String,
    pub by: String,
    /// Milliseconds.
    pub at: i64,
}

/// The form of a phrase.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedPhrase {
    pub title: String,
    pub team: String,
    pub days: String,
    pub texts: Vec<TypedText>,
    pub title_error: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct TypedText {
    pub tag: String,
    pub language: String,
    pub words: String,
    pub error: Option<String>,
}

impl TypedPhrase {
    fn samples() -> [TypedPhrase; 2] {
        let text = |tag: &str, language: &str, words: &str, error: Option<&str>| TypedText {
            tag: tag.to_owned(),
            language: language.to_owned(),
            words: words.to_owned(),
            error: error.map(str::to_owned),
        };
        let wrong = TypedPhrase {
            title: String::new(),
            team: "North".to_owned(),
            days: "14".to_owned(),
            texts: vec![
                text("en", "English", "Dear {nam}", Some("{nam} is no field")),
                text("vi", "Tiếng Việt", "", None),
            ],
            title_error: Some("Enter a name for the phrase".to_owned()),
        };
        [wrong, TypedPhrase { texts: vec![text("en", "English", "Dear {name}", None)], ..TypedPhrase::default() }]
    }
}

impl View for PhraseList {
    const TEMPLATE: &'static str = "desk/phrases.html";

    fn samples() -> Vec<Self> {
        let row = |team: &str, days, missing: &[&str]| PhraseRow {
            href: "/desk/phrases/019ee78b".to_owned(),
            title: "Bill is missing".to_owned(),
            team: team.to_owned(),
            days,
            languages: vec!["English".to_owned()],
            missing: missing.iter().map(|name| (*name).to_owned()).collect(),
        };
        let [wrong, right] = TypedPhrase::samples();
        let list = |phrases, may_write, typed| PhraseList { phrases, may_write, fields: vec!["name", "due"], typed };
        vec![
            list(vec![row("North", Some(14), &["Tiếng Việt"]), row("", None, &[])], true, wrong),
            list(Vec::new(), false, right),
        ]
    }
}

impl View for PhrasePage {
    const TEMPLATE: &'static str = "desk/phrase.html";

    fn samples() -> Vec<Self> {
        let version = PhraseVersion {
            language: "English".to_owned(),
            tag: "en".to_owned(),
            version: 2,
            words: "Dear {name}".to_owned(),
            by: "Leila Aziz".to_owned(),
            at: 1_783_036_800_000,
        };
        let page = |may_write, typed, versions| PhrasePage {
            title: "Bill is missing".to_owned(),
            may_write,
            fields: vec!["name", "due"],
            typed,
            versions,
        };
        let [wrong, right] = TypedPhrase::samples();
        vec![page(true, wrong, vec![version]), page(false, right, Vec::new())]
    }
}
