//! How each channel does: what waits to be sent, what did not arrive, and whether messages still come in.

use catalogue::Channel;
use channels::texts::Texts;
use db::{Tx, args};

use crate::app::App;
use crate::inbox;

const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;

/// A message that has waited longer than this is late, in milliseconds: three tries have failed by then.
pub const LATE: i64 = 15 * 60 * 1_000;

/// Over how long it is learned how often messages come, in milliseconds.
const LEARNED: i64 = 14 * DAY;

/// Of fewer messages nothing is learned.
const TOO_FEW: usize = 10;

/// Silence is twice the longest gap that there was, and never shorter than this, in milliseconds.
const SHORTEST: i64 = 2 * HOUR;

/// The name of the trouble with the mailbox in which mails arrive, beside those with sending.
const MAILBOX: &str = "mailbox";

/// The channels that go through somebody else.
const WATCHED: [Channel; 4] = [Channel::Email, Channel::Sms, Channel::Social, Channel::Push];

/// How a channel does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelHealth {
    pub channel: Channel,
    /// How many messages are being sent, and since when the oldest of them is.
    pub waiting: i64,
    pub oldest: Option<i64>,
    /// What became of messages within a day.
    pub accepted: i64,
    pub lost: i64,
    pub uncertain: i64,
    /// When a message went out last within a day, and when one came in last within two weeks.
    pub sent_at: Option<i64>,
    pub came_at: Option<i64>,
    /// Since when nothing has come, where that is longer than it ever was.
    pub silent_since: Option<i64>,
    /// Since when the other side refuses our key or settings, and what it says.
    pub refused_us: Option<(i64, String)>,
    /// Since when the mailbox in which messages arrive cannot be read, and why.
    pub unread_mailbox: Option<(i64, String)>,
}

impl ChannelHealth {
    /// What somebody should look after, by name; empty if nothing is.
    pub fn troubles(&self, now: i64) -> Vec<&'static str> {
        let is_late = self.oldest.is_some_and(|oldest| now - oldest > LATE);
        let all = [
            (self.refused_us.is_some(), "refused-us"),
            (self.unread_mailbox.is_some(), "unread-mailbox"),
            (is_late, "late"),
            (self.silent_since.is_some(), "silent"),
            (self.lost * 4 > self.accepted + self.lost && self.lost >= 4, "lost"),
        ];
        all.into_iter().filter_map(|(is_so, name)| is_so.then_some(name)).collect()
    }
}

/// How all channels do that are set up. Needs no grant: nothing of any message is read.
///
/// # Errors
/// If the database is unavailable.
pub async fn channels(tx: &mut Tx, app: &App) -> db::Result<Vec<ChannelHealth>> {
    let now = app.world.now();
    let is_set_up = |channel: &Channel| app.texts.of(*channel).is_none_or(Texts::is_there);
    let mut all = Vec::new();
    for channel in WATCHED.into_iter().filter(is_set_up) {
        all.push(channel_health(tx, channel, now).await?);
    }
    Ok(all)
}

async fn channel_health(tx: &mut Tx, channel: Channel, now: i64) -> db::Result<ChannelHealth> {
    let name = channel.name();
    let sql = "SELECT COUNT(*), MIN(began_at) FROM deliveries WHERE state = 'sending' AND channel = $1";
    let (waiting, oldest): (i64, Option<i64>) = tx.fetch_one(sql, args![name]).await?;
    let sql = "SELECT state, COUNT(*), MAX(changed_at) FROM deliveries WHERE changed_at > $1 AND channel = $2
        GROUP BY state";
    let day: Vec<(String, i64, i64)> = tx.fetch_all(sql, args![now - DAY, name]).await?;
    let count = |states: &[&str]| {
        day.iter().filter(|(state, ..)| states.contains(&state.as_str())).map(|(_, count, _)| count).sum()
    };
    let refused_us = trouble(tx, name).await?;
    let unread_mailbox = if channel == Channel::Email { trouble(tx, MAILBOX).await? } else { None };
    let came = inbox::times(tx, channel, now - LEARNED).await?;
    Ok(ChannelHealth {
        channel,
        waiting,
        oldest,
        accepted: count(&["accepted"]),
        lost: count(&["refused", "failed"]),
        uncertain: count(&["uncertain"]),
        sent_at: day.iter().filter(|(state, ..)| state == "accepted").map(|(.., at)| *at).max(),
        came_at: came.last().copied(),
        silent_since: silent_since(&came, now),
        refused_us,
        unread_mailbox,
    })
}

async fn trouble(tx: &mut Tx, name: &str) -> db::Result<Option<(i64, String)>> {
    tx.fetch_optional("SELECT since, said FROM channel_troubles WHERE channel = $1", args![name]).await
}

/// Since when nothing has come, if that is unusual. `came` are moments in their order.
fn silent_since(came: &[i64], now: i64) -> Option<i64> {
    let last = *came.last().filter(|_| came.len() >= TOO_FEW)?;
    let longest = came.windows(2).map(|pair| pair.last().unwrap_or(&0) - pair.first().unwrap_or(&0)).max()?;
    (now - last > (2 * longest).max(SHORTEST)).then_some(last)
}

/// Stores that the other side refuses our key or settings.
pub(super) async fn refused_us(tx: &mut Tx, channel: Channel, (said, now): (&str, i64)) -> db::Result<()> {
    is_troubled(tx, channel.name(), (said, now)).await
}

async fn is_troubled(tx: &mut Tx, name: &str, (said, now): (&str, i64)) -> db::Result<()> {
    let sql = "INSERT INTO channel_troubles (channel, since, said) VALUES ($1, $2, $3)
        ON CONFLICT (channel) DO UPDATE SET said = excluded.said";
    let said: String = said.chars().take(200).collect();
    tx.execute(sql, args![name, now, said]).await?;
    Ok(())
}

/// Stores that it takes messages again.
pub(super) async fn takes_us(tx: &mut Tx, channel: Channel) -> db::Result<()> {
    is_well(tx, channel.name()).await
}

async fn is_well(tx: &mut Tx, name: &str) -> db::Result<()> {
    tx.execute("DELETE FROM channel_troubles WHERE channel = $1", args![name]).await?;
    Ok(())
}

/// Stores that the mailbox in which mails arrive cannot be read.
///
/// # Errors
/// If the database is unavailable.
pub async fn cannot_be_read(tx: &mut Tx, said: &str, now: i64) -> db::Result<()> {
    is_troubled(tx, MAILBOX, (said, now)).await
}

/// Stores that it is read, or that there is none any more.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_read(tx: &mut Tx) -> db::Result<()> {
    is_well(tx, MAILBOX).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_twice_the_longest_gap_and_of_few_messages_nothing_is_learned() {
        let hours = |all: &[i64]| all.iter().map(|hour| hour * HOUR).collect::<Vec<_>>();
        // One night of nine hours.
        let came = hours(&[0, 1, 2, 3, 4, 13, 14, 15, 16, 17, 18]);
        assert_eq!(silent_since(&came, 35 * HOUR), None, "17 hours");
        assert_eq!(silent_since(&came, 37 * HOUR), Some(18 * HOUR), "19 hours");
        assert_eq!(silent_since(&came[..5], 100 * HOUR), None);
        let often: Vec<i64> = (0..60).map(|minute| minute * 60_000).collect();
        assert_eq!(silent_since(&often, 2 * HOUR), None, "an hour of silence is no trouble");
        assert_eq!(silent_since(&often, 4 * HOUR), Some(59 * 60_000));
    }
}
