//! What was found, in words.

use domain::codes;
use domain::finding::{FoundMatter, FoundPerson, Matched};
use domain::paths::encoded;
use serde::Serialize;

use crate::cases::{self, StateTag};
use crate::web::Visit;

/// Somebody who was found, masked until their page is opened.
#[derive(Debug, Serialize)]
pub(super) struct PersonHit {
    pub name: Option<String>,
    /// The page of the person; none for somebody of whom the officer may see no matter.
    pub href: Option<String>,
    pub suburb: Option<String>,
    pub end_of_phone: Option<String>,
    pub matters: Vec<MatterHit>,
    /// How many more of their matters were found.
    pub more: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct MatterHit {
    pub href: String,
    pub title: String,
    pub agency: String,
    pub reference: String,
    pub tag: StateTag,
    /// Milliseconds.
    pub opened_at: i64,
    /// For how many days it has been open.
    pub days: i64,
    pub holder: Option<String>,
    pub is_mine: bool,
    /// Which of the words stands where.
    pub why: Vec<String>,
}

const DAY: i64 = 24 * 60 * 60 * 1_000;

pub(super) fn person(visit: &Visit, purpose: &str, found: &FoundPerson) -> PersonHit {
    let href = format!("/desk/people/{}?why={purpose}", encoded(&found.id));
    PersonHit {
        name: found.name.clone(),
        href: (!found.matters.is_empty()).then_some(href),
        suburb: found.suburb.clone(),
        end_of_phone: found.end_of_phone.clone(),
        matters: found.matters.iter().map(|one| matter(visit, one)).collect(),
        more: found.more,
    }
}

fn matter(visit: &Visit, found: &FoundMatter) -> MatterHit {
    let service = found.service.as_deref().map(|service| cases::service_name(visit, service));
    let kind = if found.is_case { "cases" } else { "conversations" };
    MatterHit {
        href: format!("/desk/{kind}/{}", found.reference),
        title: match (service, found.is_case) {
            (Some(service), true) => service,
            (Some(service), false) => visit.locale().say("find-talk-about", &[("service", service.into())]),
            (None, _) => visit.text("find-talk"),
        },
        agency: cases::agency_name(visit, &found.agency),
        reference: codes::grouped(&found.reference),
        tag: tag(visit, found.is_case, &found.state),
        opened_at: found.opened_at,
        days: (visit.now() - found.opened_at).max(0) / DAY,
        holder: found.holder.clone(),
        is_mine: found.is_mine,
        why: found.matched.iter().map(|one| why(visit, one)).collect(),
    }
}

/// Where a case or a conversation stands.
pub(super) fn tag(visit: &Visit, is_case: bool, state: &str) -> StateTag {
    match is_case {
        true => cases::tag(visit, domain::cases::model::State::of(state).unwrap_or(IN_PROGRESS)),
        false if state == "answered" => StateTag::new(visit.text("find-answered"), "govuk-tag--grey"),
        false if state == "settled" => StateTag::new(visit.text("conversations-settled"), "govuk-tag--grey"),
        false => StateTag::new(visit.text("find-waits"), "govuk-tag--blue"),
    }
}

const IN_PROGRESS: domain::cases::model::State = domain::cases::model::State::InProgress;

fn why(visit: &Visit, matched: &Matched) -> String {
    let field = visit.text(&format!("find-field-{}", matched.field.name()));
    let key = if matched.only_sounds { "find-why-sounds" } else { "find-why" };
    visit.locale().say(key, &[("typed", matched.typed.as_str().into()), ("field", field.into())])
}

impl PersonHit {
    pub(super) fn samples() -> Vec<PersonHit> {
        let matter = |holder: Option<&str>, is_mine| MatterHit {
            href: "/desk/cases/GR7K4M2P".to_owned(),
            title: "Development application".to_owned(),
            agency: "Inner West Council".to_owned(),
            reference: "GR7-K4M-2P".to_owned(),
            tag: StateTag::sample(),
            opened_at: 1_783_036_800_000,
            days: 4,
            holder: holder.map(str::to_owned),
            is_mine,
            why: vec!["heritage: in a message".to_owned(), "nguyen: in the name".to_owned()],
        };
        let known = PersonHit {
            name: Some("T. M. Nguyen".to_owned()),
            href: Some("/desk/people/019ee77d?why=helping".to_owned()),
            suburb: Some("Marrickville".to_owned()),
            end_of_phone: Some("156".to_owned()),
            matters: vec![matter(Some("Hannah Whitlock"), false), matter(None, true), matter(None, false)],
            more: 2,
        };
        let nobody =
            PersonHit { name: None, href: None, suburb: None, end_of_phone: None, matters: Vec::new(), more: 0 };
        vec![known, nobody]
    }
}
