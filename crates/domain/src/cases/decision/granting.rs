//! Granting what the rules say yes to: the rules answer what the manifest lets them answer, and the officer confirms or
//! writes the rest. It is a decision like any other, and goes through the same checks.

use catalogue::Verdict;
use catalogue::service::DutyQuestion;
use db::Tx;

use super::checks::{self, CheckedDraft};
use super::law::Law;
use super::making::{self, SaveResult};
use super::model::{Consideration, Draft, Evidence};
use super::proposing::{outcome, proposal, rules_answer};
use super::second::{self, name_of};
use super::speech::Speech;
use super::{reasons, store};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// What an officer adds to what the rules found.
#[derive(Clone, Debug, Default)]
pub struct GrantAnswers {
    /// The questions whose prepared answer the officer confirms.
    pub confirmed: Vec<String>,
    /// The question and its answer in the officer's own words.
    pub written: Vec<(String, String)>,
    /// Whether the officer says that no two duties stand against each other.
    pub no_conflict: bool,
}

/// A grant as the rules would have it, and what the officer still has to say.
pub struct RuleGrant {
    pub draft: Draft,
    pub asked: Vec<GrantQuestion>,
    /// Whether the service asks that conflicts between duties are named, or that there are none.
    pub asks_conflicts: bool,
}

/// A question that the rules do not answer, and that matters to grant.
pub struct GrantQuestion {
    pub question: &'static DutyQuestion,
    /// The prepared answer, to confirm.
    pub confirm: Option<String>,
}

impl RuleGrant {
    /// Whether nothing but the press of the officer is missing.
    pub fn is_clear(&self) -> bool {
        self.asked.is_empty() && !self.asks_conflicts
    }
}

/// Whether the rules say yes, leave nothing to be weighed, and there is an outcome for that.
pub fn says_yes(law: &Law) -> bool {
    law.judgement.verdict == Verdict::Yes && law.service.case.weighed.is_empty() && outcome(law).is_some()
}

/// What granting this case by the rules would be; `None` where they do not say yes.
pub fn of_case(app: &App, law: &Law, language: &str, answers: &GrantAnswers, officer: &str) -> Option<RuleGrant> {
    let outcome = outcome(law).filter(|_| says_yes(law))?;
    let speech = Speech::of(app, law.catalogue, language);
    let (mut weighed, mut asked) = (Vec::new(), Vec::new());
    for question in law.questions_for(false) {
        if let Some(answer) = rules_answer(law, &speech, question) {
            weighed.push(answer);
            continue;
        }
        let confirm = speech.spoken.duty_confirm(law.service, question).map(|said| said.to_string());
        let own = answers.written.iter().find(|(id, _)| *id == question.id).and_then(|(_, text)| written(text));
        let confirmed = confirm.clone().filter(|_| answers.confirmed.contains(&question.id));
        if let Some(text) = own.clone().or(confirmed) {
            let evidence = match own {
                Some(_) => Evidence::Sent,
                None => Evidence::Words(confirmed_by(app, &speech, officer)),
            };
            let question = question.id.clone();
            weighed.push(Consideration { question, text, evidence: vec![evidence], ..Consideration::default() });
        }
        asked.push(GrantQuestion { question, confirm });
    }
    let asks_conflicts = law.service.conflicts.is_some();
    let draft = Draft {
        outcome: outcome.to_owned(),
        considerations: weighed,
        no_conflict: asks_conflicts && answers.no_conflict,
        ..proposal(law, &speech, language)
    };
    Some(RuleGrant { draft, asked, asks_conflicts })
}

/// What shows a confirmed answer: who confirmed it, and when.
fn confirmed_by(app: &App, speech: &Speech<'_>, officer: &str) -> String {
    let day = speech.locale.date(app.today());
    speech.locale.say("decision-evidence-confirmed", &[("name", officer.to_owned().into()), ("day", day.into())])
}

/// The grant of a case with every check of a decision, as it would be made; `None` where the rules do not say yes.
pub async fn checked(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    answers: &GrantAnswers,
) -> Outcome<Option<(RuleGrant, CheckedDraft)>> {
    let law = Law::of(app, &held.case, &held.grant).ok_or_else(|| Refusal::conflict("case-service-gone"))?;
    let language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
    let officer = name_of(held.grant.actor()).to_owned();
    let Some(mut grant) = of_case(app, &law, &language, answers, &officer) else { return Ok(None) };
    let saved = store::latest(tx, &held.grant).await?;
    let weighed = checks::of_draft(tx, app, held, (None, grant.draft.clone())).await?;
    // What the rules found stands in the reasons already, as the clauses that are met.
    let mut own = weighed.draft.clone();
    own.considerations.retain(|one| !one.from_rules);
    grant.draft.summary = reasons::text(app, &weighed, &own);
    let weighed = checks::of_draft(tx, app, held, (saved, grant.draft.clone())).await?;
    Ok(Some((grant, weighed)))
}

/// Grants one case that the rules say yes to, as one act: for a press on the screen of the case, and for many cases at
/// once. Nobody's draft is written over: `seen` is the version that the officer knows, 0 if there is none.
///
/// # Errors
/// If the rules do not say yes, a question is left that only a person can answer, somebody wrote a draft meanwhile, or
/// anything else stands in the way of a decision, such as a second officer.
pub async fn grant_by_rules(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (seen, answers): (i64, &GrantAnswers),
) -> Outcome<()> {
    let version = draft_by_rules(tx, app, actor, case, (seen, answers)).await?;
    making::make(tx, app, actor, case, version).await
}

/// The same up to the draft: saves it, and asks a second officer where one must agree.
pub async fn ask_for_grant_by_rules(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (seen, answers): (i64, &GrantAnswers),
) -> Outcome<()> {
    let version = draft_by_rules(tx, app, actor, case, (seen, answers)).await?;
    second::ask_second(tx, app, actor, case, version).await
}

async fn draft_by_rules(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (seen, answers): (i64, &GrantAnswers),
) -> Outcome<i64> {
    let held = acting::by_id(tx, app, actor, case, Act::DraftDecision).await?;
    let found = checked(tx, app, &held, answers).await?;
    let (grant, _) = found.ok_or_else(|| Refusal::conflict("case-rules-do-not-say-yes"))?;
    match making::save_held(tx, app, &held, (seen, &grant.draft)).await? {
        SaveResult::As(version) => Ok(version),
        SaveResult::Meanwhile(_) => Err(Refusal::conflict("case-draft-changed")),
    }
}
