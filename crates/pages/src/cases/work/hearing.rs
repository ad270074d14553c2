//! The page of somebody affected: what is planned, until when they are heard, what they wrote, and a form to write.
//! Anyone who has the code of a letter or a sign reads it without signing in.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::attachments::{File, Giver, Kind, Received};
use domain::cases::acting::{self, CaseHandle, written};
use domain::cases::decision::in_force::in_force;
use domain::cases::store as cases_store;
use domain::cases::work::affected::CODE;
use domain::cases::work::store::{self, Party, Submission};
use domain::cases::work::submissions::{LONGEST_NAME, STANCES, Sent, is_late, publishes, receive};
use domain::cases::work::views::Viewer;
use domain::trust::{self, Action, Actor, Permission, Purpose};
use domain::{codes, uploads};
use screens::FieldError;

use super::hearing_view::{DecisionHeard, HearingPage, TypedSubmission, WrittenSubmission, WrongSubmission};
use super::publishing::Publishing;
use crate::attachments::{self};
use crate::cases::dialogue::ONCE;
use crate::cases::requests::paragraphs;
use crate::cases::sent::{self, AnswerRow};
use crate::cases::words::{agency_name, outcome_words, service_name};
use crate::web::{Incoming, Outcome, Posted, Problem, Visit};

/// The field of files.
const FILES: &str = "#files";

/// The person who came with a code; the applicant's record of looks says that it was the hearing.
const HEARING: Actor = Actor::System("hearing");

#[derive(Default)]
struct TypedHearing<'t> {
    stance: &'t str,
    name: &'t str,
    body: &'t str,
    once: &'t str,
    errors: Vec<FieldError>,
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (held, party) = by_code(&mut tx, &visit, &code, Action::See).await?;
    let content = content(&mut tx, &visit, &held, &party).await?;
    tx.commit().await?;
    Ok(page(&visit, &party, content, TypedHearing::default()))
}

pub(super) async fn send(visit: Visit, Path(code): Path<String>, incoming: Incoming) -> Outcome {
    let asked = may_hand_in(&visit, &code).await;
    let ((permission, giver), posted) = incoming.after(&visit.app, asked).await?;
    let mut errors = wrong(&visit, &posted);
    let mut received = Received::default();
    if errors.is_empty() {
        received = domain::attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
        errors = attachments::not_kept(&visit, &posted.files, &received, FILES);
    }
    if !errors.is_empty() {
        let mut tx = visit.app.db.begin().await?;
        let (held, party) = by_code(&mut tx, &visit, &code, Action::See).await?;
        let content = content(&mut tx, &visit, &held, &party).await?;
        tx.commit().await?;
        let (stance, name, body) = (posted.get("stance"), posted.get("name"), posted.get("body"));
        let typed = TypedHearing { stance, name, body, once: posted.get(ONCE), errors };
        return Ok(page(&visit, &party, content, typed));
    }
    // What was sent is stored, even when the page is closed meanwhile.
    let there = visit.app.db.write(
        (visit.clone(), code, (posted, received)),
        async |(visit, code, (posted, received)), mut tx| {
            let (mut held, party) = by_code(&mut tx, &visit, &code, Action::Change).await?;
            let (name, body) = (written(posted.get("name")), written(posted.get("body")).unwrap_or_default());
            let sent =
                Sent { nonce: posted.get(ONCE), stance: posted.get("stance"), name: name.as_deref(), body: &body };
            let kept = receive(&mut tx, &visit.app, &mut held, &party, &sent).await?;
            let before = domain::attachments::of(&mut tx, ("case", held.grant.id())).await?;
            // Idempotent, including the files that came with it.
            if !before.iter().any(|file| file.is_for(Kind::Submission, &kept.id)) {
                let giver = Giver::affected(&party.id, name.as_deref());
                let (owner, what) = (("case", held.grant.id()), (Kind::Submission, kept.id.as_str()));
                domain::attachments::keep_all(&mut tx, &visit.app, owner, what, (&giver, &posted.files, &received))
                    .await?;
            }
            tx.commit().await?;
            Outcome::Ok(format!("/submissions/{}", party.code))
        },
    );
    Ok(visit.see(&there.await?))
}

/// The permission of anyone who has a code to hand in files with what they write.
async fn may_hand_in(visit: &Visit, code: &str) -> Outcome<(Permission, Giver)> {
    let code = codes::typed(code, CODE).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.read().await?;
    let party = store::party_of_code(&mut tx, &code).await?.ok_or_else(Problem::not_found)?;
    let whose = cases_store::whose(&mut tx, &party.case_id).await?.ok_or_else(Problem::not_found)?;
    let asked = (Action::Change, whose.into(), Purpose::Casework);
    let permission = trust::permitted(&mut tx, &visit.app, &HEARING, asked.0, asked.1, asked.2).await?;
    Ok((permission, Giver::affected(&party.id, None)))
}

async fn by_code(tx: &mut Tx, visit: &Visit, code: &str, action: Action) -> Outcome<(CaseHandle, Party)> {
    let code = codes::typed(code, CODE).ok_or_else(Problem::not_found)?;
    let party = store::party_of_code(tx, &code).await?.ok_or_else(Problem::not_found)?;
    let held = acting::by_id(tx, &visit.app, &HEARING, &party.case_id, action).await?;
    Ok((held, party))
}

