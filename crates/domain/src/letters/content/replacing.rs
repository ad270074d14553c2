//! What a decision says before its reasons: which earlier one it replaces and why, and why they are in another language.

use super::LetterContext;
use crate::cases::{Decided, ReplacedDecision};

/// The paragraphs before the summary; none for a first decision in the language of the letter.
pub(super) fn paragraphs(about: &LetterContext<'_>, decided: &Decided) -> Vec<String> {
    let mut said = decided.replaces.as_ref().map(|before| replaces(about, before)).unwrap_or_default();
    let because = decided.other_language_because.trim();
    if !because.is_empty() {
        said.push(about.say("letter-decision-other-language", &[("why", because.into())]));
    }
    if let Some((by, day)) = &decided.translated {
        let args = [("by", by.as_str().into()), ("day", day.as_str().into())];
        said.push(about.say("letter-decision-translated", &args));
    }
    said
}

fn replaces(about: &LetterContext<'_>, before: &ReplacedDecision) -> Vec<String> {
    let args = [
        ("day", about.date(before.day).into()),
        ("reference", about.reference().into()),
        ("outcome", before.outcome.as_str().into()),
    ];
    let why = about.say("letter-decision-replaces-why", &[("why", before.why.as_str().into())]);
    vec![about.say("letter-decision-replaces", &args), why]
}
