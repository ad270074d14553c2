//! A condition of a decision: what must be done, why, and under which law.

use serde::{Deserialize, Serialize};

/// One condition. Older drafts hold nothing but its text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "StoredCondition")]
pub struct Condition {
    pub text: String,
    /// Why it is needed; empty if nobody said.
    pub because: String,
    pub cite: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum StoredCondition {
    Text(String),
    Whole {
        text: String,
        #[serde(default)]
        because: String,
        #[serde(default)]
        cite: String,
    },
}

impl From<StoredCondition> for Condition {
    fn from(stored: StoredCondition) -> Self {
        match stored {
            StoredCondition::Text(text) => Condition { text, ..Condition::default() },
            StoredCondition::Whole { text, because, cite } => Condition { text, because, cite },
        }
    }
}

impl From<&str> for Condition {
    fn from(text: &str) -> Self {
        Condition { text: text.to_owned(), ..Condition::default() }
    }
}

impl Condition {
    /// A field in brackets, such as `[day]`, that nobody has filled in.
    pub fn unfilled(&self) -> Option<&str> {
        let start = self.text.find('[')?;
        let rest = self.text.get(start..)?;
        rest.find(']').and_then(|end| rest.get(..=end)).filter(|field| field.len() > 2)
    }

    /// The condition as the person reads it: its text, and why it is needed.
    pub fn in_words(&self) -> String {
        let parts = [self.text.trim(), self.because.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match self.cite.trim() {
            "" => parts.join(" "),
            cite => format!("{} ({cite})", parts.join(" ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Condition;

    #[test]
    fn an_older_draft_has_conditions_without_reasons() {
        let read: Vec<Condition> = serde_json::from_str(r#"["Tell us.", {"text": "Build.", "cite": "s 1"}]"#).unwrap();
        assert_eq!(read[0], Condition::from("Tell us."));
        assert_eq!(read[1].in_words(), "Build. (s 1)");
    }

    #[test]
    fn a_field_that_nobody_filled_in_is_found() {
        let unfilled = |text: &str| Condition::from(text).unfilled().map(str::to_owned);
        assert_eq!(unfilled("A screen of [height] metres."), Some("[height]".to_owned()));
        assert_eq!(unfilled("A screen of 2 metres []."), None);
    }
}
