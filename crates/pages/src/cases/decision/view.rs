//! What the page of a draft shows: the case and the law beside, and a field for everything that a decision must have.

use catalogue::service::{Duty, DutyQuestion};
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::Weighed;
use domain::cases::decision::merging::DraftPart;
use domain::cases::decision::model::{Conflict, Draft, Evidence};
use domain::cases::decision::readability::{self, PLAIN};
use domain::cases::decision::speech::{Near, Speech};
use domain::codes;
use rules::Value as Known;
use serde_json::{Value, json};

use super::form::key;
use crate::cases::files;
use crate::cases::requests::paragraphs;
use crate::cases::words::agency_name;
use crate::web::Visit;

/// Everything of it, with the draft as it is now, saved or just typed.
pub(super) fn content(visit: &Visit, held: &CaseHandle, weighed: &Weighed, draft: &Draft) -> Value {
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let service = weighed.law.service;
    json!({
        "reference": codes::grouped(&held.case.reference),
        "case_href": format!("/desk/cases/{}", held.case.reference),
        "address": format!("/desk/cases/{}/decision", held.case.reference),
        "service": speech.spoken.service_name(service).to_string(),
        "is_open": held.case.state() == domain::cases::model::State::InProgress,
        "may": held.grant.acts().by_name(),
        "law": law(visit, held, weighed, &speech),
        "facts": facts(weighed, &speech),
        "files": weighed.attachments.iter().map(|file| files::shown(visit, held, file)).collect::<Vec<_>>(),
        "hidden": weighed.law.seen().hidden(),
        "must_be_minded": weighed.law.seen().must_be_minded(),
        "agency": agency_name(visit, &held.case.agency),
        "outcomes": service.case.outcomes.iter().map(|outcome| json!({
            "value": outcome,
            "text": speech.outcome(&weighed.law, outcome),
            "against": service.goes_against(outcome),
            "is_signed": may_sign(held, weighed, outcome),
            "checked": *outcome == draft.outcome,
        })).collect::<Vec<_>>(),
        "duties": duties(weighed, draft, &speech),
        "conflicts": conflicts(draft, &speech),
        "no_conflict": draft.no_conflict,
        "conflicts_asked": service.conflicts,
        "submissions": weighed.around.submissions.iter().map(|one| json!({
            "id": one.id,
            "who": one.who,
            "text": paragraphs(&one.text),
            "objects": one.objects,
            "answer": match draft.answer(&one.id) {
                "" => one.answer.as_deref().unwrap_or_default(),
                answer => answer,
            },
        })).collect::<Vec<_>>(),
        "conditions": conditions(draft),
        "expires": parts(&draft.expires),
        "languages": visit.app.locales.all().map(|locale| json!({
            "value": locale.tag(),
            "text": locale.own_name(),
            "checked": locale.tag() == draft.language,
        })).collect::<Vec<_>>(),
        "summary": draft.summary,
        "readability": readability(draft),
        "is_measured": draft.language.is_empty() || draft.language.starts_with("en"),
        "second": second(weighed),
        "notice": notice(weighed, &speech),
        "saved": weighed.saved.as_ref().map(|saved| json!({
            "version": saved.version, "by": saved.officer_name, "at": saved.saved_at,
        })),
    })
}

/// Whether whoever looks signs this outcome, as far as the rules have decided.
fn may_sign(held: &CaseHandle, weighed: &Weighed, outcome: &str) -> bool {
    let against = weighed.law.service.goes_against(outcome);
    held.grant.may_sign(outcome, against, weighed.law.judgement.verdict)
}

