//! Makes what the pages of a draft show: the case and the law beside it, and a field for everything that a decision
//! must have.

use catalogue::service::Duty;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::contributions::Submission;
use domain::cases::decision::departure::Ground;
use domain::cases::decision::doubts::{DEPARTURE, SUMMARY};
use domain::cases::decision::library;
use domain::cases::decision::model::{Condition, Conflict, Draft, Missing};
use domain::cases::decision::readability::{self, PLAIN};
use domain::cases::decision::speech::Speech;
use domain::codes;
use domain::locale::Locale;

use super::before_deciding::{notice, second};
use super::draft_view::{
    ConflictFields, DepartureFields, DraftContent, GroundChoice, SavedBy, SubmissionField, SummaryReadability,
};
use super::evidence_fields::{OutcomeChoice, doubts, duties, progress};
use super::law_view::law;
use crate::cases::files;
use crate::cases::requests::paragraphs;
use crate::cases::sent::AnswerRow;
use crate::cases::words::agency_name;
use crate::cases::work::step_name;
use crate::web::{CheckChoice, Visit};

/// Everything of it, with the draft as it is now, saved or just typed.
pub(super) fn content(visit: &Visit, held: &CaseHandle, weighed: &CheckedDraft, draft: &Draft) -> DraftContent {
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let service = weighed.law.service;
    let duties = duties(weighed, draft, &speech);
    let (answered, to_answer) = progress(&duties);
    DraftContent {
        reference: codes::grouped(&held.case.reference),
        case_href: format!("/desk/cases/{}", held.case.reference),
        address: format!("/desk/cases/{}/decision", held.case.reference),
        service: speech.spoken.service_name(service).to_string(),
        is_open: held.case.state() == domain::cases::model::State::InProgress,
        may: held.grant.acts().clone(),
        law: law(visit, held, weighed, &speech),
        facts: facts(weighed, &speech),
        files: files::marked(visit, held, (&weighed.attachments, &weighed.records)),
        hidden: weighed.law.seen().hidden(),
        must_be_minded: weighed.law.seen().must_be_minded(),
        agency: agency_name(visit, &held.case.agency),
        outcomes: outcomes(held, weighed, draft, &speech),
        answered,
        to_answer,
        duties,
        conflicts: conflicts(draft, &speech),
        no_conflict: draft.no_conflict,
        conflicts_asked: service.conflicts.clone(),
        submissions: submissions(weighed, draft),
        conditions: conditions(draft),
        library: library::offered(&weighed.law, &Speech::of(&visit.app, weighed.law.catalogue, &weighed.language)),
        departure: weighed.departs.then(|| departure(weighed, draft, &speech)),
        not_done: steps(visit, held, weighed),
        summary_doubts: doubts(weighed, draft, SUMMARY),
        other_language: other_language(visit, weighed),
        other_language_because: draft.other_language_because.clone(),
        translated_by: draft.translation.as_ref().map(|one| one.by.clone()).unwrap_or_default(),
        translated_day: draft.translation.as_ref().map(|one| one.day.clone()).unwrap_or_default(),
        expires: parts(&draft.expires),
        languages: languages(visit, draft),
        summary: draft.summary.clone(),
        readability: readability(draft),
        is_measured: draft.language.is_empty() || draft.language.starts_with("en"),
        second: second(weighed),
        notice: notice(weighed, &speech),
        saved: saved_by(weighed),
    }
}

fn outcomes(held: &CaseHandle, weighed: &CheckedDraft, draft: &Draft, speech: &Speech<'_>) -> Vec<OutcomeChoice> {
    let service = weighed.law.service;
    let choice = |outcome: &String| OutcomeChoice {
        value: outcome.clone(),
        text: speech.outcome(&weighed.law, outcome),
        against: service.goes_against(outcome),
        is_signed: may_sign(held, weighed, outcome),
        checked: *outcome == draft.outcome,
    };
    service.case.outcomes.iter().map(choice).collect()
}

/// Whether the officer of the grant may sign this outcome, as far as the rules have decided.
fn may_sign(held: &CaseHandle, weighed: &CheckedDraft, outcome: &str) -> bool {
    let against = weighed.law.service.goes_against(outcome);
    held.grant.may_sign(outcome, against, weighed.law.judgement.verdict)
}

fn facts(weighed: &CheckedDraft, speech: &Speech<'_>) -> Vec<AnswerRow> {
    let row = |(fact, value): (rules::FactId, &rules::Value)| AnswerRow {
        label: speech.fact(fact),
        value: speech.value(fact, value),
    };
    weighed.law.seen().iter().map(row).collect()
}

