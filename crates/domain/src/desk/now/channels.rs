//! The channels side by side: how many wait, for how long, who is free, and what was promised and is in danger.

use catalogue::Centre;
use db::Tx;

use super::places::{OfficerNow, OfficerState, of_agency};
use crate::app::App;
use crate::conversations::calls::is_by_phone;
use crate::conversations::chat_store::{self, WaitingChat};
use crate::counter::hall::{Hall, HallPlace};
use crate::desk::item_access::pick;
use crate::desk::scope::scope;
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;
use crate::work_items::{self, WorkNow};

/// A chat that becomes a message within this time is in danger, in milliseconds.
const CHAT_SOON: i64 = 3 * 60_000;

/// So is an appointment that begins within this time and still waits in the hall.
const HALL_SOON: i64 = 10 * 60_000;

#[derive(Clone, Copy, Debug)]
pub enum NowChannel {
    Hall(&'static Centre),
    Calls,
    Chats,
    /// Messages that wait for an answer.
    Messages,
    /// Everything else that the agency must do.
    Work,
}

/// One channel at this moment.
#[derive(Clone, Debug)]
pub struct ChannelNow {
    pub channel: NowChannel,
    pub waiting: i64,
    /// Since when the one who waits longest does.
    pub since: Option<i64>,
    /// How many are being helped or worked on.
    pub helped: i64,
    pub free: i64,
    pub busy: i64,
    pub away: i64,
    /// Promises that are in danger, and those that are missed already.
    pub soon: i64,
    pub late: i64,
}

/// The channels of an agency, its officers, and who waits in a chat or on the line.
pub struct ChannelsNow {
    pub channels: Vec<ChannelNow>,
    pub officers: Vec<OfficerNow>,
    pub line: Vec<WaitingChat>,
    /// The halls, with the number of counters at which nobody sits.
    pub free_counters: Vec<(&'static Centre, usize)>,
}

impl ChannelsNow {
    /// Reads them for one who leads a team, within what they may see.
    ///
    /// # Errors
    /// If they lead nobody, or the database is unavailable.
    pub async fn read(tx: &mut Tx, app: &App, leader: &Officer) -> Outcome<ChannelsNow> {
        if !leader.is_team_leader() {
            return Err(Refusal::forbidden("not-a-team-leader"));
        }
        let now = app.world.now();
        let mut halls = Vec::new();
        for centre in of_agency(app, &leader.agency) {
            halls.push(Hall::of(tx, app, centre).await?);
        }
        let officers = OfficerNow::all(tx, app, &leader.agency, &halls).await?;
        let line = chat_store::line(tx, &leader.agency).await?;
        let scope = scope(tx, app, leader).await?;
        let work = work_items::work_now(tx, &scope, pick(app)).await?;
        let mut channels: Vec<ChannelNow> = halls.iter().map(|hall| of_hall(hall, &officers, now)).collect();
        channels.extend([true, false].map(|by_phone| of_line(&line, &officers, (by_phone, now))));
        channels.extend([NowChannel::Messages, NowChannel::Work].map(|channel| of_work(channel, &work, &officers)));
        let free = |hall: &Hall| (hall.centre, hall.centre.counters.len().saturating_sub(hall.open.len()));
        Ok(ChannelsNow { channels, officers, line, free_counters: halls.iter().map(free).collect() })
    }
}

fn of_hall(hall: &Hall, officers: &[OfficerNow], now: i64) -> ChannelNow {
    let waiting: Vec<&HallPlace> = hall.waiting().collect();
    let appointments = || waiting.iter().filter_map(|place| place.appointment_at);
    let states = officers.iter().filter_map(|one| one.in_hall(&hall.centre.id));
    ChannelNow {
        waiting: count(waiting.len()),
        since: waiting.iter().map(|place| place.here_at.unwrap_or(place.taken_at)).min(),
        helped: count(hall.places.iter().filter(|place| place.is_at_counter()).count()),
        soon: count(appointments().filter(|at| *at > now && *at <= now + HALL_SOON).count()),
        late: count(appointments().filter(|at| *at <= now).count()),
        ..with(NowChannel::Hall(hall.centre), states)
    }
}

fn of_line(line: &[WaitingChat], officers: &[OfficerNow], (by_phone, now): (bool, i64)) -> ChannelNow {
    let waiting = || line.iter().filter(|one| is_by_phone(&one.channel) == by_phone);
    let states = officers.iter().filter_map(|one| one.in_chats(by_phone));
    let helped = officers.iter().map(|one| if by_phone { one.calls } else { one.chats }).sum();
    ChannelNow {
        waiting: count(waiting().count()),
        since: waiting().map(|one| one.asked_at).min(),
        helped,
        soon: count(waiting().filter(|one| one.wait_until <= now + CHAT_SOON).count()),
        ..with(if by_phone { NowChannel::Calls } else { NowChannel::Chats }, states)
    }
}

fn of_work(channel: NowChannel, work: &[WorkNow], officers: &[OfficerNow]) -> ChannelNow {
    let name = if matches!(channel, NowChannel::Messages) { "messages" } else { "work" };
    let states = officers.iter().filter_map(OfficerNow::in_inbox);
    let bare = with(channel, states);
    match work.iter().find(|one| one.what == name) {
        Some(WorkNow { waiting, since, helped, soon, late, .. }) => {
            ChannelNow { waiting: *waiting, since: *since, helped: *helped, soon: *soon, late: *late, ..bare }
        }
        None => bare,
    }
}

/// A channel with its officers, for which nobody waits.
fn with(channel: NowChannel, states: impl Iterator<Item = OfficerState>) -> ChannelNow {
    let none = ChannelNow { channel, waiting: 0, since: None, helped: 0, free: 0, busy: 0, away: 0, soon: 0, late: 0 };
    states.fold(none, |now, state| match state {
        OfficerState::Free => ChannelNow { free: now.free + 1, ..now },
        OfficerState::Busy => ChannelNow { busy: now.busy + 1, ..now },
        OfficerState::Away => ChannelNow { away: now.away + 1, ..now },
    })
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}
