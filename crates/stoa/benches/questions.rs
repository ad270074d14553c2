//! How many questions it takes to settle the whole catalogue for generated households.
//!
//! `cargo bench -p stoa --bench questions [-- HOUSEHOLDS]` prints the table of `docs/benchmarks.md`.
//! The households and the planner's sample are drawn with different seeds.

use std::path::Path;

use catalogue::{Catalogue, Service};
use domain::chance;
use rules::{Facts, Need, Planner, Strategy, Type, Value, parse_date};
use stoa::files;

const SAMPLE: usize = 400;
const SAMPLE_SEED: u64 = 1;
const HOUSEHOLD_SEED: u64 = 2;

fn main() -> anyhow::Result<()> {
    let households = std::env::args().filter_map(|argument| argument.parse::<usize>().ok()).next().unwrap_or(500);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues/nsw");
    let catalogue = files::load_checked(&root)?;
    let today = parse_date("2026-07-01").unwrap_or_default();
    let draw = |seed: u64, people: usize| {
        let mut chance = chance::seeded(seed);
        (0..people).map(|_| catalogue.household(today, &mut chance)).collect::<Vec<Facts>>()
    };
    let live: Vec<&Service> = catalogue.services.iter().filter(|service| service.available_on(today)).collect();
    let goals = catalogue.goals(live.iter().copied());
    let planner = Planner::new(&catalogue.program, goals, draw(SAMPLE_SEED, SAMPLE), today);
    let people = draw(HOUSEHOLD_SEED, households);

    println!("{} services on {today}, {households} households, a sample of {SAMPLE}", live.len());
    println!(
        "{:<34} {:>12} {:>12} {:>8} {:>8}",
        "questions asked, mean", "settle all", "settle 90 %", "of (a)", "of (b)"
    );
    let forms = mean(people.iter().map(|person| union_of_forms(&catalogue, &planner, person)));
    println!("{:<34} {forms:>12.2} {:>12} {:>7.1}% {:>8}", "(a) union of all forms", "", 100.0, "");
    let mut fixed = None;
    for (name, strategy) in [
        ("(b) fixed order, skips irrelevant", Strategy::Fixed),
        ("(c) greedy", Strategy::Greedy),
        ("(d) one-step lookahead", Strategy::Lookahead),
    ] {
        let counts: Vec<(f64, f64)> =
            people.iter().map(|person| interview(&catalogue.program, &planner, person, strategy)).collect();
        let all = mean(counts.iter().map(|(all, _)| *all));
        let most = mean(counts.iter().map(|(_, most)| *most));
        let fixed = *fixed.get_or_insert(all);
        println!("{name:<34} {all:>12.2} {most:>12.2} {:>7.1}% {:>7.1}%", all / forms * 100.0, all / fixed * 100.0);
    }
    Ok(())
}

fn mean(values: impl Iterator<Item = f64> + Clone) -> f64 {
    values.clone().sum::<f64>() / values.count() as f64
}

/// Every fact that any form asks; of a list, how many entries and each field of each.
fn union_of_forms(catalogue: &Catalogue, planner: &Planner<'_>, person: &Facts) -> f64 {
    let vocabulary = &catalogue.program.vocabulary;
    let mut questions = 0;
    for fact in planner.facts() {
        questions += 1;
        if let (Type::List(record), Some(Value::List(list))) = (vocabulary.fact_type(fact), person.get(fact)) {
            let asked = vocabulary.fields(*record).filter(|(field, ..)| !vocabulary.is_derived_field(*record, *field));
            questions += list.entries.len() * asked.count();
        }
    }
    questions as f64
}

/// Questions until all goals are settled, and until nine in ten are.
fn interview(program: &rules::Program, planner: &Planner<'_>, person: &Facts, strategy: Strategy) -> (f64, f64) {
    let mut interview = planner.interview(Facts::default());
    let goals = planner.goals().len();
    let (mut asked, mut most) = (0.0, None);
    loop {
        if interview.settled() * 10 >= goals * 9 {
            most.get_or_insert(asked);
        }
        let Some(need) = interview.next(strategy) else { break };
        asked += 1.0;
        if std::env::var("TRACE").is_ok() {
            eprintln!("{strategy:?} {}", catalogue::need_name(program, need));
        }
        match answer(person, need) {
            Some(value) => interview.answer(need, value),
            None => interview.decline(need),
        }
    }
    (asked, most.unwrap_or(asked))
}

fn answer(person: &Facts, need: Need) -> Option<Value> {
    person.answer(need)
}
