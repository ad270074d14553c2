//! A real drop is found soon, and false alarms are as rare as promised.

use std::collections::BTreeMap;

use measure::change::{Detector, Direction, Stratum, Wanted, false_alarms_a_year};

use crate::support::{Draws, runs};

const WEEK: u64 = 200;

fn wanted(direction: Direction, weeks: f64) -> Wanted {
    Wanted { direction, change: 0.1, answers_a_week: WEEK as f64, weeks_between_false_alarms: weeks }
}

/// How many of the days up to a limit pass until one of the detectors gives an alarm.
fn days(detectors: &mut [Detector], share: f64, most: u64, draws: &mut Draws) -> Option<u64> {
    // 200 a week are 28 or 29 a day.
    (1..=most).find(|day| {
        let n = WEEK * day / 7 - WEEK * (day - 1) / 7;
        let yes = draws.binomial(n, share);
        // Each takes the day in, whatever another found.
        detectors.iter_mut().filter_map(|detector| detector.take(0, yes, n - yes).unwrap().then_some(())).count() > 0
    })
}

/// Detectors by their baselines, each solved once.
#[derive(Default)]
struct Solved(BTreeMap<(u64, u64, bool), Vec<Detector>>);

impl Solved {
    /// The baseline is drawn too: what is usual is only known from answers.
    fn draw(&mut self, weeks: u64, usual: f64, both: bool, draws: &mut Draws) -> Vec<Detector> {
        let n = weeks * WEEK;
        let yes = draws.binomial(n, usual);
        let one = |direction, weeks| Detector::new(&[Stratum { yes, n }], wanted(direction, weeks)).unwrap();
        let solve = || match both {
            // Two that each are wrong every other year are wrong once a year.
            true => vec![one(Direction::Drop, 104.0), one(Direction::Rise, 104.0)],
            false => vec![one(Direction::Drop, 52.0)],
        };
        self.0.entry((weeks, yes, both)).or_insert_with(solve).clone()
    }
}

#[test]
fn a_drop_of_ten_points_is_found_within_two_weeks() {
    let (times, mut draws, mut solved) = (runs(100, 4_000), Draws::new(1954), Solved::default());
    let mut shares = Vec::new();
    for both in [false, true] {
        for weeks in [13, 26, 52] {
            for usual in [0.5, 0.6, 0.7, 0.8, 0.9] {
                let found = (0..times)
                    .filter(|_| {
                        let mut detectors = solved.draw(weeks, usual, both, &mut draws);
                        days(&mut detectors, usual - 0.1, 14, &mut draws).is_some()
                    })
                    .count();
                let found = found as f64 / times as f64;
                println!(
                    "drops and rises {both}, baseline of {weeks} weeks, drop from {usual}: found in {found:.3} of {times}"
                );
                if !both {
                    shares.push(found);
                }
            }
        }
    }
    // Each share with what chance may do to so few runs; `STOA_SOAK` leaves two points.
    let chance = 4.0 * (0.16 / times as f64).sqrt();
    assert!(shares.iter().all(|found| *found >= 0.8 - chance), "{shares:?}");
    assert!(shares.iter().sum::<f64>() / shares.len() as f64 >= 0.8, "{shares:?}");
}

#[test]
fn false_alarms_are_at_most_one_a_year() {
    let (times, mut draws, mut solved) = (runs(50, 2_000), Draws::new(1972), Solved::default());
    for both in [false, true] {
        for (weeks, usual) in [(13, 0.5), (13, 0.7), (26, 0.7), (52, 0.5), (52, 0.7), (52, 0.9)] {
            let mut alarms = 0;
            for _ in 0..times {
                let (mut detectors, mut left) = (solved.draw(weeks, usual, both, &mut draws), 364);
                while let Some(day) = days(&mut detectors, usual, left, &mut draws) {
                    alarms += 1;
                    left -= day;
                }
            }
            let rate = f64::from(alarms) / times as f64;
            println!(
                "drops and rises {both}, baseline of {weeks} weeks, share {usual}: {rate:.3} false alarms a year in {times} years"
            );
            assert!(rate <= 1.0, "{rate}");
        }
    }
    assert!((false_alarms_a_year(40, 52.0) - 40.0).abs() < 1e-12);
}

