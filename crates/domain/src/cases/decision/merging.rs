//! Resolves a conflict between two officers' drafts: where they differ, and which version of each part to keep.

use super::model::{Condition, Conflict, Consideration, Draft, Evidence};

/// A part of a draft that is kept or replaced as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftPart {
    Outcome,
    Language,
    Weighed(String),
    Conflicts,
    Answer(String),
    Conditions,
    Expiry,
    Reasons,
    Departure,
}

impl DraftPart {
    /// The name used in form fields.
    pub fn name(&self) -> String {
        match self {
            DraftPart::Outcome => "outcome".to_owned(),
            DraftPart::Language => "language".to_owned(),
            DraftPart::Weighed(question) => format!("weighed-{question}"),
            DraftPart::Conflicts => "conflicts".to_owned(),
            DraftPart::Answer(submission) => format!("answer-{submission}"),
            DraftPart::Conditions => "conditions".to_owned(),
            DraftPart::Expiry => "expiry".to_owned(),
            DraftPart::Reasons => "reasons".to_owned(),
            DraftPart::Departure => "departure".to_owned(),
        }
    }
}

/// The parts in which two drafts differ, in page order.
pub fn differing(mine: &Draft, theirs: &Draft) -> Vec<DraftPart> {
    let mut parts = Vec::new();
    let mut note = |differs: bool, part: DraftPart| {
        if differs && !parts.contains(&part) {
            parts.push(part);
        }
    };
    note(mine.outcome != theirs.outcome, DraftPart::Outcome);
    note(mine.language != theirs.language, DraftPart::Language);
    for question in mine.considerations.iter().chain(&theirs.considerations).map(|one| &one.question) {
        let differs = mine.consideration(question) != theirs.consideration(question);
        note(differs, DraftPart::Weighed(question.clone()));
    }
    let conflicts = |draft: &Draft| (draft.conflicts.clone(), draft.no_conflict);
    note(conflicts(mine) != conflicts(theirs), DraftPart::Conflicts);
    for submission in mine.answers.iter().chain(&theirs.answers).map(|one| &one.submission) {
        note(mine.answer(submission) != theirs.answer(submission), DraftPart::Answer(submission.clone()));
    }
    note(mine.conditions != theirs.conditions, DraftPart::Conditions);
    note(mine.expires != theirs.expires, DraftPart::Expiry);
    note(mine.departure != theirs.departure, DraftPart::Departure);
    note(mine.summary != theirs.summary, DraftPart::Reasons);
    parts
}

/// Replaces a part of one's own draft with the other draft's.
pub fn take(mine: &mut Draft, part: &DraftPart, theirs: &Draft) {
    match part {
        DraftPart::Outcome => mine.outcome.clone_from(&theirs.outcome),
        DraftPart::Language => mine.language.clone_from(&theirs.language),
        DraftPart::Weighed(question) => {
            mine.considerations.retain(|one| one.question != *question);
            mine.considerations.extend(theirs.consideration(question).cloned());
        }
        DraftPart::Conflicts => {
            mine.conflicts.clone_from(&theirs.conflicts);
            mine.no_conflict = theirs.no_conflict;
        }
        DraftPart::Answer(submission) => {
            mine.answers.retain(|one| one.submission != *submission);
            mine.answers.extend(theirs.answers.iter().find(|one| one.submission == *submission).cloned());
        }
        DraftPart::Conditions => mine.conditions.clone_from(&theirs.conditions),
        DraftPart::Expiry => mine.expires.clone_from(&theirs.expires),
        DraftPart::Reasons => mine.summary.clone_from(&theirs.summary),
        DraftPart::Departure => mine.departure.clone_from(&theirs.departure),
    }
}

/// The content of a part of a draft, line by line. The caller supplies titles of evidence and duties.
pub fn lines(draft: &Draft, part: &DraftPart, called: &dyn Fn(&Evidence) -> String) -> Vec<String> {
    let weighed = |one: &Consideration| {
        let evidence = one.evidence.iter().map(called);
        [one.text.clone()].into_iter().chain(evidence).chain([one.cite.clone()]).collect()
    };
    let conflict = |one: &Conflict| [one.between.join(" – "), one.what.clone(), one.how.clone()];
    let lines: Vec<String> = match part {
        DraftPart::Outcome => vec![draft.outcome.replace('-', " ")],
        DraftPart::Language => vec![draft.language.clone()],
        DraftPart::Weighed(question) => draft.consideration(question).map(weighed).unwrap_or_default(),
        DraftPart::Conflicts => draft.conflicts.iter().flat_map(conflict).collect(),
        DraftPart::Answer(submission) => vec![draft.answer(submission).to_owned()],
        DraftPart::Conditions => draft.conditions.iter().map(Condition::in_words).collect(),
        DraftPart::Expiry => vec![draft.expires.clone()],
        DraftPart::Reasons => draft.summary.lines().map(str::to_owned).collect(),
        DraftPart::Departure => vec![draft.departure.why.clone(), draft.departure.heard.clone()],
    };
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::decision::model::SubmissionAnswer;

    fn draft(text: &str) -> Draft {
        let weighed = |question: &str, text: &str| Consideration {
            question: question.to_owned(),
            text: text.to_owned(),
            evidence: vec![Evidence::Words(format!("{text}?"))],
            ..Consideration::default()
        };
        Draft {
            considerations: vec![weighed("hardship", text), weighed("clauses", "same")],
            conditions: vec![text.into()],
            answers: vec![SubmissionAnswer { submission: "s1".to_owned(), text: text.to_owned() }],
            ..Draft::default()
        }
    }

    #[test]
    fn only_what_differs_is_shown_and_each_part_is_taken_alone() {
        let (mut mine, theirs) = (draft("mine"), draft("theirs"));
        let parts = differing(&mine, &theirs);
        let names: Vec<String> = parts.iter().map(DraftPart::name).collect();
        assert_eq!(names, ["weighed-hardship", "answer-s1", "conditions"]);
        let called = |evidence: &Evidence| format!("{evidence:?}");
        assert_eq!(lines(&mine, &parts[0], &called), ["mine", "Words(\"mine?\")"]);
        take(&mut mine, &parts[0], &theirs);
        assert_eq!(differing(&mine, &theirs), parts[1..]);
        assert_eq!(mine.conditions, [Condition::from("mine")]);
        for part in &parts[1..] {
            take(&mut mine, part, &theirs);
        }
        assert_eq!(differing(&mine, &theirs), []);
    }

    #[test]
    fn what_only_one_of_them_wrote_differs() {
        let (mine, theirs) = (Draft::default(), draft("theirs"));
        assert_eq!(differing(&mine, &theirs).len(), 4);
        let mut taken = theirs.clone();
        take(&mut taken, &DraftPart::Weighed("hardship".to_owned()), &mine);
        assert!(taken.consideration("hardship").is_none());
    }
}
