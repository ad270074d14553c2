//! Reads a case for an officer, as far as a grant shows it, and puts it into words for the screen of the desk.

mod view;

use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::files::VisibleFiles;
use domain::cases::model;
use domain::cases::store::decisions::Decision;
use domain::cases::store::messages::Message;
use domain::cases::store::promised::Promised;
use domain::cases::store::requests::Request;
use domain::cases::store::{self, Case};
use domain::codes;
use domain::events::{self, Recorded, Thing};
use domain::people::{self, Person, Preferences};
use domain::trust::{Act, Action, Grant};

use super::charter::promises_of;
use super::files::{self, FileLine};
use super::words::{agency_name, service_name, tag};
use super::{dialogue, requests, review, sent, timeline};
use crate::officers::mandates;
use crate::web::{Outcome, Visit};

pub use view::CaseAtDesk;
use view::{CaseNews, PersonAtDesk};

/// Everything that the screen of a case is made of. It is read first and put into words afterwards, because others
/// wait for the transaction and words take longer than rows.
pub struct ForDesk {
    held: CaseHandle,
    requests: Vec<Request>,
    seen: VisibleFiles,
    messages: Vec<Message>,
    decision: Option<Decision>,
    events: Vec<Recorded>,
    person: Option<Person>,
    wishes: Preferences,
    promised: Vec<Promised>,
}

/// Reads a case for an officer.
///
/// # Errors
/// When there is no such case, or the officer may not see it.
pub async fn for_desk(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<ForDesk> {
    let held = acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    let grant = &held.grant;
    Ok(ForDesk {
        requests: store::requests(tx, grant).await?,
        seen: domain::cases::files::seen(tx, grant).await?,
        messages: store::messages(tx, grant).await?,
        decision: store::decision(tx, grant).await?,
        events: events::timeline(tx, Thing::Case, &held.case.id).await?,
        person: people::person(tx, grant).await?,
        wishes: people::preferences(tx, grant).await?,
        promised: store::promised(tx, grant).await?,
        held,
    })
}

impl ForDesk {
    pub fn case(&self) -> &Case {
        &self.held.case
    }

    pub fn grant(&self) -> &Grant {
        &self.held.grant
    }

    /// What the person said last.
    pub fn said_last(&self) -> Option<&str> {
        self.messages.iter().rev().find(|message| message.from_kind == "person").map(|message| message.body.as_str())
    }

    /// How many files the officer can look at.
    pub fn files(&self) -> usize {
        self.seen.files.len()
    }

    /// What came in since an officer last did something with the case; none while nobody has.
    fn news(&self, visit: &Visit) -> Option<CaseNews> {
        let is_act = |event: &&Recorded| event.actor_text("kind") == "officer";
        let since = self.events.iter().filter(is_act).map(|event| event.at).max()?;
        let files = self.seen.files.iter().filter(|file| file.given_at > since && file.given_by != "officer");
        let files: Vec<FileLine> = files.map(|file| files::shown(visit, &self.held, file)).collect();
        let answers = self.requests.iter().filter(|one| one.answered_at.is_some_and(|at| at > since)).count();
        let messages = self.messages.iter().filter(|one| one.from_kind == "person" && one.at > since).count();
        let is_any = !files.is_empty() || answers > 0 || messages > 0;
        is_any.then_some(CaseNews { since, files, answers, messages })
    }

    /// The case in the words of the officer's language.
    pub fn shown(&self, visit: &Visit) -> CaseAtDesk {
        let ForDesk { held, requests, seen, messages, .. } = self;
        let (case, grant) = (&held.case, &held.grant);
        let state = case.state();
        let facts = case.facts.seen_by(case.law(&visit.app), grant);
        let may = |action, act| model::after(state, action, model::Party::Officer).is_ok() && grant.may(act);
        CaseAtDesk {
            id: case.id.clone(),
            heading: service_name(visit, &case.service),
            service: case.service.clone(),
            version: case.manifest_version,
            agency: agency_name(visit, &case.agency),
            reference: codes::grouped(&case.reference),
            address: format!("/desk/cases/{}", case.reference),
            tag: tag(visit, state),
            opened_at: case.opened_at,
            is_stopped: case.stopped_at.is_some(),
            person: self.person(visit),
            told: sent::answers(visit, held),
            mandates: mandates(visit, grant),
            hidden: facts.hidden(),
            must_be_minded: facts.must_be_minded(),
            promises: promises_of(visit, case, &self.promised),
            requests: requests::shown(visit, held, requests, &seen.files),
            files: files::marked(visit, held, (&seen.files, &seen.records)).into_iter().rev().collect(),
            files_hidden: seen.hidden,
            news: self.news(visit),
            messages: dialogue::shown(visit, held, messages, &seen.files),
            decision: self.decision.as_ref().map(|decision| review::decision_shown(visit, held, decision)),
            timeline: timeline::lines(visit, case, &self.events),
            may: grant.acts().clone(),
            may_write: !state.is_final() && grant.may(Act::WriteToPerson),
            may_ask: may(model::Action::AskInformation, Act::AskInformation),
            may_go_on: may(model::Action::GoOn, Act::GoOn),
            may_decide: may(model::Action::Approve, Act::SignDecision),
            is_final: state.is_final(),
        }
    }

    fn person(&self, visit: &Visit) -> PersonAtDesk {
        let (person, wishes) = (self.person.as_ref(), &self.wishes);
        PersonAtDesk {
            name: person.and_then(|person| person.name.clone()),
            language: person.map(|person| person.language.clone()),
            needs: wishes.needs.clone(),
            interpreter: wishes.interpreter.clone(),
            large_print: wishes.large_print,
            channel: visit.locale().channel(wishes.channel),
        }
    }
}
