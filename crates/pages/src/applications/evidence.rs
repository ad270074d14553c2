//! The page of proofs: files to hand in, or which source is asked for them and under which law.

use axum::extract::Path;
use axum::response::Response;
use catalogue::service::{Evidence, EvidenceSource};
use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::applications::model::{Proof, Stage};
use domain::attachments::{self as kept_files, File, Kind, Received};
use domain::locale::Arg;
use domain::trust::{Action, Grant};
use screens::FieldError;

use super::frame::{self, StepFrame};
use super::proof_item::{EvidencePage, ProofItem};
use super::rows::ProofFile;
use super::steps::Wrong;
use super::{access, words};
use crate::uploads;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(crate) enum Saved {
    GoOn,
    /// Files were taken or taken away, and the person wants to see it.
    Stay,
    Wrong(Wrong),
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, items: &[&Evidence], wrong: &Wrong) -> Response {
    let page = frame::page(visit, draft, number).title("application-evidence-title");
    page.errors(wrong.errors.clone()).show(EvidencePage {
        frame: StepFrame::of(visit, draft, Stage::Proof),
        items: items.iter().map(|item| shown(visit, draft, item, wrong)).collect(),
        accept: domain::uploads::ACCEPT,
    })
}

fn name_of<'v>(visit: &'v Visit, item: &Evidence) -> &'v str {
    visit.app.catalogue.program.vocabulary.fact_name(item.fact)
}

/// One proof, as the page shows it.
pub(crate) fn shown(visit: &Visit, draft: &Draft, item: &Evidence, wrong: &Wrong) -> ProofItem {
    let name = name_of(visit, item);
    let said = |key: &str, agency: &str, under: &str| {
        let agency = words::agency(visit, agency);
        visit.locale().say(key, &[("agency", Arg::from(agency.as_str())), ("under", Arg::from(under))])
    };
    let source = match &item.from {
        EvidenceSource::Person => None,
        EvidenceSource::Register(agency) => Some(said("application-evidence-register", agency, "")),
        EvidenceSource::Agency { agency, under } => Some(said("application-evidence-agency", agency, under)),
    };
    let otherwise = visit.spoken().evidence_otherwise(draft.service, item.fact).map(|said| said.text.into_owned());
    // The catalogue's own word for "hand in a copy" is not a sentence.
    let otherwise = otherwise.filter(|words| words != "upload");
    let later = match &wrong.typed {
        Some(typed) => typed.has(&format!("{name}-later")),
        None => draft.proofs.get(&item.fact) == Some(&Proof::Later),
    };
    let href = format!("#{name}");
    ProofItem {
        key: name.to_owned(),
        label: words::proof_label(visit, item.fact),
        answer: draft.facts.get(item.fact).map(|value| words::lines(visit, item.fact, value)).unwrap_or_default(),
        source,
        otherwise,
        later,
        files: files_of(visit, draft, name),
        error: wrong.errors.iter().find(|error| error.href == href).map(|error| error.text.clone()),
    }
}

/// The files that were handed in for a fact.
pub(super) fn files_of(visit: &Visit, draft: &Draft, fact: &str) -> Vec<ProofFile> {
    let file = |file: &File| ProofFile {
        id: file.id.clone(),
        name: file.name.clone(),
        kilobytes: file.kilobytes(),
        href: format!("/applications/{}/attachments/{}", draft.id(), file.id),
        state: file.state.key().map(|key| visit.text(key)),
    };
    draft.files.iter().filter(|known| known.is_for(Kind::Proof, fact)).map(file).collect()
}

pub(crate) async fn save(
    visit: &Visit,
    tx: &mut Tx,
    grant: &Grant,
    draft: &mut Draft,
    items: &[&Evidence],
    (posted, received): (Posted, &Received),
) -> Outcome<Saved> {
    if let Some(file) = posted.find("remove") {
        acts::remove_file(tx, &visit.app, grant, draft, file).await?;
        return Ok(Saved::Stay);
    }
    let mut errors = Vec::new();
    for item in items {
        let name = name_of(visit, item);
        for file in posted.files.iter().filter(|file| file.field == name) {
            if let Err(unfit) = acts::add_file(tx, &visit.app, grant, draft, name, (file, received)).await? {
                let text = unfit.words(visit.locale(), file);
                errors.push(FieldError { text, href: format!("#{name}") });
            }
        }
    }
    let stays = posted.has("stay");
    if stays && errors.is_empty() {
        return Ok(Saved::Stay);
    }
    let mut proofs = Vec::new();
    for item in items {
        let name = name_of(visit, item);
        let has_files = draft.files.iter().any(|file| file.is_for(Kind::Proof, name));
        let later = posted.has(&format!("{name}-later"));
        match (has_files, later, &item.from) {
            (true, ..) => proofs.push((item.fact, Proof::Files)),
            (false, true, _) => proofs.push((item.fact, Proof::Later)),
            (false, false, EvidenceSource::Person) if !stays => {
                let label = words::proof_label(visit, item.fact);
                let href = format!("#{name}");
                if !errors.iter().any(|error| error.href == href) {
                    let text = visit.locale().say("application-file-missing", &[("label", Arg::from(label.as_str()))]);
                    errors.push(FieldError { text, href });
                }
            }
            (false, false, _) => proofs.push((item.fact, Proof::Source)),
        }
    }
    if !errors.is_empty() {
        return Ok(Saved::Wrong(Wrong { typed: Some(posted), errors }));
    }
    acts::prove(tx, &visit.app, grant, draft, proofs).await?;
    Ok(Saved::GoOn)
}

/// The words for how a proof is dealt with, on the page of all answers.
pub(super) fn summary(visit: &Visit, draft: &Draft, item: &Evidence) -> String {
    let agency = match &item.from {
        EvidenceSource::Person => String::new(),
        EvidenceSource::Register(agency) | EvidenceSource::Agency { agency, .. } => words::agency(visit, agency),
    };
    match draft.proofs.get(&item.fact) {
        Some(Proof::Source) => {
            visit.locale().say("application-proof-source", &[("agency", Arg::from(agency.as_str()))])
        }
        Some(Proof::Later) => visit.text("application-proof-later"),
        Some(Proof::Files) | None => String::new(),
    }
}

/// A file of one's own, always as something to save, never as a page of ours. Once the application is sent, it is the
/// case's.
pub(super) async fn download(visit: Visit, Path((id, file)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let opened = access::open(&visit, &mut tx, &id, Action::Download).await?;
    tx.commit().await?;
    if let Some(reference) = &opened.draft.row.reference {
        return Ok(visit.see(&format!("/cases/{reference}/attachments/{file}")));
    }
    let known = opened.draft.files.into_iter().find(|known| known.id == file).ok_or_else(Problem::not_found)?;
    let bytes = kept_files::bytes(&visit.app, &known).await?;
    Ok(uploads::download(&known.name, &known.media_type, bytes))
}
