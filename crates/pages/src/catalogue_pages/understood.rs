//! What was understood of somebody's words, to confirm in one look: purposes and facts, each with a way to say no.
//!
//! Nothing is kept before the form is sent, and then only what is still ticked and matters for a purpose.

use domain::questions::{key_of, said, wording};
use rules::Need;
use serde::Serialize;

use super::finding::Findings;
use super::words::{self, Text};
use crate::web::Visit;

#[derive(Serialize)]
pub(super) struct UnderstoodPanel {
    purposes: Vec<UnderstoodPurpose>,
    facts: Vec<UnderstoodFact>,
    /// The words again, where nobody ticked a purpose.
    words: String,
}

#[derive(Serialize)]
struct UnderstoodPurpose {
    id: String,
    name: Text,
}

#[derive(Serialize)]
struct UnderstoodFact {
    /// The fact and its value, as the form sends them.
    value: String,
    label: Text,
    answer: String,
}

impl UnderstoodPanel {
    /// The panel, where there is more to confirm than one purpose.
    pub(super) fn of(visit: &Visit, words: &str, found: &Findings) -> Option<UnderstoodPanel> {
        let catalogue = visit.app.catalogue;
        let purposes: Vec<UnderstoodPurpose> = found
            .purposes
            .iter()
            .map(|event| UnderstoodPurpose {
                id: event.id.clone(),
                name: words::text(visit, visit.spoken().event_name(event)),
            })
            .collect();
        let facts: Vec<UnderstoodFact> = catalogue
            .hear(words, &visit.language, visit.app.today())
            .into_iter()
            .filter_map(|heard| {
                let need = Need::Fact(heard.fact);
                let worded = wording(catalogue, visit.locale().tag(), need)?;
                let language = (worded.language != visit.language).then_some(worded.language);
                let text = catalogue::show_value(&catalogue.program, &worded.ty, &heard.value);
                Some(UnderstoodFact {
                    value: format!("{}={text}", key_of(catalogue, need)),
                    label: Text { text: worded.label, language },
                    answer: said(catalogue, visit.locale(), need, &heard.value),
                })
            })
            .collect();
        let is_more = !purposes.is_empty() && purposes.len() + facts.len() > 1;
        is_more.then(|| UnderstoodPanel { purposes, facts, words: words.to_owned() })
    }

    /// For the samples of pages.
    pub(super) fn sample() -> UnderstoodPanel {
        let purpose = |id: &str, name: &str| UnderstoodPurpose { id: id.to_owned(), name: words::own(name.to_owned()) };
        let fact = UnderstoodFact {
            value: "new_baby=born".to_owned(),
            label: words::own("New baby".to_owned()),
            answer: "Yes, the baby is here".to_owned(),
        };
        UnderstoodPanel {
            purposes: vec![
                purpose("having-a-baby", "Having a baby"),
                purpose("behind-on-rent", "Behind on rent, or told to leave"),
            ],
            facts: vec![fact],
            words: "we had twins and the landlord sold".to_owned(),
        }
    }
}
