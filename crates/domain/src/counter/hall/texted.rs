//! Short messages that take a place or cancel a visit: `PLACE 1`, `CANCEL`, and the same in the languages of the site.
//!
//! A number can be forged. So a message shows nothing that was said, and what it changes is told to the number itself.

use catalogue::{Centre, Channel};
use db::Tx;

use super::place::Source;
use super::{NewPlace, hall_queue, place_link, place_store, take};
use crate::app::App;
use crate::conversations::store as threads;
use crate::counter::model::VisitState;
use crate::counter::{booking, centres, store};
use crate::events::Thing;
use crate::inbox::{self, Incoming, Sender, Taken, Thread};
use crate::outbox::{self, NewNote, Note, To, short};
use crate::questions::plain_digits;
use crate::refusal::Outcome;
use crate::slice::{SliceAnswer, Texted};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// The first word of a message that takes a place; a number of the list of centres may follow.
const PLACE: [&str; 7] = ["place", "queue", "دور", "lấy số", "so", "取号", "取號"];

/// Alone in a message, by somebody who has a visit to come or a place; otherwise some of these end all messages.
const CANCEL: [&str; 6] = ["cancel", "إلغاء", "الغاء", "hủy", "取消", "取消预约"];

const A_DAY: i64 = 24 * 60 * 60 * 1_000;

/// The number after the word that takes a place: none if it is no such message, 0 without a number.
fn place_number(words: &str) -> Option<usize> {
    let rest = PLACE.into_iter().find_map(|word| words.strip_prefix(word))?.trim();
    match rest {
        "" => Some(0),
        digits => plain_digits(digits).parse().ok(),
    }
}

/// Takes a short message that is one of the two; false for every other.
pub fn texted<'a>(tx: &'a mut Tx, app: &'a App, text: &'a Texted<'a>) -> SliceAnswer<'a, bool> {
    Box::pin(async move {
        if CANCEL.contains(&text.word) {
            return cancel(tx, app, text).await;
        }
        match place_number(text.word) {
            Some(number) if centres::centres(app).next().is_some() => place(tx, app, text, number).await.map(|()| true),
            _ => Ok(false),
        }
    })
}

async fn place(tx: &mut Tx, app: &App, text: &Texted<'_>, number: usize) -> Outcome<()> {
    let all: Vec<&'static Centre> = centres::centres(app).collect();
    let chosen = match (number, all.as_slice()) {
        (0, [only]) => Some(*only),
        (number, all) => number.checked_sub(1).and_then(|place| all.get(place).copied()),
    };
    let now = app.world.now();
    let Some(centre) = chosen.filter(|centre| hall_queue::is_open(app, centre, now)) else {
        return answer(tx, app, text, chosen).await;
    };
    let thread = goes_on(tx, app, text.from).await?;
    let incoming = Incoming {
        channel: Channel::Sms,
        external_id: text.id,
        from: Sender::Address { address: text.from, is_proven: false },
        language: text.language,
        thread: thread.as_deref().map_or(Thread::None, Thread::Reply),
        words: text.said,
        files: None,
        received_at: now,
    };
    let Taken::New(placed) = inbox::take(tx, app, incoming).await? else { return Ok(()) };
    short::resume(tx, (Channel::Sms, text.from)).await?;
    let form = format!("sms:{}", text.id);
    let new = NewPlace { centre: &centre.id, source: Source::Sms, form: &form, service: None, needs: &[] };
    let system = Actor::System("counter");
    match take(tx, app, (&system, Purpose::OwnAffairs), &placed.reference, new).await {
        Ok(_) => {}
        // They have an appointment here today: its own notes say when.
        Err(refusal) if refusal.kind == "hall-has-appointment" => return Ok(()),
        Err(refusal) => return Err(refusal),
    }
    let known = threads::whose_by_id(tx, &placed.id).await?;
    let Some(known) = known else { return Ok(()) };
    let grant = trust::authorise(tx, app, &system, Action::Change, known.into(), Purpose::OwnAffairs).await?;
    // Who wrote nothing but this waits for no answer.
    if threads::is_first(tx, &placed.id, &placed.message).await? {
        crate::conversations::settle(tx, &grant, now).await?;
    }
    Ok(())
}

