//! What every page of a sitting shows beside its own: who is there, by which channel, what was checked.

use std::cmp::Ordering;

use db::Tx;
use domain::applications::Stage;
use domain::assisted::model::{Checked, Sitting};
use domain::people;
use serde::Serialize;

use super::reach::Held;
use crate::officers::{MandateLine, mandates};
use crate::web::{Outcome, Visit};

/// A sitting in words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SittingCard {
    pub address: String,
    pub channel: String,
    /// How it was checked who the person is.
    pub checked: String,
    /// Whether that was enough to know them.
    pub is_known: bool,
    /// The own name of the person's language.
    pub language: String,
    /// The same language as a BCP 47 tag.
    pub tag: String,
}

impl SittingCard {
    pub(super) fn of(visit: &Visit, sitting: &Sitting) -> SittingCard {
        let language = visit.app.locales.all().find(|locale| locale.tag() == sitting.language);
        SittingCard {
            address: sitting.address(""),
            channel: visit.locale().channel(sitting.channel),
            checked: match sitting.checked {
                Checked::Document => visit.text("interview-checked-document"),
                Checked::Questions => visit.text("interview-checked-questions"),
                Checked::Nobody => visit.text("interview-checked-nobody"),
            },
            is_known: sitting.checked.is_known(),
            language: language.map_or(sitting.language.as_str(), |locale| locale.own_name()).to_owned(),
            tag: sitting.language.clone(),
        }
    }

    /// A sitting in Vietnamese.
    pub(super) fn sample() -> SittingCard {
        SittingCard {
            address: "/desk/interview/0198f3c0".to_owned(),
            channel: "At a counter".to_owned(),
            checked: "An identity document".to_owned(),
            is_known: true,
            language: "Tiếng Việt".to_owned(),
            tag: "vi".to_owned(),
        }
    }

    /// A sitting in the language of the desk, with a person of whom no more is known.
    pub(super) fn sample_in_english() -> SittingCard {
        let (language, tag) = ("English".to_owned(), "en".to_owned());
        SittingCard { checked: "Nothing".to_owned(), is_known: false, language, tag, ..SittingCard::sample() }
    }
}

/// The part of a view that every page of an application in a sitting has.
#[derive(Clone, Serialize)]
pub(super) struct InterviewFrame {
    pub service: String,
    pub sitting: SittingCard,
    /// The name of the person.
    pub name: Option<String>,
    pub stages: Vec<InterviewStage>,
    /// The page with the code for going on alone.
    pub code_page: String,
    pub mandates: Vec<MandateLine>,
    /// How many facts the officer may not see. Here each of them says so itself, and they are not counted.
    hidden: usize,
}

/// One named part of the way through an application.
#[derive(Clone, Serialize)]
pub(super) struct InterviewStage {
    text: String,
    state: StageState,
    /// Only parts that are done can be gone back to.
    href: Option<String>,
}

/// Where a part of the way is, seen from the page.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum StageState {
    Done,
    Now,
    Later,
}

/// The same visit, as the person would read it.
pub(super) fn theirs(visit: &Visit, sitting: &Sitting) -> Visit {
    visit.speaking(&sitting.language)
}

impl InterviewFrame {
    pub(super) async fn of(tx: &mut Tx, visit: &Visit, held: &Held, stage: Stage) -> Outcome<InterviewFrame> {
        let person = people::person(tx, &held.opened.grant).await?;
        Ok(InterviewFrame {
            service: held.opened.draft.service.name.clone(),
            sitting: SittingCard::of(visit, &held.sitting),
            name: person.and_then(|person| person.name),
            stages: stages(visit, held, stage),
            code_page: held.address("/code"),
            mandates: mandates(visit, &held.opened.grant),
            hidden: 0,
        })
    }

    /// A sitting with everything, and one with no more than it must have.
    pub(super) fn samples() -> [InterviewFrame; 2] {
        let stage = |text: &str, state, href: Option<&str>| InterviewStage {
            text: text.to_owned(),
            state,
            href: href.map(str::to_owned),
        };
        let full = InterviewFrame {
            service: "Gas rebate".to_owned(),
            sitting: SittingCard::sample(),
            name: Some("Mai Tran".to_owned()),
            stages: vec![
                stage("What we know", StageState::Done, Some("/desk/interview/0198f3c0/applications/0198f3a2/steps/1")),
                stage("Questions", StageState::Now, None),
                stage("Check and send", StageState::Later, None),
            ],
            code_page: "/desk/interview/0198f3c0/applications/0198f3a2/code".to_owned(),
            mandates: MandateLine::samples(),
            hidden: 0,
        };
        let bare = InterviewFrame {
            sitting: SittingCard::sample_in_english(),
            name: None,
            stages: Vec::new(),
            mandates: Vec::new(),
            ..full.clone()
        };
        [full, bare]
    }
}

fn stages(visit: &Visit, held: &Held, stage: Stage) -> Vec<InterviewStage> {
    let draft = &held.opened.draft;
    let stages = Stage::all(draft.service, &draft.pages);
    let now = stages.iter().position(|known| *known == stage).unwrap_or(0);
    let first = |stage: Stage| draft.pages.iter().position(|page| Stage::of(page) == stage);
    let one = |(place, known): (usize, &Stage)| {
        let number = first(*known).filter(|_| place < now);
        InterviewStage {
            text: visit.text(known.key()),
            state: match place.cmp(&now) {
                Ordering::Less => StageState::Done,
                Ordering::Equal => StageState::Now,
                Ordering::Greater => StageState::Later,
            },
            href: number.map(|number| held.address(&format!("/steps/{}", number + 1))),
        }
    };
    stages.iter().enumerate().map(one).collect()
}
