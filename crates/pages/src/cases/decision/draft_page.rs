//! The page on which officers write a decision, as its template reads it.

use std::collections::BTreeMap;

use domain::cases::decision::store::AskedTranslation;
use screens::FieldError;
use serde::Serialize;

use super::draft_view::DraftContent;
use super::letter_preview::LetterPreview;
use crate::cases::review::DecisionText;
use crate::web::{View, Visit};

/// `desk/decision.html`.
#[derive(Serialize)]
pub(in crate::cases) struct DraftPage {
    #[serde(flatten)]
    pub(super) draft: DraftContent,
    pub(super) first: Option<FirstDecision>,
    /// The letter, as the draft was saved last.
    pub(super) letter: Option<LetterPreview>,
    /// The translation that a colleague was asked for.
    pub(super) translation: Option<AskedOf>,
    /// What has to be corrected, by the key of its field.
    pub(super) wrong: BTreeMap<String, ErrorText>,
}

/// The decision that a review looks at again.
#[derive(Serialize)]
pub(super) struct FirstDecision {
    #[serde(flatten)]
    pub decision: DecisionText,
    pub reference: String,
    /// Why the person asked for the review.
    pub why: Option<String>,
}

/// A translation that was asked for.
#[derive(Serialize)]
pub(super) struct AskedOf {
    /// The language by its own name.
    pub language: String,
    pub by: String,
    /// Milliseconds.
    pub at: i64,
    pub is_done: bool,
}

impl AskedOf {
    pub(super) fn new(visit: &Visit, asked: &AskedTranslation) -> AskedOf {
        AskedOf {
            language: visit.app.locales.of(&asked.language).own_name().to_owned(),
            by: asked.asked_name.clone(),
            at: asked.asked_at,
            is_done: asked.into_version.is_some(),
        }
    }

    fn sample(is_done: bool) -> AskedOf {
        AskedOf { language: "Tiếng Việt".to_owned(), by: "Peter Lund".to_owned(), at: 1_783_296_000_000, is_done }
    }
}

/// An error beside its field.
#[derive(Serialize)]
pub(super) struct ErrorText {
    pub text: String,
}

impl ErrorText {
    pub(super) fn by_field(errors: &[FieldError]) -> BTreeMap<String, ErrorText> {
        let named = errors.iter().map(|error| {
            let field = error.href.trim_start_matches('#').to_owned();
            (field, ErrorText { text: error.text.clone() })
        });
        named.collect()
    }
}

impl View for DraftPage {
    const TEMPLATE: &'static str = "desk/decision.html";

    fn samples() -> Vec<Self> {
        let without = |draft| DraftPage { draft, first: None, letter: None, translation: None, wrong: BTreeMap::new() };
        let mut all = vec![DraftPage {
            draft: DraftContent::sample(),
            first: FirstDecision::samples().into_iter().next(),
            letter: Some(LetterPreview::sample(true)),
            translation: Some(AskedOf::sample(false)),
            wrong: DraftPage::sample_errors(),
        }];
        all.extend(DraftContent::samples().into_iter().map(without));
        all.push(DraftPage { first: FirstDecision::samples().pop(), ..without(DraftContent::unwritten()) });
        all.push(DraftPage { translation: Some(AskedOf::sample(true)), ..without(DraftContent::sample()) });
        all
    }
}

impl DraftPage {
    /// An error at every kind of field.
    fn sample_errors() -> BTreeMap<String, ErrorText> {
        let fields = [
            "outcome",
            "summary",
            "text-hardship",
            "words-hardship",
            "no-conflict",
            "conflict-0-what",
            "answer-019ee7a0",
            "expires-day",
            "clause",
            "departure-why",
            "condition-1",
            "other-language-because",
        ];
        let error = |field: &str| (field.to_owned(), ErrorText { text: "Something is missing here".to_owned() });
        fields.into_iter().map(error).collect()
    }
}

impl FirstDecision {
    /// One signed by an officer to which the person objects with reasons, and one without both.
    fn samples() -> Vec<FirstDecision> {
        let reasons = [Some("The bill was in my name."), None];
        let first = |(decision, why): (DecisionText, Option<&str>)| FirstDecision {
            decision,
            reference: "GR7K 4M2P".to_owned(),
            why: why.map(str::to_owned),
        };
        DecisionText::samples().into_iter().zip(reasons).map(first).collect()
    }
}
