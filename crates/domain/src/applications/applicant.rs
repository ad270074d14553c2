//! Who applies, from what the application says: the name by which officers and letters call the person.

use catalogue::Applicant;
use rules::{Facts, Value};

use crate::app::App;

/// The name of the person who applies, where the application tells one. Family names come first where their script or language
/// writes them first.
pub(super) fn name(app: &App, facts: &Facts, language: &str) -> Option<String> {
    let told = |purpose: &str| told(app, facts, purpose);
    written(told("family-name").as_deref(), told("given-name").as_deref(), language)
}

/// What a person who applies told of themselves, by its purpose as browsers know it, such as `street-address`.
pub fn told(app: &App, facts: &Facts, purpose: &str) -> Option<String> {
    let of_people = app.catalogue.asked_of(Applicant::Person);
    let mut named = of_people.filter(|fact| fact.wording.autocomplete == Some(purpose));
    named.find_map(|fact| match facts.get(fact.id) {
        Some(Value::Text(text)) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    })
}

fn written(family: Option<&str>, given: Option<&str>, language: &str) -> Option<String> {
    let is_han = |text: &str| text.chars().all(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'));
    Some(match (family, given) {
        (Some(family), Some(given)) if is_han(family) && is_han(given) => format!("{family}{given}"),
        (Some(family), Some(given)) if language == "vi" => format!("{family} {given}"),
        (Some(family), Some(given)) => format!("{given} {family}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn names_are_written_in_the_order_of_their_script_and_language() {
        assert_eq!(written(Some("Pappas"), Some("George"), "en").as_deref(), Some("George Pappas"));
        assert_eq!(written(Some("Trần"), Some("Văn Minh"), "vi").as_deref(), Some("Trần Văn Minh"));
        assert_eq!(written(Some("李"), Some("伟"), "en").as_deref(), Some("李伟"));
        assert_eq!(written(Some("حداد"), Some("فاطمة"), "ar").as_deref(), Some("فاطمة حداد"));
        assert_eq!(written(Some("Suharto"), None, "en").as_deref(), Some("Suharto"));
        assert_eq!(written(None, None, "en"), None);
    }
}