fn law(visit: &Visit, held: &CaseHandle, weighed: &Weighed, speech: &Speech<'_>) -> Value {
    let judgement = &weighed.law.judgement;
    let decisive: Vec<&str> = judgement.decisive().map(|clause| clause.requirement.id.as_str()).collect();
    let clauses = judgement.clauses.iter().map(|clause| {
        json!({
            "words": speech.clause(&weighed.law, clause),
            "cite": clause.requirement.cite,
            "holds": clause.holds.ok().filter(|_| !weighed.law.hides(clause)),
            "is_hidden": weighed.law.hides(clause),
            "decisive": decisive.contains(&clause.requirement.id.as_str()),
        })
    });
    let verdict = match judgement.verdict {
        catalogue::Verdict::Yes => "desk-decision-verdict-yes",
        catalogue::Verdict::No => "desk-decision-verdict-no",
        catalogue::Verdict::Open => "desk-decision-verdict-open",
        catalogue::Verdict::NotAvailable => "desk-decision-verdict-not-available",
        catalogue::Verdict::Fault => "desk-decision-verdict-fault",
    };
    json!({
        "day": weighed.law.day.to_string(),
        "version": weighed.law.service.version,
        "is_other_version": i64::from(weighed.law.service.version) != held.case.manifest_version,
        "began_with": held.case.manifest_version,
        "verdict": visit.text(verdict),
        "clauses": clauses.collect::<Vec<_>>(),
    })
}

fn facts(weighed: &Weighed, speech: &Speech<'_>) -> Vec<Value> {
    let row = |(fact, value): (rules::FactId, &Known)| json!({"label": speech.fact(fact), "value": speech.value(fact, value)});
    weighed.law.seen().iter().map(row).collect()
}

fn duties(weighed: &Weighed, draft: &Draft, speech: &Speech<'_>) -> Vec<Value> {
    let asked = weighed.law.questions();
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    let choices = choices(weighed);
    let of_duty = |duty: Duty| {
        // What was written under a question that no longer applies stays in sight.
        let shown = weighed.law.service.duties.iter().filter(|question| {
            question.duty == duty
                && (asked.iter().any(|one| one.id == question.id) || draft.consideration(&question.id).is_some())
        });
        let questions: Vec<Value> = shown
            .map(|question| {
                let applies = asked.iter().any(|one| one.id == question.id);
                one_question((weighed, &near, speech), question, &choices, (draft, applies))
            })
            .collect();
        json!({"name": duty.name(), "words": speech.locale.text(desk_duty_words(duty)), "questions": questions})
    };
    Duty::ALL.into_iter().map(of_duty).collect()
}

