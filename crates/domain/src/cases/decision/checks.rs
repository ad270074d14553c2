//! Checks a draft against everything its decision needs: the law, submissions and opinions, a second officer, prior
//! notice.

use db::Tx;
use jiff::civil::Date;

use super::contradictions::Contradiction;
use super::contributions::{Contributions, around};
use super::doubts;
use super::law::{Foreign, Law};
use super::model::{Draft, Missing, Needed, missing};
use super::speech::{Near, Speech};
use super::store::{self, DraftVersion, Notice, Second};
use super::{proposing, second, wording};
use crate::app::App;
use crate::attachments::File;
use crate::cases::acting::CaseHandle;
use crate::cases::evidence::FileRecord;
use crate::cases::files::{self, VisibleFiles};
use crate::cases::work::{self, Blocker};
use crate::locale::script::is_another;
use crate::people;
use crate::refusal::{Outcome, Refusal};

/// A draft with the results of all checks.
pub struct CheckedDraft {
    /// `None` until somebody has saved one.
    pub saved: Option<DraftVersion>,
    pub draft: Draft,
    pub law: Law,
    pub around: Contributions,
    pub attachments: Vec<File>,
    /// What officers recorded about them.
    pub records: Vec<FileRecord>,
    pub missing: Vec<Missing>,
    /// Obligations to other people that are not fulfilled yet.
    pub left: Vec<Blocker>,
    /// Whether the outcome is not what the rules say.
    pub departs: bool,
    /// The steps before the decision that nobody has done, by name.
    pub not_done: Vec<String>,
    /// Sentences that seem to say the opposite of something known.
    pub doubts: Vec<Contradiction>,
    /// The language of the letter, and that of the person.
    pub language: String,
    pub person_language: String,
    /// Whether a second officer must agree.
    pub needs_second: bool,
    /// The questions to second officers and their answers, latest first.
    pub seconds: Vec<Second>,
    /// Facts from another agency that decide against the person.
    pub foreign: Vec<Foreign>,
    pub notices: Vec<Notice>,
    /// Names of facts of which the person has not been notified yet.
    pub untold: Vec<String>,
    /// Whether the current officer may sign the outcome of the draft.
    pub may_sign: bool,
    pub today: Date,
}

/// Something that prevents a draft from becoming the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hurdle {
    Missing(Missing),
    /// Others must be notified, heard or waited for.
    Left(Blocker),
    /// A notice must be sent first.
    Notice,
    /// The waiting period lasts until this day.
    Wait(Date),
    /// A second officer must agree to this exact version.
    Second,
    /// The second officer sent it back.
    SentBack,
    /// The officer's mandate does not cover signing this outcome.
    NotSigned,
}

