//! A conversation as an officer reads it, with a grant for it.

use db::Tx;
use domain::attachments;
use domain::codes;
use domain::conversations::about::About;
use domain::conversations::store::{self, Conversation, Message};
use domain::conversations::{chat_store, merge_store, merging, posts, tried, waiting_answers, ways};
use domain::counter::{self, VisitState};
use domain::inbox;
use domain::trust::{self, Action, Grant, Purpose};
use serde::Serialize;

use super::answer_way::WayOption;
use super::live_view::{LiveBox, Standing};
use super::post_box::PostBox;
use super::said::SaidMessage;
use super::waiting_line::WaitingLine;
use crate::concierge;
use crate::counter::{VisitBox, WaitBox};
use crate::telephone::{CallBox, call_box};
use crate::web::{Outcome, Problem, Visit};

/// Symbols of a reference.
const REFERENCE: usize = 8;

/// How many conversations that may belong together are offered.
const ALIKE: i64 = 5;

/// Another conversation of the same person, or perhaps so: of that one nothing is read before it is opened.
#[derive(Clone, Debug, Serialize)]
pub struct BesideConversation {
    pub reference: String,
    pub name: Option<String>,
    /// What was said in it first.
    pub words: Option<String>,
    pub at: i64,
}

/// What was looked for before, and the addresses of what was shown.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TriedBox {
    pub words: String,
    pub answers: Vec<String>,
}

/// A conversation on pages of the desk.
#[derive(Clone, Debug, Serialize)]
pub struct DeskConversation {
    #[serde(skip)]
    pub id: String,
    pub reference: String,
    /// The address of its page at the desk.
    pub address: String,
    /// The page with everything of the person.
    pub person_page: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// When the person would like to be called.
    pub best_time: Option<String>,
    /// The language of the person, as a BCP 47 tag.
    pub language: String,
    /// The day by which an answer was promised.
    pub answer_by: Option<String>,
    /// In words, what the person was looking at when they asked.
    pub about: Option<String>,
    /// Where the plan that it is about is opened with the person, once it was checked who they are; none where it is
    /// about something else, or the officer may not open it.
    pub plan: Option<String>,
    pub messages: Vec<SaidMessage>,
    pub live: LiveBox,
    /// Whether it is a chat that goes on and can be ended.
    pub is_chat: bool,
    /// Answers that have not gone.
    pub waiting: Vec<WaitingLine>,
    /// How an answer can go out, the first one unless chosen otherwise.
    pub ways: Vec<WayOption>,
    /// What the person looked for before they asked.
    pub tried: TriedBox,
    /// What was merged into it, and is read here.
    pub merged: Vec<BesideConversation>,
    /// What may be merged into it.
    pub alike: Vec<BesideConversation>,
    /// The post that came last, if everybody can read it.
    pub post: Option<PostBox>,
    /// Times at service centres, of this conversation and of what was merged into it.
    pub visits: Vec<VisitBox>,
    /// The earlier time that they wait for, or that is kept for them.
    pub wait: Option<WaitBox>,
    /// The telephone: the call that goes on or was the last, and whether the person can be called.
    pub call: Option<CallBox>,
    /// Where a time is booked for the person, if there is a centre for it and none is to come.
    pub books: Option<String>,
    /// Where papers of the person who is present are added.
    pub hand_in: Option<String>,
}

