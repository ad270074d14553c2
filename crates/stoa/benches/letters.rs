//! How long one letter takes, as PDF/UA-1 with its text: `cargo bench -p stoa --bench letters`.

#![expect(clippy::expect_used, reason = "a bench without its catalogue cannot go on")]

use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use domain::letters::samples::Samples;
use domain::letters::{Kind, emblem};
use domain::locale;
use letters::{Fonts, Maker};
use screens::Screens;
use stoa::files;

fn letters(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues/nsw");
    let catalogue = files::load_checked(&folder).expect("the catalogue has no errors");
    let locales = locale::Locales::load(&catalogue, None).expect("our own words are whole");
    let screens = Screens::new(None).expect("our own pages are whole");
    let maker = Maker::new(Fonts::new(&["/usr/share/fonts".into()]));
    let emblem = emblem(&screens);
    let samples = Samples { catalogue: &catalogue, locales: &locales, maker: &maker, overrides: None, emblem };
    let mut group = criterion.benchmark_group("letter");
    group.sample_size(20);
    for language in ["en", "ar", "zh-Hans"] {
        for kind in [Kind::Acknowledgement, Kind::Decision] {
            group.bench_function(format!("{} {language}", kind.name()), |bench| {
                // Each has other words, as each letter has: nothing that was laid out before is found again.
                let mut number = 0;
                bench.iter(|| {
                    number += 1;
                    samples.one_for(&format!("Ana Silva {number}"), kind, language, false)
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, letters);
criterion_main!(benches);