fn one_question(
    (weighed, near, speech): (&Weighed, &Near<'_>, &Speech<'_>),
    question: &DutyQuestion,
    choices: &[Evidence],
    (draft, applies): (&Draft, bool),
) -> Value {
    let empty = domain::cases::decision::model::Consideration::default();
    let one = draft.consideration(&question.id).unwrap_or(&empty);
    let chosen = |evidence: &Evidence| one.evidence.contains(evidence);
    let words = one.evidence.iter().filter_map(|evidence| match evidence {
        Evidence::Words(words) => Some(words.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.collect();
    json!({
        "id": question.id,
        "ask": question.ask,
        "cite": question.cite,
        "applies": applies,
        "text": one.text,
        "own_cite": one.cite,
        "words": words.join("\n"),
        "chosen": choices.iter().filter(|one| chosen(one)).count() + words.len(),
        "evidence": choices.iter().map(|evidence| json!({
            "value": key(evidence),
            "text": speech.evidence(&weighed.law, near, evidence),
            "checked": chosen(evidence),
            "href": match evidence {
                Evidence::Attachment(id) => Some(format!("/desk/files/{id}")),
                _ => None,
            },
        })).collect::<Vec<_>>(),
    })
}

/// All that a decision of this case may rest on.
fn choices(weighed: &Weighed) -> Vec<Evidence> {
    let vocabulary = &weighed.law.catalogue.program.vocabulary;
    let facts = weighed.law.seen().iter().map(|(fact, _)| Evidence::Fact(vocabulary.fact_name(fact).to_owned()));
    let files = weighed.attachments.iter().map(|one| Evidence::Attachment(one.id.clone()));
    let opinions = weighed.around.opinions.iter().map(|one| Evidence::Opinion(one.id.clone()));
    let submissions = weighed.around.submissions.iter().map(|one| Evidence::Submission(one.id.clone()));
    facts.chain(files).chain(opinions).chain(submissions).chain([Evidence::Sent]).collect()
}

/// What has been named, and room for one more.
fn conflicts(draft: &Draft, speech: &Speech<'_>) -> Vec<Value> {
    let empty = Conflict::default();
    let all = draft.conflicts.iter().chain([&empty]);
    let shown = all.map(|conflict| {
        let duties = Duty::ALL.map(|duty| {
            let checked = conflict.between.iter().any(|name| name == duty.name());
            json!({"value": duty.name(), "text": speech.locale.text(desk_duty_words(duty)), "checked": checked})
        });
        json!({"duties": duties, "what": conflict.what, "how": conflict.how, "is_new": *conflict == empty})
    });
    shown.collect()
}

fn conditions(draft: &Draft) -> Vec<&str> {
    draft.conditions.iter().map(String::as_str).chain([""; 2]).collect()
}

/// Day, month and year of the last day as it was typed.
fn parts(day: &str) -> [String; 3] {
    let mut parts = day.splitn(3, '-').map(|part| part.trim_start_matches('0').to_owned());
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    [day, month, year].map(Option::unwrap_or_default)
}

fn readability(draft: &Draft) -> Value {
    match readability::of(&draft.summary, &draft.language) {
        Some(read) => json!({
            "grade": read.grade.max(0.0).round() as i64,
            "ease": read.ease.clamp(0.0, 100.0).round() as i64,
            "longest": read.longest_sentence,
            "words": read.words,
            "is_plain": read.grade <= PLAIN,
        }),
        None => Value::Null,
    }
}

fn second(weighed: &Weighed) -> Value {
    let asked = weighed.law.service.second_officer.as_ref();
    json!({
        "is_needed": weighed.needs_second,
        "words": asked.and_then(|second| second.words.clone()),
        "is_asked": weighed.second().is_some_and(|second| second.agrees.is_none()),
        "said": weighed.seconds.iter().map(|one| json!({
            "version": one.version,
            "is_this": one.version == weighed.version(),
            "by": one.officer_name,
            "asked_by": one.asked_name,
            "asked_at": one.asked_at,
            "agrees": one.agrees,
            "words": paragraphs(one.words.as_deref().unwrap_or_default()),
            "at": one.answered_at,
        })).collect::<Vec<_>>(),
    })
}

fn notice(weighed: &Weighed, speech: &Speech<'_>) -> Value {
    let vocabulary = &weighed.law.catalogue.program.vocabulary;
    json!({
        "foreign": weighed.foreign.iter().map(|one| json!({
            "fact": speech.fact_and_value(&weighed.law, vocabulary.fact_name(one.fact)),
            "agency": speech.agency(&one.agency),
        })).collect::<Vec<_>>(),
        "is_due": !weighed.untold.is_empty(),
        "sent": weighed.notices.iter().map(|one| json!({
            "at": one.sent_at,
            "until": one.wait_until().map(|day| day.to_string()),
            "text": paragraphs(&one.body),
        })).collect::<Vec<_>>(),
        "waits_until": weighed.waits_until().map(|day| day.to_string()),
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

/// What a part of a draft is called.
pub(super) fn part_words(visit: &Visit, weighed: &Weighed, part: &DraftPart) -> String {
    match part {
        DraftPart::Outcome => visit.text("desk-decision-outcome"),
        DraftPart::Language => visit.text("desk-decision-language"),
        DraftPart::Weighed(id) => {
            let asked = weighed.law.service.duties.iter().find(|question| question.id == *id);
            asked.map_or_else(|| id.clone(), |question| question.ask.clone())
        }
        DraftPart::Conflicts => visit.text("desk-decision-conflicts"),
        DraftPart::Answer(id) => {
            let found = weighed.around.submissions.iter().find(|one| one.id == *id);
            let who = found.map_or("", |one| one.who.as_str());
            visit.locale().say("desk-decision-answer-to", &[("who", who.into())])
        }
        DraftPart::Conditions => visit.text("desk-decision-conditions"),
        DraftPart::Expiry => visit.text("desk-decision-expires"),
        DraftPart::Reasons => visit.text("desk-decision-reasons"),
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
