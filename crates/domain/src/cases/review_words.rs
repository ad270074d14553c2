//! Until when somebody may ask for a review, in words: for pages and letters alike.

use catalogue::Service;
use catalogue::service::{CountedFrom, ReviewRoute};
use rules::FactId;

use super::charter::within_words;
use super::review_period::AskBy;
use super::store::Case;
use crate::app::App;
use crate::locale::Locale;

/// A way of review, as word files name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewWay {
    Internal,
    External,
    Further,
}

impl ReviewWay {
    fn name(self) -> &'static str {
        match self {
            ReviewWay::Internal => "internal",
            ReviewWay::External => "external",
            ReviewWay::Further => "further",
        }
    }
}

/// Where the law has the review, or the one limit that there is.
pub fn review_cite(route: &ReviewRoute, time: &AskBy<'_>) -> Option<String> {
    let only = match (time, route.limits.as_slice()) {
        (AskBy::NoLimit(limit), _) => limit.cite.clone(),
        (_, [only]) => only.cite.clone(),
        _ => None,
    };
    only.or_else(|| route.cite.clone())
}

/// What is said where there is no day, a sentence each; empty for a day, and where nothing is known at all.
pub fn ask_by_words(
    app: &App,
    locale: &Locale,
    (case, service): (&Case, &Service),
    (way, time): (ReviewWay, &AskBy<'_>),
) -> Vec<String> {
    let label = |fact: FactId| {
        let name = case.law(app).program.vocabulary.fact_name(fact);
        let here = app.catalogue.program.vocabulary.fact(name);
        let said = here.and_then(|fact| app.catalogue.in_language(locale.tag()).fact_label(fact));
        said.map_or_else(|| name.replace('_', " "), |said| said.to_string())
    };
    match time {
        AskBy::Untold | AskBy::On(_) => Vec::new(),
        AskBy::From(within, from) => {
            let within = ("within", within_words(locale, *within).into());
            vec![match from {
                CountedFrom::Fact(fact) => locale.say("review-from-fact", &[within, ("fact", label(*fact).into())]),
                _ if way == ReviewWay::Further => locale.say("review-from-their-decision", &[within]),
                _ => locale.say("review-from-told", &[within]),
            }]
        }
        AskBy::NoLimit(limit) => {
            let said = app.catalogue.in_language(locale.tag()).review_limit(service, way.name(), limit);
            said.map(|said| said.to_string()).into_iter().collect()
        }
        AskBy::Depends { on, each } => {
            let facts: Vec<String> = on.iter().map(|fact| label(*fact)).collect();
            let mut lines = vec![locale.say("review-depends", &[("facts", facts.join("; ").into())])];
            for one in each {
                match one {
                    AskBy::On(day) => {
                        lines.push(locale.say("review-perhaps-until", &[("day", locale.date(*day).into())]))
                    }
                    other => lines.extend(ask_by_words(app, locale, (case, service), (way, other))),
                }
            }
            lines
        }
    }
}
