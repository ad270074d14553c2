//! Reads a case for an officer, as far as a grant shows it, and puts it into words for the screen of the desk.

mod glance;
mod stream;
mod view;

use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::next::{Next, next};
use domain::cases::files::VisibleFiles;
use domain::cases::model;
use domain::cases::notes::{self, CaseNote, Mention};
use domain::cases::reaching::{self, Reach};
use domain::cases::store::decisions::Decision;
use domain::cases::store::messages::Message;
use domain::cases::store::promised::Promised;
use domain::cases::store::requests::Request;
use domain::cases::store::{self, Case};
use domain::cases::waiting_replies::{self, WaitingReply};
use domain::cases::work::together::{self, Duplicate};
use domain::codes;
use domain::events::{self, Recorded, Thing};
use domain::people::{self, Person, Preferences};
use domain::trust::{Act, Action, Grant};

use super::charter::promises_of;
use super::decision::NextDecision;
use super::files::{self, FileLine};
use super::words::{agency_name, service_name, tag};
use super::{case_nav, review, sent};
use crate::officers::mandates;
use crate::web::{Outcome, PageNav, Visit};

pub(crate) use stream::StreamKind;
pub use view::CaseAtDesk;
use view::{CaseNews, DuplicateLine, PersonAtDesk, ReplyLine};

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
    next: Option<Next>,
    notes: Vec<CaseNote>,
    mentions: Vec<Mention>,
    replies: Vec<WaitingReply>,
    duplicates: Vec<Duplicate>,
    reach: Reach,
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
        next: next(tx, &visit.app, &held).await?,
        notes: notes::notes(tx, grant).await?,
        mentions: notes::mentions(tx, grant).await?,
        replies: waiting_replies::waiting(tx, grant).await?,
        duplicates: together::duplicates(tx, &held).await?,
        reach: reaching::reach(tx, &visit.app, &held).await?,
        held,
    })
}

impl ForDesk {
    /// The navigation over the pages of the case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn nav(&self, tx: &mut Tx, visit: &Visit) -> Outcome<PageNav> {
        case_nav::case_nav(tx, visit, &self.held).await
    }

    /// The colleagues who can be mentioned in a note.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn colleagues(&self, tx: &mut Tx, visit: &Visit) -> Outcome<Vec<String>> {
        let colleagues = notes::colleagues(tx, &visit.app, &self.held).await?;
        Ok(colleagues.into_iter().map(|officer| officer.name).collect())
    }

    /// The name and the language of the person.
    pub fn spoken_to(&self) -> (&str, &str) {
        let person = self.person.as_ref();
        let name = person.and_then(|person| person.name.as_deref()).unwrap_or_default();
        (name, person.map_or("en", |person| person.language.as_str()))
    }

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
        let ForDesk { held, seen, .. } = self;
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
            files: files::marked(visit, held, (&seen.files, &seen.records)).into_iter().rev().collect(),
            files_hidden: seen.hidden,
            news: self.news(visit),
            stream: stream::entries(visit, self),
            replies: self.replies.iter().map(|reply| ReplyLine::of(visit, reply)).collect(),
            mentioned_by: self.mentioned_by(visit),
            duplicates: self.duplicates.iter().map(|one| DuplicateLine::of(visit, (&held.case, one))).collect(),
            may_merge: grant.may(Act::MergeCases),
            is_open: state.is_open(),
            decision: self.decision.as_ref().map(|decision| review::decision_shown(visit, held, decision)),
            may: grant.acts().clone(),
            may_write: !state.is_final() && grant.may(Act::WriteToPerson),
            may_ask: may(model::Action::AskInformation, Act::AskInformation),
            may_go_on: may(model::Action::GoOn, Act::GoOn) && !self.person_has_time(visit),
            decide: self.next.as_ref().map(|next| NextDecision::new(visit, next, &case.reference)),
            is_final: state.is_final(),
        }
    }

    /// Whether the last day of something that was asked for is still to come.
    fn person_has_time(&self, visit: &Visit) -> bool {
        let today = visit.app.today();
        self.requests.iter().any(|one| one.answered_at.is_none() && one.due().is_some_and(|due| today <= due))
    }

    /// Who mentioned the officer in a note that they have not read yet.
    fn mentioned_by(&self, visit: &Visit) -> Vec<String> {
        let me = visit.officer().map(|officer| officer.id.clone()).unwrap_or_default();
        let mine = self.mentions.iter().filter(|one| one.officer_id == me && one.seen_at.is_none());
        let note = |mention: &Mention| self.notes.iter().find(|note| note.id == mention.note_id);
        let mut names: Vec<String> = mine.filter_map(note).map(|note| note.officer_name.clone()).collect();
        names.dedup();
        names
    }

    /// How the person is reached, in words.
    fn channel(&self, visit: &Visit) -> String {
        let say = |key, name, value: &str| visit.locale().say(key, &[(name, value.into())]);
        match &self.reach {
            Reach::Chosen(channel) => visit.locale().channel(*channel),
            Reach::Post(address) => say("desk-reach-post", "address", address),
            Reach::Phone(number) => say("desk-reach-phone", "number", number),
            Reach::Nowhere => visit.text("desk-reach-nowhere"),
        }
    }

    fn person(&self, visit: &Visit) -> PersonAtDesk {
        let (person, wishes) = (self.person.as_ref(), &self.wishes);
        PersonAtDesk {
            page: format!("/desk/people/{}?why=casework", self.case().person_id),
            name: person.and_then(|person| person.name.clone()),
            language: person.map(|person| person.language.clone()),
            needs: wishes.needs.clone(),
            interpreter: wishes.interpreter.clone(),
            large_print: wishes.large_print,
            channel: self.channel(visit),
            unreached: (!matches!(self.reach, Reach::Chosen(_))).then(|| self.channel(visit)),
        }
    }
}