/// What has been named, and room for one more.
fn conflicts(draft: &Draft, speech: &Speech<'_>) -> Vec<ConflictFields> {
    let empty = Conflict::default();
    let all = draft.conflicts.iter().chain([&empty]);
    let shown = all.map(|conflict| {
        let duties = Duty::ALL.map(|duty| {
            let checked = conflict.between.iter().any(|name| name == duty.name());
            CheckChoice::new(duty.name(), speech.locale.text(desk_duty_words(duty)), checked)
        });
        ConflictFields {
            duties: duties.into(),
            what: conflict.what.clone(),
            how: conflict.how.clone(),
            is_new: *conflict == empty,
        }
    });
    shown.collect()
}

/// The conditions, and room for three more.
fn conditions(draft: &Draft) -> Vec<Condition> {
    draft.conditions.iter().cloned().chain([Condition::default(), Condition::default(), Condition::default()]).collect()
}

fn departure(weighed: &CheckedDraft, draft: &Draft, speech: &Speech<'_>) -> DepartureFields {
    let grounds = weighed.law.grounds(speech, &draft.outcome);
    let chosen = grounds.iter().find(|ground| ground.id == draft.departure.clause).map(|ground| ground.words.clone());
    let choice = |ground: Ground| GroundChoice {
        checked: ground.id == draft.departure.clause,
        value: ground.id,
        text: ground.words,
        cite: ground.cite,
    };
    DepartureFields {
        is_refusal: weighed.law.service.goes_against(&draft.outcome),
        grounds: grounds.into_iter().map(choice).collect(),
        why: draft.departure.why.clone(),
        heard: draft.departure.heard.clone(),
        words: chosen,
        doubts: doubts(weighed, draft, DEPARTURE),
        is_told: weighed.is_told_of_clause(),
        must_be_heard: weighed.must_be_heard(),
    }
}

/// The steps before the decision that nobody has done, as officers read them.
pub(super) fn steps(visit: &Visit, held: &CaseHandle, weighed: &CheckedDraft) -> Vec<String> {
    weighed.not_done.iter().map(|step| step_name(visit, &held.case.service, step)).collect()
}

pub(super) fn saved_by(weighed: &CheckedDraft) -> Option<SavedBy> {
    let saved = weighed.saved.as_ref()?;
    Some(SavedBy { version: saved.version, by: saved.officer_name.clone(), at: saved.saved_at })
}

/// The language of the person, if the reasons are in another one or have to say why they are.
fn other_language(visit: &Visit, weighed: &CheckedDraft) -> Option<String> {
    let draft = &weighed.draft;
    let is_said = !draft.other_language_because.is_empty() || draft.translation.is_some();
    let is_other = weighed.missing.contains(&Missing::Language) || is_said;
    is_other.then(|| visit.app.locales.of(&weighed.person_language).own_name().to_owned())
}

/// Day, month and year of the last day as it was typed.
fn parts(day: &str) -> [String; 3] {
    let mut parts = day.splitn(3, '-').map(|part| part.trim_start_matches('0').to_owned());
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    [day, month, year].map(Option::unwrap_or_default)
}

fn languages(visit: &Visit, draft: &Draft) -> Vec<CheckChoice> {
    let choice = |locale: &Locale| CheckChoice::new(locale.tag(), locale.own_name(), locale.tag() == draft.language);
    visit.app.locales.all().map(choice).collect()
}

fn submissions(weighed: &CheckedDraft, draft: &Draft) -> Vec<SubmissionField> {
    let field = |one: &Submission| SubmissionField {
        id: one.id.clone(),
        who: one.who.clone(),
        text: paragraphs(&one.text),
        objects: one.objects,
        answer: match draft.answer(&one.id) {
            "" => one.answer.clone().unwrap_or_default(),
            answer => answer.to_owned(),
        },
    };
    weighed.around.submissions.iter().map(field).collect()
}

fn readability(draft: &Draft) -> Option<SummaryReadability> {
    let read = readability::of(&draft.summary, &draft.language)?;
    Some(SummaryReadability {
        grade: read.grade.max(0.0).round() as i64,
        ease: read.ease.clamp(0.0, 100.0).round() as i64,
        longest: read.longest_sentence,
        words: read.words,
        is_plain: read.grade <= PLAIN,
    })
}

/// What a duty is called at the desk, where "you" is not the person.
pub(super) fn desk_duty_words(duty: Duty) -> &'static str {
    match duty {
        Duty::Client => "desk-decision-duty-client",
        Duty::Law => "desk-decision-duty-law",
        Duty::PublicGood => "desk-decision-duty-public-good",
        Duty::Institution => "desk-decision-duty-institution",
    }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_day_goes_back_into_its_three_fields() {
        assert_eq!(parts("2027-06-03"), ["3", "6", "2027"]);
        assert_eq!(parts("0000-June-31"), ["31", "June", ""]);
        assert_eq!(parts(""), ["", "", ""]);
    }
}
