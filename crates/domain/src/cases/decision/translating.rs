//! The texts of a decision that somebody translated: who did, when, and what stood there before.

use serde::{Deserialize, Serialize};

use super::making::in_words;
use super::model::Draft;
use crate::locale::script::language_of;

/// A translation of the texts of a draft by a person, as the officer recorded it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Translation {
    /// Who translated, by name.
    pub by: String,
    /// The day of the translation, as it was typed.
    pub day: String,
    pub original: OriginalTexts,
}

/// The texts before they were translated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OriginalTexts {
    pub language: String,
    pub summary: String,
    /// The question and its reason.
    pub reasons: Vec<(String, String)>,
    pub conditions: Vec<String>,
}

impl Draft {
    /// Keeps the texts of the version before with a translation, once.
    pub fn keep_original(&mut self, before: &Draft) {
        let Some(translation) = &mut self.translation else { return };
        let kept = before.translation.as_ref().map(|known| known.original.clone());
        translation.original =
            kept.filter(|original| !original.summary.is_empty()).unwrap_or_else(|| before.originals());
    }

    /// The texts that a translation is made of.
    fn originals(&self) -> OriginalTexts {
        let reasons = self.considerations.iter().filter(|one| !one.text.trim().is_empty());
        OriginalTexts {
            language: language_of(&self.summary).unwrap_or(&self.language).to_owned(),
            summary: self.summary.clone(),
            reasons: reasons.map(|one| (one.question.clone(), one.text.clone())).collect(),
            conditions: in_words(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_original_is_kept_through_later_versions() {
        let english = Draft { summary: "You get the rebate because the card is valid.".to_owned(), ..Draft::default() };
        let translation = Some(Translation { by: "Hoa Le".to_owned(), ..Translation::default() });
        let mut first =
            Draft { summary: "Quý vị được giảm giá.".to_owned(), translation, ..Draft::default() };
        first.keep_original(&english);
        let mut later = Draft { summary: "Quý vị được giảm giá từ hôm nay.".to_owned(), ..first.clone() };
        later.keep_original(&first);
        let original = later.translation.unwrap().original;
        assert_eq!((original.language.as_str(), original.summary), ("en", english.summary));
    }
}
