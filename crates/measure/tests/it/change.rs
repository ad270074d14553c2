//! A real drop is found soon, and false alarms are as rare as promised.

use measure::change::{Detector, Direction, Stratum, Wanted};

use crate::support::{Draws, runs};

const WEEK: u64 = 200;

fn wanted(direction: Direction) -> Wanted {
    Wanted { direction, change: 0.1, answers_a_week: WEEK as f64, weeks_between_false_alarms: 52.0 }
}

/// Answers of a day, until an alarm; how many days that took, up to a limit.
fn days(detector: &mut Detector, share: f64, most: u64, draws: &mut Draws) -> Option<u64> {
    // 200 a week are 28 or 29 a day.
    (1..=most).find(|day| {
        let n = WEEK * day / 7 - WEEK * (day - 1) / 7;
        let yes = draws.binomial(n, share);
        detector.take(0, yes, n - yes).unwrap()
    })
}

#[test]
fn a_drop_of_ten_points_is_found_within_two_weeks() {
    let (times, mut draws) = (runs(400, 10_000), Draws::new(1954));
    for weeks in [8u64, 26, 52] {
        for usual in [0.5, 0.6, 0.7, 0.8, 0.9] {
            let mut found = 0;
            for _ in 0..times {
                // The baseline is drawn too: what is usual is only known from answers.
                let n = weeks * WEEK;
                let baseline = [Stratum { yes: draws.binomial(n, usual), n }];
                let mut detector = Detector::new(&baseline, wanted(Direction::Drop)).unwrap();
                found += usize::from(days(&mut detector, usual - 0.1, 14, &mut draws).is_some());
            }
            let found = found as f64 / times as f64;
            println!(
                "baseline of {weeks} weeks, drop from {usual}: found within two weeks in {found:.3} of {times} runs"
            );
        }
    }
}

#[test]
fn false_alarms_are_at_most_one_a_year() {
    let (times, mut draws) = (runs(100, 4_000), Draws::new(1972));
    for weeks in [8u64, 26, 52] {
        for usual in [0.5, 0.7, 0.9] {
            let mut alarms = 0;
            for _ in 0..times {
                let n = weeks * WEEK;
                let baseline = [Stratum { yes: draws.binomial(n, usual), n }];
                let mut detector = Detector::new(&baseline, wanted(Direction::Drop)).unwrap();
                let mut left = 364;
                while let Some(day) = days(&mut detector, usual, left, &mut draws) {
                    alarms += 1;
                    left -= day;
                }
            }
            let rate = f64::from(alarms) / times as f64;
            println!("baseline of {weeks} weeks, share {usual}: {rate:.3} false alarms a year in {times} years");
        }
    }
}