fn wrong(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut say = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    if !STANCES.contains(&posted.get("stance")) {
        say("submission-stance-missing", "#stance");
    }
    if posted.get("name").chars().count() > LONGEST_NAME {
        say("submission-name-too-long", "#name");
    }
    match (posted.get("body").is_empty(), written(posted.get("body"))) {
        (_, Some(_)) => {}
        (true, None) => say("submission-body-missing", "#body"),
        (false, None) => say("case-message-too-long", "#body"),
    }
    errors.extend(attachments::wrong(visit, &posted.files, FILES));
    errors
}

async fn content(tx: &mut Tx, visit: &Visit, held: &CaseHandle, party: &Party) -> Outcome<HearingPage> {
    let all = store::submissions(tx, &held.grant).await?;
    let files = domain::attachments::of(tx, ("case", held.grant.id())).await?;
    let decision = decision(tx, visit, held).await?;
    // A sign is read by many, so what was sent through it is nobody's own.
    let is_shared = party.name.is_none() && party.address.is_none();
    let own = |one: &&Submission| !is_shared && one.party_id == party.id;
    let others = all.iter().filter(|one| !own(one)).filter_map(|one| shown_to_others(visit, one));
    Ok(HearingPage {
        service: service_name(visit, &held.case.service),
        agency: agency_name(visit, &held.case.agency),
        reference: codes::grouped(&held.case.reference),
        planned: planned(visit, held),
        until: party.hear_until(),
        is_late: is_late(&visit.app, held, party),
        publish: Publishing::of(publishes(&visit.app, held, party)),
        own: all.iter().filter(own).map(|one| shown_to_writer(visit, one, &files)).collect(),
        others: others.collect(),
        sent: is_shared && all.iter().any(|one| one.party_id == party.id),
        decision,
        typed: TypedSubmission::default(),
        accept: uploads::ACCEPT,
        field_errors: WrongSubmission::default(),
    })
}

async fn decision(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Option<DecisionHeard>> {
    let Some(decision) = cases_store::decision(tx, &held.grant).await? else { return Ok(None) };
    let (outcome, at, is_review) = in_force(tx, held, &decision).await?;
    Ok(Some(DecisionHeard {
        outcome: outcome_words(visit, &held.case.service, &outcome),
        // What was said of a decision that is no longer in force would mislead.
        summary: if is_review { Vec::new() } else { paragraphs(&decision.summary) },
        is_review,
        at,
    }))
}

/// What is planned, as far as the manifest shows it to those who are affected.
fn planned(visit: &Visit, held: &CaseHandle) -> Vec<AnswerRow> {
    let law = held.case.law(&visit.app);
    let planned = Viewer::Affected.facts(&visit.app, &held.case);
    let facts = held.case.facts.listed(law, &planned);
    let rows = planned.into_iter().filter_map(|fact| Some(sent::rows((visit, law), fact, facts.get(fact)?)));
    rows.flatten().collect()
}

pub(super) fn stance(visit: &Visit, stance: &str) -> String {
    visit.text(match stance {
        "support" => "submission-support",
        "object" => "submission-object",
        _ => "submission-comment",
    })
}

fn shown_to_writer(visit: &Visit, one: &Submission, files: &[File]) -> WrittenSubmission {
    // Anyone who has the letter has the code, so the files are named here and none can be opened.
    let files = files.iter().filter(|file| file.is_for(Kind::Submission, &one.id));
    written_as(visit, one, &one.body, files.map(|file| file.name.clone()).collect())
}

/// What anybody with a part in the case may read; none before an officer has published it.
pub(super) fn shown_to_others(visit: &Visit, one: &Submission) -> Option<WrittenSubmission> {
    Some(written_as(visit, one, one.published.as_deref()?, Vec::new()))
}

fn written_as(visit: &Visit, one: &Submission, text: &str, files: Vec<String>) -> WrittenSubmission {
    WrittenSubmission {
        files,
        stance: stance(visit, &one.stance),
        body: paragraphs(text),
        at: one.received_at,
        is_late: one.is_late,
        answer: paragraphs(one.answer.as_deref().unwrap_or_default()),
    }
}

fn page(visit: &Visit, party: &Party, content: HearingPage, typed: TypedHearing<'_>) -> Response {
    let of = |href: &str| typed.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let field_errors =
        WrongSubmission { stance: of("#stance"), name: of("#name"), body: of("#body"), files: of(FILES) };
    let once = match typed.once {
        "" => codes::short(visit.app.world.chance(), 24),
        once => once.to_owned(),
    };
    let (stance, name, body) = (typed.stance.to_owned(), typed.name.to_owned(), typed.body.to_owned());
    let page = visit.page().titled(content.service.clone()).form(format!("/submissions/{}", party.code));
    let content = HearingPage { typed: TypedSubmission { stance, name, body }, field_errors, ..content };
    page.hidden(ONCE, once).errors(typed.errors).show(content)
}