impl DeskConversation {
    /// The first sample has everything that a conversation can have, the second only what it must have.
    pub fn samples() -> Vec<DeskConversation> {
        let full = DeskConversation {
            id: "019ee77c".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            address: "/desk/conversations/GR7K4M2P".to_owned(),
            person_page: "/desk/people/019ee77d?why=helping".to_owned(),
            name: Some("Mina Rahimi".to_owned()),
            phone: Some("0400 000 000".to_owned()),
            email: Some("mina@example.org".to_owned()),
            best_time: Some("morning".to_owned()),
            language: "fa".to_owned(),
            answer_by: Some("2026-07-07".to_owned()),
            about: Some("The service “Gas rebate”".to_owned()),
            plan: Some("/desk/interview?from=conversations/GR7K4M2P".to_owned()),
            messages: SaidMessage::samples(),
            live: LiveBox::sample(),
            is_chat: true,
            waiting: WaitingLine::samples(),
            ways: WayOption::samples(),
            tried: TriedBox { words: "gas rebate".to_owned(), answers: vec!["/services/gas-rebate".to_owned()] },
            merged: vec![BesideConversation::sample()],
            alike: vec![BesideConversation { name: None, words: None, ..BesideConversation::sample() }],
            post: Some(PostBox::sample()),
            visits: VisitState::ALL.into_iter().map(VisitBox::sample).chain(VisitBox::remote_samples()).collect(),
            wait: WaitBox::samples().first().cloned(),
            call: CallBox::samples().first().cloned(),
            books: Some("/desk/conversations/GR7K4M2P/visit".to_owned()),
            hand_in: Some("/desk/hand-in/GR7K4M2P".to_owned()),
        };
        let bare = DeskConversation {
            name: None,
            phone: None,
            email: None,
            best_time: None,
            answer_by: None,
            about: None,
            plan: None,
            messages: full.messages.iter().skip(1).cloned().collect(),
            is_chat: false,
            waiting: Vec::new(),
            ways: WayOption::samples().into_iter().take(1).collect(),
            tried: TriedBox::default(),
            merged: Vec::new(),
            alike: Vec::new(),
            post: None,
            visits: Vec::new(),
            wait: None,
            call: None,
            books: None,
            hand_in: None,
            ..full.clone()
        };
        let called = DeskConversation { call: CallBox::samples().last().cloned(), ..bare.clone() };
        vec![full, bare, called]
    }
}

impl BesideConversation {
    fn sample() -> BesideConversation {
        BesideConversation {
            reference: "7KPM 2WXA".to_owned(),
            name: Some("Mina Rahimi".to_owned()),
            words: Some("I sent you a photo of the bill.".to_owned()),
            at: 1_783_036_800_000,
        }
    }

    fn of(conversation: &Conversation, said: &[Message]) -> BesideConversation {
        BesideConversation {
            reference: codes::grouped(&conversation.reference),
            name: conversation
                .name
                .clone()
                .or_else(|| conversation.email.clone())
                .or_else(|| conversation.phone.clone()),
            words: said.first().map(|message| message.body.chars().take(140).collect()),
            at: conversation.opened_at,
        }
    }
}

/// One conversation with all that was said in it.
struct ReadConversation {
    conversation: Conversation,
    messages: Vec<Message>,
    lines: Vec<SaidMessage>,
}