/// With a baseline of so many answers that it is certain, and a look at each answer, the solved run length is the simulated.
#[test]
fn the_run_length_is_what_it_says() {
    let (times, mut draws) = (runs(400, 10_000), Draws::new(1972));
    for share in [0.5, 0.7, 0.9] {
        let baseline = [Stratum { yes: (share * 1e9) as u64, n: 1_000_000_000 }];
        let mut detector = Detector::new(&baseline, wanted(Direction::Drop, 10.0)).unwrap();
        let mut answers = 0u64;
        for _ in 0..times {
            loop {
                answers += 1;
                let yes = draws.chance(share);
                if detector.take(0, u64::from(yes), u64::from(!yes)).unwrap() {
                    break;
                }
            }
        }
        let (simulated, solved) = (answers as f64 / times as f64, detector.answers_between_false_alarms());
        println!("share {share}: {simulated:.0} answers between false alarms, solved {solved:.0}");
        assert!((simulated / solved - 1.0).abs() < 4.0 / (times as f64).sqrt() + 0.03, "{simulated} {solved}");
    }
}

/// More calls than usual, whose callers have always been less satisfied, are no change.
#[test]
fn a_change_in_who_answers_is_no_change_in_what_they_say() {
    let (times, mut draws) = (runs(50, 1_000), Draws::new(2000));
    let web_and_calls = [Stratum { yes: 6_400, n: 8_000 }, Stratum { yes: 800, n: 2_000 }];
    let together = [Stratum { yes: 7_200, n: 10_000 }];
    let (mut apart, mut joined) = (0, 0);
    for _ in 0..times {
        let mut by_channel = Detector::new(&web_and_calls, wanted(Direction::Drop, 52.0)).unwrap();
        let mut by_all = Detector::new(&together, wanted(Direction::Drop, 52.0)).unwrap();
        let alarms: Vec<(bool, bool)> = (0..14)
            .map(|_| {
                let (web, call) = (draws.binomial(14, 0.8), draws.binomial(14, 0.4));
                let apart = by_channel.take_day(&[(0, web, 14 - web), (1, call, 14 - call)]).unwrap();
                (apart, by_all.take(0, web + call, 28 - web - call).unwrap())
            })
            .collect();
        apart += usize::from(alarms.iter().any(|alarm| alarm.0));
        joined += usize::from(alarms.iter().any(|alarm| alarm.1));
    }
    println!(
        "half are calls instead of a fifth, for two weeks: {apart} alarms by channel, {joined} without, in {times}"
    );
    assert!(apart * 10 < times && joined * 2 > times, "{apart} {joined}");
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let check = |baseline: &[Stratum], wanted: Wanted, expect: &str| {
        assert_eq!(Detector::new(baseline, wanted).unwrap_err().code, expect);
    };
    let some = [Stratum { yes: 70, n: 100 }];
    let usual = wanted(Direction::Drop, 52.0);
    check(&[], usual, "baseline");
    check(&[Stratum { yes: 60, n: 99 }], usual, "baseline");
    check(&[Stratum { yes: 101, n: 100 }], usual, "baseline");
    check(&[some[0], Stratum { yes: 0, n: 0 }], usual, "baseline");
    check(&some, Wanted { change: f64::NAN, ..usual }, "wanted");
    check(&some, Wanted { answers_a_week: 0.0, ..usual }, "wanted");
    let mut detector = Detector::new(&some, usual).unwrap();
    assert_eq!(detector.take(1, 1, 0).unwrap_err().code, "stratum");
}