/// The centre is closed, or which one is not clear: the list of those that there are.
async fn answer(tx: &mut Tx, app: &App, text: &Texted<'_>, closed: Option<&'static Centre>) -> Outcome<()> {
    let now = app.world.now();
    if !outbox::may_answer(tx, (text.from, outbox::PLACE_HELP), now).await? {
        return Ok(());
    }
    let note = Note::PlaceHelp {
        closed: closed.map(|centre| centre.name.clone()),
        centres: centres::centres(app).map(|centre| centre.name.clone()).collect(),
    };
    let to = To::Text { person: None, channel: Channel::Sms, address: text.from, language: text.language };
    let note = NewNote::new(to, note, format!("place-help:{}", text.id)).until(now + A_DAY);
    Ok(outbox::tell(tx, app, note).await?)
}

/// The thread of the last conversation with this number, unless it has an appointment to come: that stays what a text to
/// it is about, and CANCEL too.
async fn goes_on(tx: &mut Tx, app: &App, from: &str) -> Outcome<Option<String>> {
    let now = app.world.now();
    let Some((grant, _)) = last(tx, app, from).await? else { return Ok(None) };
    let visit = store::of_conversation(tx, &grant).await?;
    Ok(match visit.is_some_and(|visit| visit.is_to_come(now)) {
        true => None,
        false => inbox::reply_token(app, Thing::Conversation, grant.id()),
    })
}

/// The last conversation with this number, and its reference.
async fn last(tx: &mut Tx, app: &App, from: &str) -> Outcome<Option<(Grant, String)>> {
    let since = app.world.now() - inbox::GOES_ON_FOR;
    let Some(id) = outbox::last_conversation(tx, (Channel::Sms, from), since).await? else { return Ok(None) };
    let Some(known) = threads::whose_by_id(tx, &id).await? else { return Ok(None) };
    let (system, reference) = (Actor::System("counter"), known.reference.clone());
    let grant = trust::authorise(tx, app, &system, Action::See, known.into(), Purpose::OwnAffairs).await?;
    Ok(Some((grant, reference)))
}

/// Cancels the visit or gives up the place of the last conversation with this number. Without one the word means what it
/// meant before.
async fn cancel(tx: &mut Tx, app: &App, text: &Texted<'_>) -> Outcome<bool> {
    let now = app.world.now();
    let Some((grant, reference)) = last(tx, app, text.from).await? else { return Ok(false) };
    let (id, person) = (grant.id().to_owned(), grant.person().to_owned());
    let system = Actor::System("counter");
    let Some(visit) = store::of_conversation(tx, &grant).await? else { return Ok(false) };
    let place = place_store::of_visit(tx, &visit.id).await?.filter(super::HallPlace::is_live);
    match place {
        Some(place) => {
            match place_link::give_up(tx, app, (&system, Purpose::OwnAffairs), &place).await {
                Ok(()) => {}
                // At the counter there is nothing to cancel; it ends no messages either.
                Err(refusal) if refusal.kind == "hall-not-waiting" => return Ok(true),
                Err(refusal) => return Err(refusal),
            }
            let to =
                To::Text { person: Some(&person), channel: Channel::Sms, address: text.from, language: text.language };
            let note = Note::PlaceGivenUp { reference, number: place.code() };
            let note = NewNote::new(to, note, format!("place-given-up:{}", visit.id)).about("conversation", &id);
            outbox::tell(tx, app, note.until(now + A_DAY)).await?;
            Ok(true)
        }
        None if visit.state() == Some(VisitState::Booked) && visit.is_to_come(now) => {
            booking::cancel(tx, app, (&system, Purpose::OwnAffairs), &reference).await?;
            Ok(true)
        }
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_takes_a_place_is_known_in_every_language_and_no_other_is() {
        for (words, number) in [("place 1", 1), ("place", 0), ("دور ٢", 2), ("lấy số 1", 1), ("取号1", 1)] {
            assert_eq!(place_number(words), Some(number), "{words}");
        }
        for words in ["placebo", "is there a place", "place of birth", "", "place -1", "social"] {
            assert_eq!(place_number(words), None, "{words}");
        }
    }
}
