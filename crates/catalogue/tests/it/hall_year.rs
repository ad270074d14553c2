//! A year in a hall, made up: whether the waits that people are told come true, and whether anybody waits for ever.
//!
//! People come as an inhomogeneous Poisson process with a rate for each hour, and are helped for lognormal times, the
//! two findings of Brown and others, "Statistical analysis of a telephone call center" (Journal of the American
//! Statistical Association 100, 2005). The figures are made up: a morning and an afternoon peak, twenty minutes on
//! average, a standard deviation of 1.27 times that. An oracle knows them and sees the same queue; the estimator learns
//! from what it measured. `STOA_SOAK` makes it a whole year.

use catalogue::hall::{Ahead, Arrival, Durations, Newcomers, RULE, Server, WaitRange, wait};

/// Minutes of a day with people at the counters, and how many come in each hour.
const HOURS: [f64; 8] = [7.0, 11.0, 13.0, 11.0, 9.0, 12.0, 10.0, 5.0];
const COUNTERS: usize = 4;
/// What the file says, in minutes; two services.
const SAID: [f64; 2] = [15.0, 25.0];
/// Of the logarithm of the multiples of it.
const DEVIATION: f64 = 0.98;
const MEAN: f64 = -DEVIATION * DEVIATION / 2.0;
const FRAIL: f64 = 0.06;
const DANGER: f64 = 0.01;
/// How many durations and days are remembered.
const MEASURED: usize = 300;
const DAYS: f64 = 28.0;

struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((mixed >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.next().ln()).sqrt() * (std::f64::consts::TAU * self.next()).cos()
    }
}

#[derive(Clone)]
struct Visitor {
    came: f64,
    /// The minute from which their waiting counts.
    counts: f64,
    said: f64,
    takes: f64,
    is_frail: bool,
    is_danger: bool,
    began: f64,
    seen: Option<Seen>,
}

/// What was seen when they came.
#[derive(Clone)]
struct Seen {
    servers: Vec<Server>,
    ahead: Vec<Ahead>,
}

fn drawn(chance: &mut Chance) -> Vec<Visitor> {
    let (mut day, mut now) = (Vec::new(), 0.0);
    let most = HOURS.iter().copied().fold(0.0, f64::max) / 60.0;
    loop {
        now -= chance.next().ln() / most;
        let Some(rate) = HOURS.get((now / 60.0) as usize) else { return day };
        if chance.next() >= rate / 60.0 / most {
            continue;
        }
        let (is_frail, is_danger) = (chance.next() < FRAIL, chance.next() < DANGER);
        let said = if chance.next() < 0.5 { SAID[0] } else { SAID[1] };
        let arrival = Arrival { came_at: (now * 60_000.0) as i64, is_frail, is_danger, ..Arrival::default() };
        let counts = arrival.counts_from() as f64 / 60_000.0;
        let takes = said * (DEVIATION * chance.normal() + MEAN).exp();
        day.push(Visitor { came: now, counts, said, takes, is_frail, is_danger, began: 0.0, seen: None });
    }
}

/// Plays a day: who is called when. Counters that opened in the morning help until nobody waits.
fn played(mut day: Vec<Visitor>) -> Vec<Visitor> {
    let mut busy: Vec<Option<usize>> = vec![None; COUNTERS];
    let mut queue: Vec<usize> = Vec::new();
    let mut coming = 0;
    loop {
        let ends = |who: &Option<usize>| who.map(|who| day[who].began + day[who].takes);
        let next_end = busy.iter().enumerate().filter_map(|(n, who)| Some((ends(who)?, n)));
        let next_end = next_end.min_by(|one, other| one.0.total_cmp(&other.0));
        let next_came = day.get(coming).map(|one| one.came);
        let now = match (next_end, next_came) {
            (Some((end, counter)), came) if came.is_none_or(|came| end <= came) => {
                busy[counter] = None;
                end
            }
            (_, Some(came)) => {
                let counts = day[coming].counts;
                let mut before: Vec<usize> = queue.iter().copied().filter(|one| day[*one].counts < counts).collect();
                before.sort_by(|one, other| day[*one].counts.total_cmp(&day[*other].counts));
                let ahead = |one: &usize| Ahead { minutes: day[*one].said, comes_in: 0.0, counters: u64::MAX };
                let server =
                    |who: &Option<usize>| Server { helps: who.map(|who| (came - day[who].began, day[who].said)) };
                let seen =
                    Seen { servers: busy.iter().map(server).collect(), ahead: before.iter().map(ahead).collect() };
                day[coming].seen = Some(seen);
                queue.push(coming);
                coming += 1;
                came
            }
            _ => return day,
        };
        while let Some(free) = busy.iter().position(Option::is_none) {
            let first =
                (0..queue.len()).min_by(|one, other| day[queue[*one]].counts.total_cmp(&day[queue[*other]].counts));
            let Some(first) = first else { break };
            let who = queue.remove(first);
            day[who].began = now;
            busy[free] = Some(who);
        }
    }
}