/// A conversation by its reference, or the one into which it was merged.
///
/// # Errors
/// When there is no such conversation, or the officer may not see it.
pub async fn for_desk(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<DeskConversation> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let shown = merging::shown_as(tx, known).await?;
    let grant = trust::authorise(tx, &visit.app, &visit.actor(), Action::See, shown.into(), Purpose::Helping).await?;
    let members = merging::members(tx, &visit.app, (&visit.actor(), Action::See), &grant).await?;
    let ReadConversation { conversation, messages, mut lines } = read(tx, visit, &grant).await?;
    let mut merged = Vec::new();
    for member in &members {
        let mut other = read(tx, visit, member).await?;
        merged.push(BesideConversation::of(&other.conversation, &other.messages));
        let named = codes::grouped(&other.conversation.reference);
        for line in &mut other.lines {
            line.is_from_merged(visit, &named);
        }
        lines.append(&mut other.lines);
    }
    lines.sort_by_key(|line| line.at);
    let alike = merge_store::alike(tx, &grant, ALIKE).await?.into_iter().map(|other| BesideConversation {
        reference: codes::grouped(&other.reference),
        name: None,
        words: None,
        at: other.opened_at,
    });
    let alike = alike.collect();
    let tried = tried::of(tx, &grant).await?;
    let standing = Standing::read(tx, visit, grant.id()).await?;
    let last = messages.last().map_or(0, |message| message.seq);
    if let (Ok(officer), true) = (visit.officer(), standing.is_live() && tx.is_read_only()) {
        visit.app.gathered.mark(chat_store::seen(grant.id(), &officer.id, last))?;
    }
    let post = posts::latest_of_all(tx, &grant).await?;
    let post = post.and_then(|post| PostBox::of(visit, &post));
    let all: Vec<&Grant> = std::iter::once(&grant).chain(&members).collect();
    let ways = ways::of_all(tx, &visit.app, &all).await?;
    let ways: Vec<WayOption> = ways.iter().map(|way| WayOption::of(visit, way)).collect();
    let waiting = waiting_answers::waiting(tx, &all).await?;
    let call = call_box(tx, visit, (&grant, &all), &conversation).await?;
    let mut visits = Vec::new();
    visits.extend(VisitBox::of(tx, visit, (&grant, &conversation.reference)).await?);
    for (member, other) in members.iter().zip(&merged) {
        let reference = codes::typed(&other.reference, REFERENCE).unwrap_or_default();
        visits.extend(VisitBox::of(tx, visit, (member, &reference)).await?);
    }
    let wait = WaitBox::of(tx, visit, (&grant, &conversation.reference)).await?;
    let plan = match About::from_json(&conversation.about) {
        About::Plan(id) if concierge::may_open_with(tx, visit, (&id, &conversation.person_id)).await? => {
            Some(format!("/desk/interview?from=conversations/{}", conversation.reference))
        }
        _ => None,
    };
    let is_to_come = visits.iter().any(|visit| visit.is_to_come);
    let centres = counter::ways(&visit.app, conversation.service.as_deref());
    let books =
        (!is_to_come && !centres.is_empty()).then(|| format!("/desk/conversations/{}/visit", conversation.reference));
    Ok(DeskConversation {
        visits,
        wait,
        call,
        books,
        hand_in: Some(format!("/desk/hand-in/{}", conversation.reference)),
        reference: codes::grouped(&conversation.reference),
        address: format!("/desk/conversations/{}", conversation.reference),
        plan,
        about: About::from_json(&conversation.about).said(&visit.app, &visit.language),
        messages: lines,
        live: LiveBox::of(visit, &conversation, &standing, last),
        is_chat: standing.is_open(),
        tried: TriedBox { words: tried.words, answers: tried.answers },
        waiting: waiting.iter().map(|answer| WaitingLine::of(visit, answer, &ways)).collect(),
        ways,
        merged,
        alike,
        post,
        person_page: format!("/desk/people/{}?why=helping", conversation.person_id),
        id: conversation.id,
        name: conversation.name,
        phone: conversation.phone,
        email: conversation.email,
        best_time: conversation.best_time,
        language: conversation.language,
        answer_by: conversation.answer_by,
    })
}

async fn read(tx: &mut Tx, visit: &Visit, grant: &Grant) -> Outcome<ReadConversation> {
    let conversation = store::one(tx, grant).await?.ok_or_else(Problem::not_found)?;
    let messages = store::messages(tx, grant).await?;
    let files = attachments::of(tx, ("conversation", grant.id())).await?;
    let arrivals = inbox::arrivals(tx, grant).await?;
    let words = messages.iter().filter(|message| !message.body.is_empty());
    let lines = words.map(|message| SaidMessage::to_desk(visit, &conversation, (&files, &arrivals), message)).collect();
    Ok(ReadConversation { conversation, messages, lines })
}

/// Where a conversation is read that was merged into another.
///
/// # Errors
/// If the database is unavailable.
pub async fn shown_elsewhere(tx: &mut Tx, reference: &str) -> Outcome<Option<String>> {
    let Some(reference) = codes::typed(reference, REFERENCE) else { return Ok(None) };
    let Some(known) = store::whose(tx, &reference).await? else { return Ok(None) };
    let shown = merging::shown_as(tx, known).await?;
    Ok((shown.reference != reference).then(|| format!("/desk/conversations/{}", shown.reference)))
}
