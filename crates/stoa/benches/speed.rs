//! How fast the catalogue is read, judged and planned: `cargo bench -p stoa --bench speed`.

#![expect(clippy::expect_used, reason = "a bench without its catalogue cannot go on")]

use std::hint::black_box;
use std::path::Path;

use catalogue::{Catalogue, File};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::chance;
use rules::{Date, Facts, Planner, Strategy, parse_date};
use stoa::files::Folders;

fn catalogue() -> Catalogue {
    together(&["nsw"])
}

/// Catalogues that are read together, the base first.
fn together(names: &[&str]) -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues");
    let folders = Folders { catalogue: names.iter().map(|name| folder.join(name)).collect() };
    folders.load_checked().expect("the catalogue has no errors")
}

fn today() -> Date {
    parse_date("2026-07-01").unwrap_or_default()
}

fn people(catalogue: &Catalogue, seed: u64, number: usize) -> Vec<Facts> {
    let mut chance = chance::seeded(seed);
    (0..number).map(|_| catalogue.household(today(), &mut chance)).collect()
}

/// Reading and checking every file, worked examples and personas included; the files are in memory.
fn check(criterion: &mut Criterion) {
    for names in [["nsw"].as_slice(), &["nz"], &["nz", "wellington"]] {
        let files: Vec<File> = together(names).files;
        criterion.bench_function(&format!("read {}", names.join(" + ")), |bench| {
            bench.iter(|| Catalogue::load(black_box(files.clone())).problems.errors());
        });
        criterion.bench_function(&format!("check {}", names.join(" + ")), |bench| {
            bench.iter(|| {
                let mut catalogue = Catalogue::load(black_box(files.clone()));
                let report = catalogue.check_personas();
                (report.personas, catalogue.unseparated_pairs().len(), catalogue.problems.errors())
            });
        });
    }
}

/// The whole plan of one person of whom all is known, over a city, its country, and a state elsewhere.
fn plan_over_all(criterion: &mut Criterion) {
    for names in [["nsw"].as_slice(), &["nz"], &["nz", "wellington"]] {
        let catalogue = together(names);
        let known = people(&catalogue, 2, 64);
        let mut next = known.iter().cycle();
        criterion.bench_function(&format!("a plan over {}", names.join(" + ")), |bench| {
            bench.iter(|| next.next().map(|facts| catalogue.plan(None, facts, today()).steps.len()));
        });
    }
}

/// The verdict of every service for one person of whom all is known, and for one of whom nothing is.
fn judge(criterion: &mut Criterion) {
    let catalogue = catalogue();
    let verdicts = |facts: &Facts| {
        let evaluation = catalogue.program.evaluate(facts, today());
        catalogue.services.iter().filter(|service| evaluation.value(service.eligible).is_ok()).count()
    };
    let known = people(&catalogue, 2, 64);
    let mut next = known.iter().cycle();
    criterion.bench_function("all services for one person, all known", |bench| {
        bench.iter(|| next.next().map(verdicts));
    });
    let nothing = Facts::new(&catalogue.program.vocabulary);
    criterion.bench_function("all services for one person, nothing known", |bench| {
        bench.iter(|| verdicts(black_box(&nothing)));
    });
    criterion.bench_function("all services with reasons and questions", |bench| {
        bench.iter(|| catalogue.plan(None, next.next().unwrap_or(&nothing), today()).steps.len());
    });
}

/// One step of the planner over the whole catalogue: at the beginning, and half way through.
fn plan(criterion: &mut Criterion) {
    let catalogue = catalogue();
    let goals = catalogue.goals(&catalogue.services);
    let planner = Planner::new(&catalogue.program, goals, people(&catalogue, 1, 400), today());
    let first = planner.interview(Facts::new(&catalogue.program.vocabulary));
    criterion.bench_function("planner step, lookahead, first question", |bench| {
        bench.iter(|| first.next(Strategy::Lookahead));
    });
    let person = &people(&catalogue, 2, 1)[0];
    let mut half = first.clone();
    while half.settled() * 2 < planner.goals().len() {
        let Some(need) = half.next(Strategy::Lookahead) else { break };
        match person.answer(need) {
            Some(answer) => half.answer(need, answer),
            None => half.decline(need),
        }
    }
    criterion.bench_function("planner step, lookahead, half way", |bench| {
        bench.iter(|| half.next(Strategy::Lookahead));
    });
    criterion.bench_function("planner step, greedy", |bench| {
        bench.iter(|| first.next(Strategy::Greedy));
    });
    criterion.bench_function("a whole page of questions", |bench| {
        bench.iter(|| half.page(Strategy::Lookahead, 4, |a, b| a.fact() == b.fact()));
    });
}

criterion_group!(speed, check, judge, plan_over_all, plan);
criterion_main!(speed);
