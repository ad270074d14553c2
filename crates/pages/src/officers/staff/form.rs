//! Reads the form of an officer, and says what is wrong with it.

use std::collections::BTreeSet;

use domain::officers::staff::form::roles;
use domain::people::address;
use domain::staff::model::{NewOfficer, Officer};
use screens::FieldError;

use crate::web::{Posted, Visit};

const MOST_LETTERS: usize = 100;

/// What a form says of an officer of an agency, and what is wrong with it. Roles that the form does not offer stay
/// as they were.
pub(super) fn read(
    visit: &Visit,
    agency: &str,
    before: Option<&Officer>,
    posted: &Posted,
) -> (NewOfficer, Vec<FieldError>) {
    let short =
        |name: &str| posted.get(name).chars().filter(|c| !c.is_control()).take(MOST_LETTERS).collect::<String>();
    let offered = roles(visit.app.catalogue, agency);
    let kept = before.into_iter().flat_map(|officer| &officer.roles).filter(|role| !offered.contains(role)).cloned();
    let ticked = offered.iter().filter(|role| posted.all("role").any(|ticked| ticked == role.as_str())).cloned();
    let tags: BTreeSet<&str> = visit.app.locales.all().map(|locale| locale.tag()).collect();
    let new = NewOfficer {
        name: short("name"),
        agency: agency.to_owned(),
        email: address::email(&short("email")).unwrap_or_else(|| short("email")),
        team: short("team"),
        roles: ticked.chain(kept).collect(),
        languages: posted.all("language").filter(|tag| tags.contains(tag)).map(str::to_owned).collect(),
        skills: list(&short("skills")),
    };
    let mut errors = Vec::new();
    let mut wrong = |field: &str, text: String| errors.push(FieldError { text, href: format!("#{field}") });
    if new.name.is_empty() {
        wrong("name", visit.text("desk-officer-name-missing"));
    }
    if let Err(words) = address::read_email(visit.locale(), &new.email) {
        wrong("email", words);
    }
    (new, errors)
}

/// Words between commas.
fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_people_write_them() {
        assert_eq!(list(" energy ,, fines"), ["energy", "fines"]);
    }
}
