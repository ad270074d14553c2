//! Half of the contacts are calls, whose callers answer a quarter as often and are half as satisfied: how far off is the
//! raw figure, and how far the weighted one?

use measure::interval::wilson;
use measure::rake::{Answers, Margin, WeightLimits, rake};

use crate::support::{Draws, runs};

/// Contacts, half of them calls; services and age bands that calls do not have in the same mix, and that matter too.
const CONTACTS: u64 = 40_000;

struct Survey {
    truth: f64,
    answers: Vec<Answers>,
    margins: Vec<Margin>,
}

fn survey(draws: &mut Draws) -> Survey {
    let sizes = [2usize, 3, 4];
    let mut known = sizes.map(|size| vec![0.0; size]);
    let mut answers: Vec<Answers> = Vec::new();
    for channel in 0..2 {
        for service in 0..3 {
            answers.extend((0..4).map(|age| Answers { at: vec![channel, service, age], count: 0, yes: 0 }));
        }
    }
    let mut satisfied = 0;
    for contact in 0..CONTACTS {
        let call = contact % 2 == 1;
        let service = draws.below(3) as usize;
        // Who calls is older.
        let age = (draws.share() * 4.0 * if call { 1.0 } else { 0.8 } + if call { 0.6 } else { 0.0 }).min(3.9) as usize;
        let share = (0.8 + 0.06 * (service as f64 - 1.0) - 0.03 * (age as f64 - 1.5)) * if call { 0.5 } else { 1.0 };
        let yes = draws.chance(share);
        satisfied += u64::from(yes);
        let at = [usize::from(call), service, age];
        at.iter().zip(&mut known).for_each(|(category, known)| known[*category] += 1.0);
        if draws.chance(if call { 0.1 } else { 0.4 }) {
            let entry = &mut answers[at[0] * 12 + service * 4 + age];
            entry.count += 1;
            entry.yes += u64::from(yes);
        }
    }
    let margins = ["channel", "service", "age"]
        .iter()
        .zip(known)
        .map(|(name, known)| Margin {
            name: (*name).to_string(),
            categories: known.into_iter().enumerate().map(|(n, known)| (n.to_string(), known)).collect(),
        })
        .collect();
    Survey { truth: satisfied as f64 / CONTACTS as f64, answers, margins }
}

#[test]
fn the_raw_figure_is_off_by_ten_points_and_the_weighted_by_less_than_two() {
    let (times, mut draws) = (runs(20, 500), Draws::new(1940));
    let (mut raw_sum, mut least_raw, mut sum, mut worst, mut covered) = (0.0, f64::MAX, 0.0, 0.0f64, 0);
    let mut effective = 0.0;
    for _ in 0..times {
        let survey = survey(&mut draws);
        let n: u64 = survey.answers.iter().map(|answers| answers.count).sum();
        let yes: u64 = survey.answers.iter().map(|answers| answers.yes).sum();
        let raw = 100.0 * (yes as f64 / n as f64 - survey.truth);
        let raked = rake(&survey.margins, &survey.answers, WeightLimits::PAGES).unwrap();
        let share = raked.share(&survey.answers);
        let off = 100.0 * (share - survey.truth);
        (raw_sum, least_raw) = (raw_sum + raw, least_raw.min(raw));
        (sum, worst) = (sum + off, worst.max(off.abs()));
        let interval = wilson(share * raked.effective, raked.effective, 0.95).unwrap();
        covered += usize::from(interval.contains(survey.truth));
        effective += raked.effective / n as f64 / times as f64;
        assert!(raked.missing.is_empty(), "{:?}", raked.missing);
    }
    let of = times as f64;
    println!(
        "{times} surveys of {CONTACTS} contacts: raw off by {:.2} points on average, {least_raw:.2} at least; weighted {:.2} on average, {worst:.2} at most; effective n {effective:.2} of n; the interval holds the truth in {:.3}",
        raw_sum / of,
        sum / of,
        covered as f64 / of
    );
    assert!(least_raw >= 10.0 && worst < 2.0, "{least_raw} {worst}");
    assert!(covered as f64 / of > 0.9);
}
