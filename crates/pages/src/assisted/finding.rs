//! Finds the person who is at the counter or on the telephone by what they say.

use catalogue::Catalogue;
use db::Tx;
use domain::applications::{self, ByCode};
use domain::cases::SealedFacts;
use domain::questions::plain_digits;
use domain::trust::{Action, Purpose, Resource, authorise};
use domain::{codes, conversations, people};
use rules::Type;
use screens::FieldError;

use crate::cases::{self};
use crate::web::{Outcome, Posted, Problem, Visit};

/// The shortest text that shows that somebody knows it.
const SHORTEST: usize = 4;

/// Whom somebody turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// Somebody who is kept already, and the application whose code they read out.
    Person {
        id: String,
        application: Option<String>,
    },
    New,
}

/// Finds the person by what the form says; otherwise what to write at which field.
pub(super) async fn find(tx: &mut Tx, visit: &Visit, posted: &Posted) -> Outcome<Result<Found, FieldError>> {
    let officer = visit.officer()?.id.clone();
    let wrong = |key: &str, field: &str| Ok(Err(FieldError { text: visit.text(key), href: format!("#{field}") }));
    if posted.has("from") {
        return Ok(Ok(of_page(tx, visit, posted.get("from")).await?));
    }
    let person = |id| Ok(Ok(Found::Person { id, application: None }));
    match posted.get("way") {
        "new" => Ok(Ok(Found::New)),
        "code" => match applications::by_code(tx, &visit.app, &officer, posted.get("code")).await? {
            ByCode::Draft { application, person } => {
                Ok(Ok(Found::Person { id: person, application: Some(application) }))
            }
            ByCode::Over => wrong("interview-code-over", "code"),
            ByCode::Unknown => wrong("interview-code-unknown", "code"),
        },
        "contact" => {
            let typed = posted.get("address").to_owned();
            let whose = async |tx: &mut Tx| people::whose(tx, &visit.app, &typed).await;
            match applications::look_up(tx, &visit.app, &officer, whose).await? {
                Some(id) => {
                    // Finding somebody is a look already: it stands in their record, whatever comes of it.
                    let who = Resource::of_person("identity", &id);
                    authorise(tx, &visit.app, &visit.actor(), Action::See, who, Purpose::Helping).await?;
                    person(id)
                }
                None => wrong("interview-address-unknown", "address"),
            }
        }
        "case" => {
            let Some(reference) = codes::typed(posted.get("reference"), conversations::REFERENCE) else {
                return wrong("interview-reference-unknown", "reference");
            };
            let held = match cases::for_desk(tx, visit, &reference).await {
                Err(problem) if problem.kind == "not-found" => {
                    return wrong("interview-reference-unknown", "reference");
                }
                other => other?,
            };
            let case = held.case();
            let told = posted.get("fact").to_owned();
            let knows = async |_: &mut Tx| Ok(knows(visit.app.catalogue, &case.facts, &told).then_some(()));
            match applications::look_up(tx, &visit.app, &officer, knows).await? {
                Some(()) => person(case.person_id.clone()),
                None => wrong("interview-fact-wrong", "fact"),
            }
        }
        _ => wrong("interview-way-missing", "way"),
    }
}

/// The person of a case or of a conversation that the officer comes from.
async fn of_page(tx: &mut Tx, visit: &Visit, from: &str) -> Outcome<Found> {
    let (kind, reference) = from.split_once('/').ok_or_else(Problem::not_found)?;
    let id = match kind {
        "cases" => cases::for_desk(tx, visit, reference).await?.case().person_id.clone(),
        "conversations" => {
            let reference = codes::typed(reference, conversations::REFERENCE).ok_or_else(Problem::not_found)?;
            let known = conversations::whose(tx, &reference).await?.ok_or_else(Problem::not_found)?;
            let asked = (Action::See, known.into(), Purpose::Helping);
            let grant = authorise(tx, &visit.app, &visit.actor(), asked.0, asked.1, asked.2).await?;
            grant.person().to_owned()
        }
        _ => return Err(Problem::not_found()),
    };
    Ok(Found::Person { id, application: None })
}

/// Whether somebody says a date or a text that stands in a case. Yes and no could be guessed, so they show nothing.
fn knows(catalogue: &Catalogue, facts: &SealedFacts, told: &str) -> bool {
    let vocabulary = &catalogue.program.vocabulary;
    facts.has(|name, value| {
        let (Some(fact), Some(value)) = (vocabulary.fact(name), value.as_str()) else { return false };
        match vocabulary.fact_type(fact) {
            Type::Date => day(told).is_some_and(|told| Some(told) == day(value)),
            Type::Text => plain(told).chars().count() >= SHORTEST && plain(told) == plain(value),
            _ => false,
        }
    })
}

/// Letters and digits alone, as people say them.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A day as it is kept, or as it is written here: day, month, year.
fn day(text: &str) -> Option<(u32, u32, u32)> {
    let plain = plain_digits(text);
    let parts: Vec<u32> = plain
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match parts[..] {
        [year, month, day] if year > 999 => Some((year, month, day)),
        [day, month, year] if year > 999 => Some((year, month, day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let told = [day("1994-03-08"), day("8/3/1994"), day("08 03 1994"), day("٨/٣/١٩٩٤")];
        assert!(told.iter().all(|day| *day == Some((1994, 3, 8))), "{told:?}");
        assert_eq!((day("March"), day("3 94")), (None, None));
    }

    #[test]
    fn a_number_is_the_same_with_and_without_its_gaps() {
        assert_eq!(plain("204 123 456-A"), plain("204123456a"));
    }
}
