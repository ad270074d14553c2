//! Yes-or-no questions of one group as a list to tick: "Which of these cards do you hold?"

use domain::questions::{key_of, wording};
use rules::Need;
use serde::Serialize;

use super::view::Question;
use crate::web::{Posted, Visit};

/// The field that says which group the ticks are for.
pub const GROUP: &str = "ticked";

/// Ticked where none of the list fits.
const NONE: &str = "ticked-none";

/// Ticked where somebody does not know about the rest of the list.
const UNSURE: &str = "ticked-unsure";

/// A list to tick in place of the questions of a page.
#[derive(Clone, Serialize)]
pub struct TickList {
    group: String,
    ask: String,
    language: String,
    lines: Vec<TickLine>,
    is_none: bool,
    is_unsure: bool,
    error: Option<String>,
    /// The names of the services that an answer matters for.
    why: Vec<String>,
}

#[derive(Clone, Serialize)]
struct TickLine {
    key: String,
    text: String,
    hint: Option<String>,
    is_ticked: bool,
}

impl TickList {
    /// The list in place of these questions, if they all belong to one.
    pub fn of(visit: &Visit, needs: &[Need], questions: &[Question], typed: Option<&Posted>) -> Option<TickList> {
        let catalogue = visit.app.catalogue;
        let group = group_of(visit, needs)?;
        let ask = visit.spoken().group_ask(group)?;
        let line = |(need, question): (&Need, &Question)| {
            Some(TickLine {
                key: question.key.clone(),
                text: wording(catalogue, visit.locale().tag(), *need)?.label,
                hint: question.hint.clone(),
                is_ticked: question.value == "true",
            })
        };
        let lines: Vec<TickLine> = needs.iter().zip(questions).filter_map(line).collect();
        let has = |name| typed.is_some_and(|typed| typed.has(name));
        let was_no = typed.is_none() && questions.iter().all(|question| question.value == "false");
        let was_unsure = typed.is_none() && questions.iter().any(|question| question.is_unknown);
        let error = questions.iter().any(|question| question.error.is_some()).then(|| {
            visit.text(if has(NONE) && lines.iter().any(|line| line.is_ticked) {
                "ticked-both"
            } else {
                "ticked-wrong"
            })
        });
        let mut why: Vec<String> = questions.iter().flat_map(|question| question.why.clone()).collect();
        why.sort_unstable();
        why.dedup();
        Some(TickList {
            group: group.to_owned(),
            ask: ask.text.into_owned(),
            language: ask.language.to_owned(),
            lines,
            is_none: has(NONE) || was_no,
            is_unsure: has(UNSURE) || was_unsure,
            error,
            why,
        })
    }

    /// The question of the list.
    pub fn ask(&self) -> &str {
        &self.ask
    }

    /// What is wrong with the ticks, and where.
    pub fn error(&self) -> Option<(&str, String)> {
        Some((self.error.as_deref()?, format!("#{}", self.lines.first()?.key)))
    }

    /// For the samples of pages.
    pub(crate) fn sample() -> TickList {
        let line = |key: &str, text: &str, is_ticked: bool| TickLine {
            key: key.to_owned(),
            text: text.to_owned(),
            hint: is_ticked.then(|| "It is blue.".to_owned()),
            is_ticked,
        };
        TickList {
            group: "cards".to_owned(),
            ask: "Which of these cards do you hold?".to_owned(),
            language: "en".to_owned(),
            lines: vec![line("holds_health_care_card", "Health Care Card", true), line("holds_card", "A card", false)],
            is_none: true,
            is_unsure: true,
            error: Some("Tick what you hold.".to_owned()),
            why: vec!["Gas rebate".to_owned()],
        }
    }
}

/// The group to which all of these questions belong as lines of one list.
fn group_of(visit: &Visit, needs: &[Need]) -> Option<&'static str> {
    let catalogue = visit.app.catalogue;
    let of = |need: &Need| match need {
        Need::Fact(fact) => catalogue.facts.ticked_in(&catalogue.program.vocabulary, *fact),
        _ => None,
    };
    let group = of(needs.first()?)?;
    let is_list = needs.len() > 1 && needs.iter().all(|need| of(need).is_some_and(|other| other.id == group.id));
    is_list.then_some(group.id.as_str())
}

/// A form with a list to tick, with an answer for each of its lines: what is not ticked is a no, or unknown to somebody
/// who is unsure. Where nothing was ticked, or "none" beside something, the lines are left without an answer.
pub fn spelled_out(visit: &Visit, needs: &[Need], posted: &Posted) -> Posted {
    if group_of(visit, needs).is_none_or(|group| posted.get(GROUP) != group) {
        return posted.clone();
    }
    let keys: Vec<String> = needs.iter().map(|need| key_of(visit.app.catalogue, *need)).collect();
    answered(keys, posted)
}

fn answered(keys: Vec<String>, posted: &Posted) -> Posted {
    let is_any = keys.iter().any(|key| posted.get(key) == "true");
    let rest = match (is_any, posted.has(NONE), posted.has(UNSURE)) {
        (_, false, true) => "unknown",
        (true, false, false) | (false, true, false) => "false",
        _ => "",
    };
    let is_wrong = rest.is_empty();
    let rest_of = keys.into_iter().filter(|key| is_wrong || posted.get(key) != "true");
    let added: Vec<(String, String)> = rest_of.map(|key| (key, rest.to_owned())).collect();
    posted.with(added)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &[(&str, &str)]) -> String {
        let posted = Posted::of(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let answered = answered(vec!["a".to_owned(), "b".to_owned()], &posted);
        format!("a={} b={}", answered.get("a"), answered.get("b"))
    }

    #[test]
    fn what_is_not_ticked_is_a_no_and_nothing_is_made_up_of_silence() {
        assert_eq!(check(&[("a", "true")]), "a=true b=false");
        assert_eq!(check(&[(NONE, "yes")]), "a=false b=false");
        assert_eq!(check(&[("b", "true"), (UNSURE, "yes")]), "a=unknown b=true");
        assert_eq!(check(&[(UNSURE, "yes")]), "a=unknown b=unknown");
        assert_eq!(check(&[]), "a= b=");
        assert_eq!(check(&[("a", "true"), (NONE, "yes")]), "a= b=", "one or the other: it is asked again");
    }
}