/// The latest draft of a case, or an empty one.
pub async fn of_case(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<CheckedDraft> {
    let saved = store::latest(tx, &held.grant).await?;
    let draft = saved.as_ref().map(DraftVersion::draft).unwrap_or_default();
    of_draft(tx, app, held, (saved, draft)).await
}

/// The version of the draft that the officer saw; an error if there is a newer one.
pub async fn of_version(tx: &mut Tx, app: &App, held: &CaseHandle, version: i64) -> Outcome<CheckedDraft> {
    let weighed = of_case(tx, app, held).await?;
    match weighed.version() == version && version > 0 {
        true => Ok(weighed),
        false => Err(Refusal::conflict("case-draft-changed")),
    }
}

pub async fn of_draft(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (saved, draft): (Option<DraftVersion>, Draft),
) -> Outcome<CheckedDraft> {
    let law = Law::of(app, &held.case, &held.grant).ok_or_else(|| Refusal::conflict("case-service-gone"))?;
    let around = around(tx, &held.grant).await?;
    let service = law.service;
    let review = &service.review;
    let person_language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
    let language = if draft.language.is_empty() { person_language.clone() } else { draft.language.clone() };
    let speech = Speech::of(app, law.catalogue, &language);
    let mut draft = draft;
    proposing::mark(&law, &speech, &mut draft);
    let departs = law.departs(&draft.outcome);
    let grounds = departs.then(|| law.grounds(&speech, &draft.outcome).into_iter().map(|ground| ground.id).collect());
    let doubts = doubts::doubts(&law, &speech, &draft);
    let needed = Needed {
        questions: match service.case.outcomes.contains(&draft.outcome) {
            true => law.questions_for(service.goes_against(&draft.outcome)),
            false => law.questions(),
        },
        outcomes: &service.case.outcomes,
        has_review: review.internal.is_some() || review.external.is_some() || review.none_because.is_some(),
        conflicts: service.conflicts.is_some(),
        submissions: around.submissions.iter().filter(|one| one.answer.is_none()).map(|one| one.id.clone()).collect(),
        grounds,
        contradictions: doubts.iter().map(Contradiction::key).collect(),
        other_language: is_in_another_language(&draft, &language, &person_language),
        today: app.today(),
    };
    let VisibleFiles { files: attachments, records, .. } = files::seen(tx, &held.grant).await?;
    let near = Near { attachments: &attachments, around: &around };
    let mut grounded = draft.clone();
    for one in &mut grounded.considerations {
        one.evidence.retain(|evidence| near.has(&law, evidence));
    }
    let missing = missing(&grounded, &needed);
    // Until the decision is made, answers to submissions are part of the draft.
    let mut left = work::left_before_deciding(tx, app, held).await?;
    left.retain(|left| !matches!(left, Blocker::Unanswered(_)));
    let foreign = if service.goes_against(&draft.outcome) { law.foreign(&held.case) } else { Vec::new() };
    let notices = store::notices(tx, &held.grant).await?;
    let vocabulary = &law.catalogue.program.vocabulary;
    let untold = foreign.iter().map(|one| vocabulary.fact_name(one.fact));
    let untold = untold.filter(|fact| !notices.iter().any(|notice| notice.names(fact)));
    let against = service.goes_against(&draft.outcome);
    let may_sign = held.grant.may_sign(&draft.outcome, against, law.judgement.verdict);
    Ok(CheckedDraft {
        may_sign,
        departs,
        not_done: work::not_done_before_deciding(tx, held, service).await?,
        doubts,
        language,
        person_language,
        needs_second: second::is_asked_for(&law, &draft.outcome, around.objections()),
        seconds: store::seconds(tx, &held.grant).await?,
        untold: untold.map(str::to_owned).collect(),
        today: app.today(),
        saved,
        draft,
        around,
        attachments,
        records,
        missing,
        left,
        foreign,
        notices,
        law,
    })
}

/// Whether the texts are in another language than the letter, or the letter in another than the person's without a
/// word why.
fn is_in_another_language(draft: &Draft, language: &str, of_person: &str) -> bool {
    let weighed = draft.considerations.iter().map(|one| one.text.as_str());
    let conditions = draft.conditions.iter().map(|one| one.text.as_str());
    let texts = weighed.chain(conditions).chain([draft.summary.as_str(), draft.departure.why.as_str()]);
    let is_explained = !wording::is_too_short(&draft.other_language_because);
    let is_other = |text: &str| is_another(text, language);
    let for_person = language.split('-').next() == of_person.split('-').next() || of_person.is_empty();
    (!for_person && !is_explained) || texts.into_iter().any(is_other)
}

impl CheckedDraft {
    /// 0 if nothing has been saved.
    pub fn version(&self) -> i64 {
        self.saved.as_ref().map_or(0, |saved| saved.version)
    }

    /// The question to a second officer about this version, with the answer if there is one.
    pub fn second(&self) -> Option<&Second> {
        self.seconds.iter().find(|one| one.version == self.version())
    }

    /// Whether a refusal against the rules waits for the person to be told: nothing says how they could answer before.
    pub fn must_be_heard(&self) -> bool {
        let is_refusal = self.departs && self.law.service.goes_against(&self.draft.outcome);
        is_refusal && wording::is_too_short(&self.draft.departure.heard) && !self.is_told_of_clause()
    }

    /// Whether the person had notice of the clause that is read differently than the rules read it.
    pub fn is_told_of_clause(&self) -> bool {
        let told_as = self.draft.departure.told_as();
        self.notices.iter().any(|notice| notice.names(&told_as))
    }

    /// The last day of the waiting period, while it lasts.
    pub fn waits_until(&self) -> Option<Date> {
        self.notices.iter().filter_map(Notice::wait_until).filter(|day| self.today <= *day).max()
    }

    /// Everything that prevents this draft from becoming the decision.
    pub fn hurdles(&self) -> Vec<Hurdle> {
        let mut hurdles: Vec<Hurdle> = self.missing.iter().cloned().map(Hurdle::Missing).collect();
        hurdles.extend(self.left.iter().copied().map(Hurdle::Left));
        let waits_for_answer = self.departs && self.is_told_of_clause() && self.draft.departure.heard.trim().is_empty();
        if !self.untold.is_empty() || self.must_be_heard() {
            hurdles.push(Hurdle::Notice);
        } else if !self.foreign.is_empty() || waits_for_answer {
            hurdles.extend(self.waits_until().map(Hurdle::Wait));
        }
        if self.needs_second {
            match self.second().and_then(|second| second.agrees) {
                Some(true) => {}
                Some(false) => hurdles.push(Hurdle::SentBack),
                None => hurdles.push(Hurdle::Second),
            }
        }
        if !self.may_sign && !hurdles.contains(&Hurdle::Missing(Missing::Outcome)) {
            hurdles.push(Hurdle::NotSigned);
        }
        hurdles
    }
}

impl Hurdle {
    /// The refusal for callers that have no page.
    pub fn problem(&self, weighed: &CheckedDraft) -> Refusal {
        let with_question = |kind: &'static str, id: &str| {
            let asked = weighed.law.service.duties.iter().find(|question| question.id == *id);
            let ask = asked.map_or(id, |question| question.ask.as_str());
            Refusal::unprocessable(kind).with("question", ask).field(id, ask)
        };
        match self {
            Hurdle::Missing(Missing::Outcome) => Refusal::unprocessable("case-no-such-outcome"),
            Hurdle::Missing(Missing::Reasons) => Refusal::unprocessable("case-no-words"),
            Hurdle::Missing(Missing::Clause | Missing::DepartureWhy) => Refusal::unprocessable("case-against-rules"),
            Hurdle::Missing(Missing::TooShort(id)) => with_question("case-reason-too-short", id),
            Hurdle::Missing(Missing::Pasted(id)) => with_question("case-reason-pasted", id),
            Hurdle::Missing(Missing::Field(_)) => Refusal::unprocessable("case-condition-unfilled"),
            Hurdle::Missing(Missing::Contradiction(_)) => Refusal::unprocessable("case-reason-contradicts"),
            Hurdle::Missing(Missing::Language) => Refusal::unprocessable("case-other-language"),
            Hurdle::Missing(Missing::Weighed(id)) => with_question("case-no-reason", id),
            Hurdle::Missing(Missing::Evidence(id)) => with_question("case-no-evidence", id),
            Hurdle::Missing(Missing::Conflicts | Missing::Conflict(_) | Missing::ConflictAndNone) => {
                Refusal::unprocessable("case-no-conflicts")
            }
            Hurdle::Missing(Missing::Submission(_)) => Refusal::unprocessable("case-no-answer"),
            Hurdle::Missing(Missing::ReviewRights) => Refusal::unprocessable("case-no-review-rights"),
            Hurdle::Missing(Missing::Expiry) => Refusal::unprocessable("case-bad-expiry"),
            Hurdle::Left(left) => left.problem(),
            Hurdle::Notice => Refusal::conflict("case-notice-first"),
            Hurdle::Wait(day) => Refusal::conflict("case-notice-waits").with("day", day.to_string()),
            Hurdle::Second => Refusal::conflict("case-second-first"),
            Hurdle::SentBack => Refusal::conflict("case-second-sent-back"),
            Hurdle::NotSigned => Refusal::forbidden("case-outcome-not-signed"),
        }
    }
}
