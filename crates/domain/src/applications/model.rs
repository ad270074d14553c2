//! The model of an application, without I/O: its proofs, its stages, the pages its answers lead through.

use catalogue::service::{Fee, Service};
use catalogue::{Journey, JourneyPage};

/// How a proof is provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Files were uploaded.
    Files,
    /// The agency asks its source.
    Source,
    /// The person will provide it later.
    Later,
}

impl Proof {
    pub fn name(self) -> &'static str {
        match self {
            Proof::Files => "files",
            Proof::Source => "source",
            Proof::Later => "later",
        }
    }

    pub fn of(name: &str) -> Option<Proof> {
        [Proof::Files, Proof::Source, Proof::Later].into_iter().find(|proof| proof.name() == name)
    }
}

/// The named stages of the application, shown above each page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Confirm,
    Questions,
    Proof,
    Check,
    Pay,
}

impl Stage {
    pub fn of(page: &JourneyPage<'_>) -> Stage {
        match page {
            JourneyPage::Confirm(_) => Stage::Confirm,
            JourneyPage::Questions(_) | JourneyPage::Halt(_) => Stage::Questions,
            JourneyPage::Evidence(_) => Stage::Proof,
            JourneyPage::Check | JourneyPage::Declaration(_) => Stage::Check,
            JourneyPage::Fee(_) => Stage::Pay,
        }
    }

    /// The message key.
    pub fn key(self) -> &'static str {
        match self {
            Stage::Confirm => "application-stage-confirm",
            Stage::Questions => "application-stage-questions",
            Stage::Proof => "application-stage-proof",
            Stage::Check => "application-stage-check",
            Stage::Pay => "application-stage-pay",
        }
    }

    /// The stages of an application, whose later pages may not be known yet.
    pub fn all(service: &Service, pages: &[JourneyPage<'_>]) -> Vec<Stage> {
        let seen = |stage| pages.iter().any(|page| Stage::of(page) == stage);
        let has_checked = seen(Stage::Check) && !matches!(pages.last(), Some(JourneyPage::Check));
        let may_cost = matches!(service.apply.fee, Fee::Amount { .. }) && !has_checked;
        let stages = [
            (Stage::Confirm, seen(Stage::Confirm)),
            // While only known facts are shown for confirmation, the questions are still to come.
            (Stage::Questions, seen(Stage::Questions) || pages.len() < 2),
            (Stage::Proof, !service.apply.evidence.is_empty()),
            (Stage::Check, true),
            (Stage::Pay, may_cost || seen(Stage::Pay)),
        ];
        stages.into_iter().filter(|(_, is_there)| *is_there).map(|(stage, _)| stage).collect()
    }
}

/// All pages that can be opened, in order, and the index of the current one.
///
/// A service without a declaration still has a check page before sending; a declaration comes after the check and is
/// opened from there.
pub(super) fn pages<'c>(service: &'c Service, journey: Journey<'c>, declared: bool) -> (Vec<JourneyPage<'c>>, usize) {
    let mut pages = journey.walked;
    let open = journey.current.is_some();
    pages.extend(journey.current);
    let mut now = pages.len().saturating_sub(usize::from(open));
    if matches!(pages.last(), Some(JourneyPage::Halt(_))) {
        let last = pages.len().saturating_sub(1);
        return (pages, now.min(last));
    }
    match service.apply.declaration {
        Some(words) if matches!(pages.last(), Some(JourneyPage::Check)) => pages.push(JourneyPage::Declaration(words)),
        Some(_) => {}
        None => {
            let fee = pages.iter().position(|page| matches!(page, JourneyPage::Fee(_)));
            let is_ready = !open || fee.is_some();
            if is_ready {
                let place = fee.unwrap_or(pages.len());
                pages.insert(place, JourneyPage::Check);
                if declared {
                    now += 1;
                } else {
                    pages.truncate(place + 1);
                    now = place;
                }
            }
        }
    }
    let last = pages.len().saturating_sub(1);
    (pages, now.min(last))
}
