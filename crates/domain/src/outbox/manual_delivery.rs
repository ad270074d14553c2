//! Manual delivery of notes that could not be mailed: a letter posted, a call made, a conversation at a counter.

use catalogue::Channel;
use db::{Tx, args};
use jiff::civil::Date;

use super::deliveries::State;
use super::route::OUTBOX;
use super::{store, words};
use crate::app::App;
use crate::events::{self, NoteEvent, Subject, Thing};
use crate::locale::Locale;
use crate::trust::{Actor, Grant};

/// The channels available to officers.
pub const OTHERWISE: [Channel; 3] = [Channel::Post, Channel::Phone, Channel::Counter];

/// The maximum length of a proof.
pub const LONGEST_PROOF: usize = 2_000;

/// A note that did not arrive. Contains neither its text nor an address, so it needs no grant.
#[derive(Clone, Debug)]
pub struct Undelivered {
    pub note_id: String,
    pub since: i64,
}

db::from_row!(Undelivered { note_id, since });

/// The condition for notes that did not arrive. Reminders are owed to people who chose another channel, too; what no
/// letter says is owed to people without an address; and what went by a short message to somebody who wants no more.
/// What devices did not take goes another way by itself.
const DID_NOT_ARRIVE: &str = " FROM notes n JOIN deliveries d ON d.note_id = n.id
    WHERE ((d.state IN ('refused', 'failed', 'uncertain') AND d.channel <> 'push') OR (n.if_preferred AND d.state IN ('no-address', 'not-wanted'))
            OR (n.must_arrive AND d.state = 'no-address') OR (n.channel IS NOT NULL AND d.state = 'not-wanted'))
        AND NOT EXISTS (SELECT 1 FROM deliveries other WHERE other.note_id = n.id AND other.state = 'accepted')
        AND n.subject_kind = $1 AND n.subject_id = $2";

/// The notes about a subject that did not arrive and have not been delivered manually since, oldest first.
pub async fn undelivered(tx: &mut Tx, (kind, id): (&str, &str)) -> db::Result<Vec<Undelivered>> {
    let sql = db::Sql::from("SELECT n.id AS note_id, MIN(d.changed_at) AS since").and(DID_NOT_ARRIVE);
    tx.fetch_all(sql.and(" GROUP BY n.id ORDER BY n.id"), args![kind, id]).await
}

/// A note that did not arrive, with what an officer needs to deliver it.
#[derive(Clone, Debug)]
pub struct ToDeliver {
    /// The subject line, in the officer's language.
    pub what: String,
    /// Where the mail was sent; empty if there was no address.
    pub destination: String,
    pub state: String,
    pub problem: Option<String>,
    pub at: i64,
}

/// One of the notes that did not arrive. The grant is one to record its delivery.
pub async fn to_deliver(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    (note, locale): (&str, &Locale),
) -> db::Result<Option<ToDeliver>> {
    let sql = db::Sql::from("SELECT d.destination, d.state, d.problem, d.changed_at").and(DID_NOT_ARRIVE);
    let sql = sql.and(" AND n.id = $3 ORDER BY d.id DESC LIMIT 1");
    let found: Option<(String, String, Option<String>, i64)> =
        tx.fetch_optional(sql, args![grant.kind(), grant.id(), note]).await?;
    let Some((destination, state, problem, at)) = found else { return Ok(None) };
    let note = store::note(tx, note).await?.and_then(|stored| stored.note());
    let what = note.map(|note| words::mail(app, locale, &note).subject).unwrap_or_default();
    Ok(Some(ToDeliver { what, destination, state, problem, at }))
}

/// The best channel after mail: post if an address is known, otherwise a call. A person's preference for one of the two
/// is followed if possible.
pub fn next_best(preferred: Channel, has_address: bool) -> Channel {
    match preferred {
        Channel::Phone => Channel::Phone,
        _ if has_address => Channel::Post,
        _ => Channel::Phone,
    }
}

/// How an officer delivered a note.
#[derive(Clone, Copy, Debug)]
pub struct ManualDelivery<'o> {
    pub channel: Channel,
    pub day: Date,
    /// What was sent or said, and to whom.
    pub proof: &'o str,
}

/// Records a manual delivery. False if it had been delivered before, or is no such note.
pub async fn deliver_otherwise(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    note: &str,
    how: ManualDelivery<'_>,
) -> db::Result<bool> {
    let open = undelivered(tx, (grant.kind(), grant.id())).await?;
    if !grant.may_change() || !open.iter().any(|one| one.note_id == note) {
        return Ok(false);
    }
    let by = match grant.actor() {
        Actor::Officer { name, .. } => Some(name.as_str()),
        _ => None,
    };
    let sql = "INSERT INTO deliveries (id, note_id, channel, destination, state, began_at, changed_at, recorded_by,
            recorded_day, proof)
        VALUES ($1, $2, $3, '', 'accepted', $4, $4, $5, $6, $7)
        ON CONFLICT (note_id, channel, destination) DO NOTHING";
    let (id, now, channel) = (app.world.new_id(), app.world.now(), how.channel.name());
    let values = args![id, note, channel, now, by, how.day.to_string(), how.proof];
    if tx.execute(sql, values).await? == 0 {
        return Ok(false);
    }
    let kind = store::note(tx, note).await?.and_then(|stored| stored.note()).map(|note| note.kind().to_owned());
    let state = State::Accepted.name().to_owned();
    let event = NoteEvent::Delivered { note: note.to_owned(), kind, channel: channel.to_owned(), state };
    let subject = Subject::new(Thing::of(grant.kind()), grant.id()).of(grant.person());
    events::record(tx, app, grant.actor(), subject, event).await?;
    Ok(true)
}

/// Records that somebody without an address read the notes about a subject where they stand, because they answered
/// there.
///
/// # Errors
/// If the database is unavailable.
pub async fn read_where_it_stands(tx: &mut Tx, app: &App, subject: Subject) -> db::Result<()> {
    let unread = db::Sql::from("SELECT DISTINCT n.id").and(DID_NOT_ARRIVE).and(" AND d.state = 'no-address'");
    let notes: Vec<String> = tx.fetch_all(unread, args![subject.thing.name(), subject.id]).await?;
    let sql = "INSERT INTO deliveries (id, note_id, channel, destination, state, began_at, changed_at)
        VALUES ($1, $2, $3, '', 'accepted', $4, $4) ON CONFLICT (note_id, channel, destination) DO NOTHING";
    let (channel, now) = (Channel::Web.name(), app.world.now());
    for note in notes {
        if tx.execute(sql, args![app.world.new_id(), note, channel, now]).await? == 0 {
            continue;
        }
        let kind = store::note(tx, &note).await?.and_then(|stored| stored.note()).map(|note| note.kind().to_owned());
        let state = State::Accepted.name().to_owned();
        let event = NoteEvent::Delivered { note, kind, channel: channel.to_owned(), state };
        events::record(tx, app, &OUTBOX, subject.clone(), event).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_comes_before_a_call_unless_the_person_asked_to_be_called() {
        assert_eq!(next_best(Channel::Email, true), Channel::Post);
        assert_eq!(next_best(Channel::Email, false), Channel::Phone);
        assert_eq!(next_best(Channel::Phone, true), Channel::Phone);
        assert_eq!(next_best(Channel::Post, false), Channel::Phone);
    }
}