/// People who may come and go before somebody whose head start is `own` minutes, at rates for each minute.
fn newcomers(own: f64, (frail, danger): (f64, f64)) -> [Newcomers; 2] {
    let kind = |per_minute, head: i64| Newcomers { per_minute, within: head as f64 - own, minutes: 20.0 };
    [kind(frail, RULE.frail), kind(danger, RULE.danger)]
}

#[derive(Default)]
struct Tally {
    told: usize,
    held: usize,
    /// The widths of what the estimator and the oracle said.
    width: f64,
    oracle: f64,
    oracle_held: usize,
}

fn holds(range: WaitRange, waited: f64) -> bool {
    (range.from..=range.to).contains(&(waited.round() as i64))
}

#[test]
fn waits_come_true_in_four_of_five_and_nobody_is_left_waiting() {
    let (days, every) = if std::env::var_os("STOA_SOAK").is_some() { (250, 1) } else { (60, 3) };
    let mut chance = Chance(20_260_706);
    let mut measured: Vec<(f64, f64)> = Vec::new();
    let (mut frail, mut danger) = (0.0, 0.0);
    let truth = Durations::known(MEAN, DEVIATION);
    let mut tally = Tally::default();
    let mut longest: f64 = 0.0;
    for number in 0..days {
        let day = played(drawn(&mut chance));
        let learnt = Durations::of(measured.iter().rev().take(MEASURED).copied());
        let so_far = f64::from(number).clamp(1.0, DAYS) * 60.0 * HOURS.len() as f64;
        for (place, one) in day.iter().enumerate() {
            let waited = one.began - one.came;
            // Who comes within the longest head start may pass; nobody else ever does.
            let passed = day.iter().skip(place + 1).filter(|other| other.began < one.began);
            let by = passed.map(|other| other.came - one.came).fold(0.0, f64::max);
            assert!(by <= RULE.longest_head_start() as f64, "day {number}: passed {by} minutes later");
            longest = longest.max(waited);
            let Some(seen) = one.seen.as_ref().filter(|seen| seen.servers.iter().all(|one| one.helps.is_some())) else {
                continue;
            };
            if place % every > 0 {
                continue;
            }
            let own = one.came - one.counts;
            let rate = HOURS[(one.came / 60.0) as usize] / 60.0;
            let known = newcomers(own, (rate * FRAIL, rate * DANGER));
            let guessed = newcomers(own, (frail / so_far, danger / so_far));
            let told = wait(&seen.servers, (&seen.ahead, u64::MAX), &guessed, &learnt).unwrap();
            let oracle = wait(&seen.servers, (&seen.ahead, u64::MAX), &known, &truth).unwrap();
            tally.told += 1;
            tally.held += usize::from(holds(told, waited));
            tally.oracle_held += usize::from(holds(oracle, waited));
            tally.width += (told.to - told.from) as f64;
            tally.oracle += (oracle.to - oracle.from) as f64;
        }
        measured.extend(day.iter().map(|one| (one.said, one.takes)));
        let keeps = if f64::from(number) >= DAYS { 1.0 - 1.0 / DAYS } else { 1.0 };
        frail = frail * keeps + day.iter().filter(|one| one.is_frail).count() as f64;
        danger = danger * keeps + day.iter().filter(|one| one.is_danger).count() as f64;
    }
    let share = tally.held as f64 / tally.told as f64;
    let (oracle, wider) = (tally.oracle_held as f64 / tally.told as f64, tally.width / tally.oracle);
    let width = tally.width / tally.told as f64;
    println!(
        "{} waits: {share:.3} within what was told ({oracle:.3} of the oracle's), {width:.1} minutes wide, {wider:.3} \
         times the oracle's; the longest {longest:.0} minutes",
        tally.told
    );
    assert!(tally.told > 500, "{}", tally.told);
    assert!((share - 0.80).abs() <= 0.03, "{share}");
    assert!(wider <= 1.15, "{wider}");
}
