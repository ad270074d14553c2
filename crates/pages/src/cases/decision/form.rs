//! A draft as the form of the page sends it. Everything is taken as it was typed; what is missing shows later.

use domain::app::App;
use domain::cases::decision::law::Law;
use domain::cases::decision::library;
use domain::cases::decision::model::{
    Condition, Conflict, Consideration, Departure, Draft, Evidence, SubmissionAnswer, Translation,
};

use crate::web::Posted;

/// More conflicts than anybody would read in one decision.
const MOST_CONFLICTS: usize = 20;

/// The draft of a form, for a person of this language.
pub(super) fn read(app: &App, law: &Law, posted: &Posted, of_person: &str) -> Draft {
    let conflicts = (0..MOST_CONFLICTS).map(|place| conflict(posted, place));
    let answers = posted.fields().filter_map(|(name, _)| name.strip_prefix("answer-"));
    let answers =
        answers.map(|id| SubmissionAnswer { submission: id.to_owned(), text: text(posted, &format!("answer-{id}")) });
    Draft {
        outcome: posted.get("outcome").to_owned(),
        language: posted.get("language").to_owned(),
        summary: text(posted, "summary"),
        considerations: law.service.duties.iter().filter_map(|question| weighed(posted, &question.id)).collect(),
        conflicts: conflicts.filter(|one| *one != Conflict::default()).collect(),
        no_conflict: posted.has("no-conflict"),
        answers: answers.filter(|one| !one.text.is_empty()).collect(),
        conditions: library::completed(app, law, of_person, conditions(posted)),
        expires: expiry(posted),
        departure: Departure {
            clause: posted.get("clause").to_owned(),
            why: text(posted, "departure-why"),
            heard: text(posted, "departure-heard"),
        },
        acknowledged: posted.all("acknowledged").map(str::to_owned).collect(),
        translation: translation(posted),
        other_language_because: text(posted, "other-language-because"),
    }
}

/// The conditions, each with its reason and its law; a program may send the text alone.
fn conditions(posted: &Posted) -> Vec<Condition> {
    let (mut because, mut cite) = (posted.all("condition-because").map(shown), posted.all("condition-cite").map(shown));
    let conditions = posted.all("condition").map(|text| Condition {
        text: shown(text),
        because: because.next().unwrap_or_default(),
        cite: cite.next().unwrap_or_default(),
    });
    conditions.filter(|one| !one.text.is_empty()).collect()
}

/// Who translated the texts, and when; `None` without a name.
fn translation(posted: &Posted) -> Option<Translation> {
    let (by, day) = (text(posted, "translated-by"), text(posted, "translated-day"));
    (!by.is_empty()).then(|| Translation { by, day, ..Translation::default() })
}

/// None for a question without an answer.
fn weighed(posted: &Posted, question: &str) -> Option<Consideration> {
    let evidence_field = format!("evidence-{question}");
    let chosen = posted.all(&evidence_field).filter_map(evidence);
    let words = text(posted, &format!("words-{question}"));
    let words =
        words.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| Evidence::Words(line.to_owned()));
    let one = Consideration {
        question: question.to_owned(),
        text: text(posted, &format!("text-{question}")),
        evidence: chosen.chain(words).collect(),
        cite: text(posted, &format!("cite-{question}")),
        ..Consideration::default()
    };
    let is_blank = one.text.is_empty() && one.evidence.is_empty() && one.cite.is_empty();
    (!is_blank).then_some(one)
}

/// What something to rest on is called in the form.
pub(super) fn key(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Fact(name) => format!("fact:{name}"),
        Evidence::Attachment(id) => format!("file:{id}"),
        Evidence::Submission(id) => format!("submission:{id}"),
        Evidence::Opinion(id) => format!("opinion:{id}"),
        Evidence::Words(words) => format!("words:{words}"),
        Evidence::Sent => "sent".to_owned(),
    }
}

fn evidence(key: &str) -> Option<Evidence> {
    if key == "sent" {
        return Some(Evidence::Sent);
    }
    let (kind, of) = key.split_once(':')?;
    let of = of.to_owned();
    match kind {
        "fact" => Some(Evidence::Fact(of)),
        "file" => Some(Evidence::Attachment(of)),
        "submission" => Some(Evidence::Submission(of)),
        "opinion" => Some(Evidence::Opinion(of)),
        _ => None,
    }
}

fn conflict(posted: &Posted, place: usize) -> Conflict {
    let between = format!("conflict-{place}-between");
    Conflict {
        between: posted.all(&between).map(str::to_owned).collect(),
        what: text(posted, &format!("conflict-{place}-what")),
        how: text(posted, &format!("conflict-{place}-how")),
    }
}

/// A day in three fields, as ISO writes it; as it was typed where that is no day.
fn expiry(posted: &Posted) -> String {
    let part = |name: &str| shown(posted.get(&format!("expires-{name}")));
    let (day, month, year) = (part("day"), part("month"), part("year"));
    match [&day, &month, &year].iter().all(|part| part.is_empty()) {
        true => String::new(),
        false => format!("{year:0>4}-{month:0>2}-{day:0>2}"),
    }
}

fn text(posted: &Posted, name: &str) -> String {
    shown(posted.get(name))
}

/// Without signs that cannot be seen; browsers end lines with two.
fn shown(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_decision_rests_on_is_read_back() {
        let all = [
            Evidence::Fact("nsw_resident".to_owned()),
            Evidence::Attachment("a:1".to_owned()),
            Evidence::Submission("s".to_owned()),
            Evidence::Opinion("o".to_owned()),
            Evidence::Sent,
        ];
        for one in all {
            assert_eq!(evidence(&key(&one)), Some(one));
        }
        for strange in ["", "fact", "law:1", "words:typed into the wrong field"] {
            assert_eq!(evidence(strange), None, "{strange}");
        }
    }

    #[test]
    fn a_day_is_kept_even_when_it_is_none() {
        let day = |day: &str, month: &str, year: &str| {
            let fields = [("expires-day", day), ("expires-month", month), ("expires-year", year)];
            expiry(&Posted::of(fields.map(|(name, value)| (name.to_owned(), value.to_owned()))))
        };
        assert_eq!(day("3", "6", "2027"), "2027-06-03");
        assert_eq!(day("", "", ""), "");
        assert_eq!(day("31", "June", ""), "0000-June-31");
    }

    #[test]
    fn lines_and_signs_are_made_one() {
        assert_eq!(shown(" One\r\ntwo\0 \u{7}"), "One\ntwo");
    }
}
