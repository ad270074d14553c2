//! How long somebody waits: from–to, so that four of five waits lie within.
//!
//! The queue as it is now is played to its end many times, each with other durations and other people who come later and
//! go before; the tenth and the ninetieth of a hundred waits are the answer.

use super::chance::Chance;
use super::durations::Durations;

/// How often the queue is played.
const DRAWS: usize = 400;

/// The share of waits that are shorter than the first figure, and longer than the second.
const OUTSIDE: f64 = 0.1;

/// A counter that is open. Which one it is, is its place in the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Server {
    /// For how many minutes it has helped somebody, and how many the file says; none if it is free.
    pub helps: Option<(f64, f64)>,
}

/// Somebody who goes before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    /// How many minutes the file says.
    pub minutes: f64,
    /// In how many minutes they come, if they have an appointment and are not here.
    pub comes_in: f64,
    /// Which counters may call them, a bit for each place in the list.
    pub counters: u64,
}

/// People who may still come and go before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Newcomers {
    pub per_minute: f64,
    /// For how many minutes from now those who come go before.
    pub within: f64,
    pub minutes: f64,
}

/// A wait in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitRange {
    pub from: i64,
    pub to: i64,
}

/// How long somebody waits whom the counters of `own` may call. None while no counter is open that could.
pub fn wait(
    servers: &[Server],
    (ahead, own): (&[Ahead], u64),
    newcomers: &[Newcomers],
    durations: &Durations,
) -> Option<WaitRange> {
    if !(0..servers.len().min(64)).any(|server| own >> server & 1 == 1) {
        return None;
    }
    let mut chance = Chance(0x57_0a);
    let mut waits: Vec<f64> =
        (0..DRAWS).map(|_| play(servers, (ahead, own), newcomers, durations, &mut chance)).collect();
    waits.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * (DRAWS - 1) as f64;
        let (low, part) = (place.floor() as usize, place.fract());
        let (low, high) = (waits.get(low).copied(), waits.get(low + 1).copied());
        low.map_or(0.0, |low| high.map_or(low, |high| (high - low).mul_add(part, low)))
    };
    Some(WaitRange { from: at(OUTSIDE).round() as i64, to: at(1.0 - OUTSIDE).round() as i64 })
}

/// One way in which it may go: the minutes until a counter is free and nobody goes before.
fn play(
    servers: &[Server],
    (ahead, own): (&[Ahead], u64),
    newcomers: &[Newcomers],
    durations: &Durations,
    chance: &mut Chance,
) -> f64 {
    let mut free: Vec<f64> = Vec::with_capacity(servers.len());
    for server in servers {
        let rest = server.helps.map(|(gone, minutes)| minutes * durations.draw_rest(gone / minutes, chance.next()));
        free.push(rest.unwrap_or_default());
    }
    let mut queue: Vec<Ahead> = ahead.to_vec();
    for kind in newcomers.iter().filter(|kind| kind.per_minute > 0.0) {
        let mut comes_in = 0.0;
        loop {
            comes_in -= chance.next().ln() / kind.per_minute;
            if comes_in >= kind.within {
                break;
            }
            queue.push(Ahead { minutes: kind.minutes, comes_in, counters: u64::MAX });
        }
    }
    let last = 60.0 * 24.0;
    loop {
        let next = free.iter().copied().enumerate().min_by(|one, other| one.1.total_cmp(&other.1));
        let Some((server, now)) = next.filter(|(_, now)| *now < last) else { return last };
        let may = |mask: u64| mask >> server & 1 == 1;
        if let Some(place) = queue.iter().position(|one| may(one.counters) && one.comes_in <= now) {
            let one = queue.remove(place);
            let took = one.minutes * durations.draw(chance.next());
            if let Some(free) = free.get_mut(server) {
                *free = now + took;
            }
        } else if may(own) {
            return now;
        } else {
            // It waits for somebody whom it may call.
            let later = queue.iter().filter(|one| may(one.counters)).map(|one| one.comes_in);
            if let Some(free) = free.get_mut(server) {
                *free = later.fold(last, f64::min);
            }
        }
    }
}
