//! The live part of a conversation's page: its stream, its last message, and in words how things stand.

use domain::attachments;
use domain::conversations::chat;
use domain::conversations::chat_store::{self, Chat};
use domain::conversations::live::Side;
use domain::conversations::store::Conversation;
use domain::conversations::{merge_store, translation_store, waiting_answers};
use domain::telephone;
use serde::Serialize;

use crate::web::Visit;

/// `parts/live.html`.
#[derive(Clone, Debug, Serialize)]
pub struct LiveBox {
    /// The address of the stream.
    pub events: String,
    /// Where an open page says that somebody writes.
    pub writing: String,
    /// The page itself, to look again.
    pub here: String,
    /// The number of the last message that the page shows.
    pub last: i64,
    /// Changes when the page has to be read anew beside its messages.
    pub key: String,
    /// How things stand; empty for nothing to say.
    pub state: String,
    pub looked_at: i64,
    /// Whether other conversations are read in this one.
    pub is_merged: bool,
}

impl LiveBox {
    pub(super) fn sample() -> LiveBox {
        LiveBox {
            events: "/person/GR7K4M2P/events".to_owned(),
            writing: "/person/GR7K4M2P/writing".to_owned(),
            here: "/person/GR7K4M2P#messages".to_owned(),
            last: 2,
            key: "waiting".to_owned(),
            state: "You are number 2 in the queue.".to_owned(),
            looked_at: 1_783_036_800_000,
            is_merged: false,
        }
    }

    /// What a page shows on loading.
    pub(super) fn of(visit: &Visit, conversation: &Conversation, standing: &Standing, last: i64) -> LiveBox {
        let folder = if visit.is_desk { "/desk/conversations" } else { "/person" };
        let page = format!("{folder}/{}", conversation.reference);
        LiveBox {
            events: format!("{page}/events"),
            writing: format!("{page}/writing"),
            // An address of its own each time: to the one that is shown, a browser only scrolls.
            here: format!("{page}?looked={}#messages", visit.now()),
            last,
            key: standing.key(conversation),
            state: standing.words(visit, None),
            looked_at: visit.now(),
            is_merged: standing.merged_at.is_some(),
        }
    }
}

/// How a conversation stands as a chat.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    pub chat: Option<Chat>,
    /// For somebody who waits: the place, from one on, and the minutes that most waited.
    place: Option<(i64, Option<i64>)>,
    /// Whether anybody takes chats.
    is_anyone_here: bool,
    /// At the desk, when something was said last in what was merged into it.
    merged_at: Option<i64>,
    /// At the desk, which answers have not gone; the person reads nothing of them.
    waiting: String,
    /// At the desk, how many ended calls have no outcome yet.
    calls: i64,
    /// How many translations there are, and how many files come or are being scanned.
    around: (i64, i64),
}

impl Standing {
    pub(super) async fn read(tx: &mut db::Tx, visit: &Visit, conversation: &str) -> db::Result<Standing> {
        let (merged_at, waiting, calls) = match visit.is_desk {
            true => {
                let waiting = waiting_answers::work(tx, conversation).await?;
                let calls = telephone::count_without_outcome(tx, conversation).await?;
                let named = waiting.iter().map(|one| format!(" {}:{}", one.id, one.state));
                (merge_store::changed_at(tx, conversation).await?, named.collect(), calls)
            }
            false => (None, String::new(), 0),
        };
        let closed = attachments::closed(tx, ("conversation", conversation)).await?;
        let around = (translation_store::count(tx, conversation).await?, closed);
        let none = Standing { merged_at, waiting, calls, around, ..Standing::default() };
        let Some(chat) = chat_store::of(tx, conversation).await? else { return Ok(none) };
        if chat.state != "waiting" {
            return Ok(Standing { chat: Some(chat), ..none });
        }
        let place = Some(chat::place(tx, &visit.app, &chat).await?);
        let is_anyone_here = chat::is_anyone_here(tx, &visit.app, &chat.agency).await?;
        Ok(Standing { chat: Some(chat), place, is_anyone_here, ..none })
    }

    pub(super) fn is_live(&self) -> bool {
        self.chat.as_ref().is_some_and(Chat::is_live)
    }

    pub(super) fn is_open(&self) -> bool {
        self.chat.as_ref().is_some_and(|chat| chat.state == "open")
    }

    /// What the page shows beside messages depends on this.
    pub(super) fn key(&self, conversation: &Conversation) -> String {
        let chat = self.chat.as_ref().map_or("none", |chat| chat.state.as_str());
        let merged = self.merged_at.map(|at| format!(" {at}")).unwrap_or_default();
        let (translations, closed) = self.around;
        let (state, agency) = (&conversation.state, &conversation.agency);
        format!("{chat} {state} {agency}{merged}{} {translations} {closed} {}", self.waiting, self.calls)
    }

    /// How things stand, for the side that reads; `other` is the name of who is there on the other side.
    pub(super) fn words(&self, visit: &Visit, other: Option<&str>) -> String {
        let say = |key, args: &[(&str, domain::locale::Arg)]| visit.locale().say(key, args);
        let side = if visit.is_desk { Side::Desk } else { Side::Person };
        if side == Side::Desk {
            return match (other, self.is_live()) {
                (Some(_), _) => visit.text("desk-live-there"),
                (None, true) => visit.text("desk-live-away"),
                (None, false) => String::new(),
            };
        }
        let is_over = self.chat.as_ref().is_some_and(|chat| chat.state == "ended");
        if let Some(name) = other.filter(|_| !is_over) {
            return say("live-there", &[("name", name.into())]);
        }
        let Some(chat) = &self.chat else { return String::new() };
        let until = visit.locale().moment(chat.wait_until, &visit.app.zone);
        match (chat.state.as_str(), self.place) {
            ("waiting", _) if !self.is_anyone_here => say("live-nobody", &[("until", until.into())]),
            ("waiting", Some((place, None))) => say("live-place", &[("place", place.into()), ("until", until.into())]),
            ("waiting", Some((place, Some(minutes)))) => {
                say("live-place-time", &[("place", place.into()), ("minutes", minutes.into()), ("until", until.into())])
            }
            ("open", _) => match &chat.officer_name {
                Some(name) => say("live-taken", &[("name", name.as_str().into())]),
                None => String::new(),
            },
            ("missed", _) => visit.text("live-missed"),
            ("moved", _) => visit.text("live-moved"),
            ("ended", _) => visit.text("live-ended"),
            _ => String::new(),
        }
    }
}
