//! The one way from words to what they may mean, and how sure that is. The engine behind it can be changed here.

use catalogue::{Catalogue, FindTarget, Match};

/// How sure it is that the first match is what was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sureness {
    /// Nothing fits.
    None,
    /// Something fits a little: say so.
    Unsure,
    Sure,
}

pub(super) struct Findings {
    /// Best first.
    pub(super) targets: Vec<FindTarget<'static>>,
    pub(super) sureness: Sureness,
}

/// Matches that are shown at most.
const MOST: usize = 12;
/// Below this score only a common word or two were met.
const WEAK: f64 = 4.0;
/// A second match that comes this near to the first leaves it open which one was meant.
const NEAR: f64 = 0.8;

pub(super) fn find(catalogue: &'static Catalogue, words: &str) -> Findings {
    let found = catalogue.find(words);
    let sureness = sureness(&found);
    Findings { targets: found.into_iter().map(|found| found.target).take(MOST).collect(), sureness }
}

fn sureness(found: &[Match<'_>]) -> Sureness {
    let Some(first) = found.first() else { return Sureness::None };
    let close = found.iter().skip(1).filter(|next| next.score >= first.score * NEAR).count();
    // A life event and its services may share their words; three that look alike are a guess.
    if first.score < WEAK || close > 2 { Sureness::Unsure } else { Sureness::Sure }
}

/// What words that are not finished yet may become: names that have a word for each of theirs.
pub(super) fn complete(catalogue: &'static Catalogue, typed: &str, most: usize) -> Vec<FindTarget<'static>> {
    let typed = typed.to_lowercase();
    let begun: Vec<&str> = typed.split_whitespace().collect();
    if begun.is_empty() {
        return Vec::new();
    }
    let fits = |name: &str| {
        let name = name.to_lowercase();
        begun.iter().all(|start| name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(start)))
    };
    let any = |name: &str, phrases: &[String]| fits(name) || phrases.iter().any(|phrase| fits(phrase));
    let events = catalogue.events.iter().filter(|event| any(&event.name, &event.people_also_say));
    let services = catalogue.services.iter().filter(|service| any(&service.name, &service.people_also_say));
    let mut targets: Vec<FindTarget<'static>> = events.map(|event| FindTarget::Event(&event.id)).collect();
    targets.extend(services.map(|service| FindTarget::Service(&service.id)));
    for target in find(catalogue, &typed).targets {
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    targets.truncate(most);
    targets
}
