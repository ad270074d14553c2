//! The page of somebody affected: what is planned, until when they are heard, what they wrote, and a form to write.
//! Whoever holds the code of a letter or a sign reads it; nobody has to sign in.

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
use serde_json::{Value, json};

use crate::attachments::{self};
use crate::cases::dialogue::ONCE;
use crate::cases::requests::paragraphs;
use crate::cases::sent;
use crate::cases::words::{agency_name, outcome_words, service_name};
use crate::web::{Incoming, Outcome, Posted, Problem, Visit};

/// The field of files.
const FILES: &str = "#files";

/// Whoever came with a code; the record of looks of the applicant says that it was the hearing.
const HEARING: Actor = Actor::System("hearing");

#[derive(Default)]
struct Typed<'t> {
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
    Ok(page(&visit, &held, &party, content, Typed::default()))
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
        let typed = Typed { stance, name, body, once: posted.get(ONCE), errors };
        return Ok(page(&visit, &held, &party, content, typed));
    }
    // What was sent is kept, even when the page is closed meanwhile.
    let there = visit.app.db.write(
        (visit.clone(), code, (posted, received)),
        async |(visit, code, (posted, received)), mut tx| {
            let (mut held, party) = by_code(&mut tx, &visit, &code, Action::Change).await?;
            let (name, body) = (written(posted.get("name")), written(posted.get("body")).unwrap_or_default());
            let sent =
                Sent { nonce: posted.get(ONCE), stance: posted.get("stance"), name: name.as_deref(), body: &body };
            let kept = receive(&mut tx, &visit.app, &mut held, &party, &sent).await?;
            let before = domain::attachments::of(&mut tx, ("case", held.grant.id())).await?;
            // Sent twice, it is kept once, and so is what came with it.
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

/// That whoever has a code may hand in files with what they write.
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

async fn content(tx: &mut Tx, visit: &Visit, held: &CaseHandle, party: &Party) -> Outcome<Value> {
    let all = store::submissions(tx, &held.grant).await?;
    let files = domain::attachments::of(tx, ("case", held.grant.id())).await?;
    let decision = cases_store::decision(tx, &held.grant).await?;
    let decision = match &decision {
        Some(decision) => {
            let (outcome, at, is_review) = in_force(tx, held, decision).await?;
            json!({
                "outcome": outcome_words(visit, &held.case.service, &outcome),
                // What was said of a decision that no longer holds would mislead.
                "summary": if is_review { Vec::new() } else { paragraphs(&decision.summary) },
                "is_review": is_review,
                "at": at,
            })
        }
        None => Value::Null,
    };
    let law = held.case.law(&visit.app);
    let planned = Viewer::Affected.facts(&visit.app, &held.case);
    let facts = held.case.facts.listed(law, &planned);
    let planned: Vec<_> = planned
        .into_iter()
        .filter_map(|fact| Some(sent::rows((visit, law), fact, facts.get(fact)?)))
        .flatten()
        .collect();
    // A sign is read by many, so what was sent through it is nobody's own.
    let is_shared = party.name.is_none() && party.address.is_none();
    let own = |one: &&Submission| !is_shared && one.party_id == party.id;
    let others = all.iter().filter(|one| !own(one)).filter_map(|one| shown_to_others(visit, one));
    Ok(json!({
        "service": service_name(visit, &held.case.service),
        "agency": agency_name(visit, &held.case.agency),
        "reference": codes::grouped(&held.case.reference),
        "planned": planned,
        "until": party.hear_until,
        "is_late": is_late(&visit.app, held, party),
        "publish": publishes(&visit.app, held, party),
        "own": all.iter().filter(own).map(|one| shown_to_writer(visit, one, &files)).collect::<Vec<_>>(),
        "others": others.collect::<Vec<_>>(),
        "sent": is_shared && all.iter().any(|one| one.party_id == party.id),
        "decision": decision,
    }))
}

pub(super) fn stance(visit: &Visit, stance: &str) -> String {
    visit.text(match stance {
        "support" => "submission-support",
        "object" => "submission-object",
        _ => "submission-comment",
    })
}

fn shown_to_writer(visit: &Visit, one: &Submission, files: &[File]) -> Value {
    // Whoever has the letter has the code, so names stand here and nothing opens.
    let files = files.iter().filter(|file| file.is_for(Kind::Submission, &one.id));
    json!({
        "files": files.map(|file| file.name.as_str()).collect::<Vec<_>>(),
        "stance": stance(visit, &one.stance),
        "body": paragraphs(&one.body),
        "at": one.received_at,
        "is_late": one.is_late,
        "answer": paragraphs(one.answer.as_deref().unwrap_or_default()),
    })
}

/// What anybody with a part in the case may read; nothing before an officer has published it.
pub(super) fn shown_to_others(visit: &Visit, one: &Submission) -> Option<Value> {
    let text = one.published.as_deref()?;
    Some(json!({
        "files": [],
        "stance": stance(visit, &one.stance),
        "body": paragraphs(text),
        "at": one.received_at,
        "is_late": one.is_late,
        "answer": paragraphs(one.answer.as_deref().unwrap_or_default()),
    }))
}

fn page(visit: &Visit, held: &CaseHandle, party: &Party, mut content: Value, typed: Typed<'_>) -> Response {
    let of = |href: &str| typed.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    if let Some(content) = content.as_object_mut() {
        content.insert("typed".to_owned(), json!({"stance": typed.stance, "name": typed.name, "body": typed.body}));
        let errors = json!({"stance": of("#stance"), "name": of("#name"), "body": of("#body"), "files": of(FILES)});
        content.insert("accept".to_owned(), uploads::ACCEPT.into());
        content.insert("field_errors".to_owned(), errors);
    }
    let once = match typed.once {
        "" => codes::short(visit.app.world.chance(), 24),
        once => once.to_owned(),
    };
    let title = service_name(visit, &held.case.service);
    let page = visit.untyped("submission.html").titled(title).form(format!("/submissions/{}", party.code));
    page.hidden(ONCE, once).errors(typed.errors).show_untyped(content)
}
