//! One step of a plan as the template `parts/plan-step.html` reads it.

use catalogue::Verdict;
use jiff::civil::{Date, date};
use serde::{Serialize, Serializer};

use crate::catalogue_pages::words;

#[derive(Clone, Serialize)]
pub(super) struct StepCard {
    /// The key of the service.
    pub(super) id: String,
    /// Its place among what is for the person, from 1; 0 for other steps.
    pub(super) number: usize,
    pub(super) name: words::Text,
    pub(super) agency: words::Text,
    /// The telephone number of the agency, and the same as a link takes it.
    pub(super) phone: Option<String>,
    pub(super) call: Option<String>,
    pub(super) why: Option<words::Text>,
    #[serde(serialize_with = "by_name")]
    pub(super) verdict: Verdict,
    pub(super) due: Option<StepDue>,
    /// Services of this plan that come first.
    pub(super) after: Vec<words::Text>,
    pub(super) amounts: Vec<StepAmount>,
    pub(super) reasons: Vec<StepReason>,
    pub(super) needs: Vec<OpenQuestion>,
    /// How many open questions are not named in `needs`.
    pub(super) more_needs: usize,
    /// Where one applies elsewhere, when another body delivers it.
    pub(super) elsewhere: Option<words::Elsewhere>,
    /// Whether nobody has confirmed the amounts at their source.
    pub(super) is_unchecked: bool,
}

fn by_name<S: Serializer>(verdict: &Verdict, to: S) -> Result<S::Ok, S::Error> {
    verdict.name().serialize(to)
}

/// By when a step is to be done: a day, or words where the day it is counted from is not known.
#[derive(Clone, Serialize)]
pub(super) struct StepDue {
    pub(super) day: Option<Date>,
    pub(super) words: Option<String>,
    pub(super) is_late: bool,
    pub(super) is_near: bool,
}

/// What one gets, or what else follows from the rules.
#[derive(Clone, Serialize)]
pub(super) struct StepAmount {
    pub(super) title: words::Text,
    pub(super) value: String,
    pub(super) unit: Option<String>,
    /// The last day on which the amount is known to be in force, where that has passed.
    pub(super) confirmed_until: Option<Date>,
}

#[derive(Clone, Serialize)]
pub(super) struct StepReason {
    pub(super) holds: bool,
    pub(super) words: words::Text,
    pub(super) cite: String,
    /// The answers that it rests on.
    pub(super) told: Vec<String>,
    /// The day from which it will be met.
    pub(super) not_yet: Option<Date>,
    /// What is meant for this instead.
    pub(super) instead: Option<InsteadLink>,
}

/// A service, signpost or life event that somebody is led to.
#[derive(Clone, Serialize)]
pub(super) struct InsteadLink {
    pub(super) name: words::Text,
    pub(super) href: String,
}

/// A question whose answer would settle a step.
#[derive(Clone, Serialize)]
pub(super) struct OpenQuestion {
    pub(super) label: String,
    pub(super) language: String,
    pub(super) href: String,
}

impl StepCard {
    /// For the samples of pages: a step with everything, with words of another language.
    pub(super) fn sample(verdict: Verdict) -> StepCard {
        let own = |text: &str| words::own(text.to_owned());
        let reason = |holds| StepReason {
            holds,
            words: own("The household has a concession card."),
            cite: "Energy Rebate Guidelines, section 3".to_owned(),
            told: vec!["Concession card: Yes".to_owned()],
            not_yet: (!holds).then_some(date(2026, 9, 1)),
            instead: (!holds)
                .then(|| InsteadLink { name: own("Seniors card"), href: "/services/seniors-card".to_owned() }),
        };
        StepCard {
            id: "gas-rebate".to_owned(),
            number: usize::from(verdict == Verdict::Yes),
            name: words::Text { text: "Gas rebate".to_owned(), language: Some("en".to_owned()) },
            agency: own("Service NSW"),
            phone: Some("13 77 88".to_owned()),
            call: Some("137788".to_owned()),
            why: Some(own("A smaller gas bill while the child is small.")),
            verdict,
            due: Some(StepDue { day: Some(date(2026, 7, 24)), words: None, is_late: false, is_near: true }),
            after: vec![own("Register the birth"), own("Medicare")],
            amounts: vec![StepAmount {
                title: own("Rebate"),
                value: "$121.00".to_owned(),
                unit: Some("per year".to_owned()),
                confirmed_until: Some(date(2026, 6, 30)),
            }],
            reasons: vec![reason(true), StepReason { told: Vec::new(), ..reason(false) }],
            needs: vec![OpenQuestion {
                label: "Kind of meter".to_owned(),
                language: "en".to_owned(),
                href: "/plans/0198f3a2/answers?need=meter".to_owned(),
            }],
            more_needs: 2,
            elsewhere: Some(words::Elsewhere::sample()),
            is_unchecked: true,
        }
    }

    /// The steps of one group for the samples of pages: one with everything, one late, one due in words, one bare.
    pub(super) fn samples(verdict: Verdict) -> Vec<StepCard> {
        let full = StepCard::sample(verdict);
        let due = |day, words: Option<&str>| {
            Some(StepDue { day, words: words.map(str::to_owned), is_late: day.is_some(), is_near: false })
        };
        let late = StepCard { due: due(Some(date(2026, 7, 1)), None), ..full.clone() };
        let in_words = StepCard { due: due(None, Some("60 days after the birth")), ..full.clone() };
        let bare = StepCard {
            why: None,
            due: None,
            after: Vec::new(),
            amounts: Vec::new(),
            reasons: Vec::new(),
            needs: Vec::new(),
            more_needs: 0,
            elsewhere: None,
            is_unchecked: false,
            ..full.clone()
        };
        vec![full, late, in_words, bare]
    }
}
