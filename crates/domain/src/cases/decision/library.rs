//! The conditions that a service offers: found by their words, taken over with their reason and their law, and changed.

use super::law::Law;
use super::model::Condition;
use super::speech::Speech;
use crate::app::App;

/// The conditions of the service, in a language.
pub fn offered(law: &Law, speech: &Speech<'_>) -> Vec<Condition> {
    let one = |known: &'static catalogue::service::StandardCondition| {
        let (text, because) = speech.spoken.condition(law.service, known);
        let cite = known.cite.clone().unwrap_or_default();
        Condition { text: text.to_string(), because: because.to_string(), cite }
    };
    law.service.conditions.iter().map(one).collect()
}

/// Gives conditions that were taken from the list the reason and the law that stand there, where the officer wrote none
/// of their own. A text whose fields are filled in is still that of the list.
pub fn completed(app: &App, law: &Law, of_person: &str, mut conditions: Vec<Condition>) -> Vec<Condition> {
    let mut known = Vec::new();
    for language in [of_person, law.catalogue.about.language()] {
        known.extend(offered(law, &Speech::of(app, law.catalogue, language)));
    }
    for condition in conditions.iter_mut().filter(|one| one.because.is_empty() && one.cite.is_empty()) {
        if let Some(known) = known.iter().find(|known| fits(&known.text, &condition.text)) {
            condition.because.clone_from(&known.because);
            condition.cite.clone_from(&known.cite);
        }
    }
    conditions
}

/// Whether a text is a condition of the list, whatever stands in the place of its fields in brackets.
fn fits(pattern: &str, text: &str) -> bool {
    let mut rest = text.trim();
    let mut fixed = pattern.split(['[', ']']).enumerate().filter(|(place, _)| place % 2 == 0).map(|(_, part)| part);
    let Some(after) = fixed.next().and_then(|start| rest.strip_prefix(start)) else { return false };
    rest = after;
    for part in fixed {
        let Some(found) = rest.find(part.trim_end()) else { return false };
        rest = rest.get(found + part.trim_end().len()..).unwrap_or_default();
    }
    rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_condition_is_known_with_its_fields_filled_in() {
        let known = "Put up a screen of [height] metres along the [side] boundary.";
        assert!(fits(known, known));
        assert!(fits(known, "Put up a screen of 1.8 metres along the north boundary."));
        assert!(!fits(known, "Put up a fence of 1.8 metres along the north boundary."));
        assert!(!fits(known, "Put up a screen of 1.8 metres along the north boundary. Paint it."));
        assert!(fits("Keep the trees.", "Keep the trees."));
        assert!(!fits("Keep the trees.", "Keep"));
    }
}
