//! What one chooses from in a form: an option of a list, a radio button or a box to tick.

use serde::Serialize;

/// One option of `govukSelect`.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub text: String,
    pub selected: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, text: impl Into<String>, selected: bool) -> Choice {
        Choice { value: value.into(), text: text.into(), selected }
    }

    /// An option that is not chosen.
    pub fn open(value: impl Into<String>, text: impl Into<String>) -> Choice {
        Choice::new(value, text, false)
    }
}

/// One radio button of `govukRadios`, or one box of `govukCheckboxes`.
#[derive(Clone, Debug, Serialize)]
pub struct CheckChoice {
    pub value: String,
    pub text: String,
    pub checked: bool,
}

impl CheckChoice {
    pub fn new(value: impl Into<String>, text: impl Into<String>, checked: bool) -> CheckChoice {
        CheckChoice { value: value.into(), text: text.into(), checked }
    }
}

/// One radio button of `govukRadios` with a line of explanation beneath it.
#[derive(Debug, Serialize)]
pub struct HintedChoice {
    #[serde(flatten)]
    choice: CheckChoice,
    hint: Hint,
}

#[derive(Debug, Serialize)]
struct Hint {
    text: String,
}

impl CheckChoice {
    pub fn hinted(self, text: impl Into<String>) -> HintedChoice {
        HintedChoice { choice: self, hint: Hint { text: text.into() } }
    }
}
