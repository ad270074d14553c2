//! The files of a case: which of them a reader sees, and how pages show them.

use db::Tx;

use super::evidence::FileRecord;
use super::facts::SealedFacts;
use super::opening::REFERENCE;
use super::{store, work};
use crate::app::App;
use crate::attachments::{self, File, Kind};
use crate::codes;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Permission, Purpose};

/// The files of a case that the grant shows.
#[derive(Debug, Default)]
pub struct VisibleFiles {
    pub files: Vec<File>,
    /// The number of other files, which prove facts the mandate does not cover.
    pub hidden: usize,
    /// What officers recorded about the files.
    pub records: Vec<FileRecord>,
}

/// Officers see a file that proves a fact only if they may see the fact. The applicant sees an affected person's file
/// only once it has been published unredacted.
pub async fn seen(tx: &mut Tx, grant: &Grant) -> Outcome<VisibleFiles> {
    let mut files = attachments::of(tx, ("case", grant.id())).await?;
    let all = files.len();
    files.retain(|file| shows(grant, file));
    let hidden = all - files.len();
    if !matches!(grant.actor(), Actor::Officer { .. }) {
        let private = private(tx, grant, &files).await?;
        files.retain(|file| !private.contains(&file.id));
    }
    let mut records = super::evidence::records(tx, grant).await?;
    records.retain(|record| files.iter().any(|file| file.id == record.file_id));
    Ok(VisibleFiles { files, hidden, records })
}

/// The files of the case for its decision pages, where private files have no name.
pub async fn for_public(tx: &mut Tx, grant: &Grant, nobody: &str) -> Outcome<Vec<File>> {
    let mut files = attachments::of(tx, ("case", grant.id())).await?;
    let private = private(tx, grant, &files).await?;
    for file in files.iter_mut().filter(|file| private.contains(&file.id) || !shows(grant, file)) {
        nobody.clone_into(&mut file.name);
    }
    Ok(files)
}

pub fn shows(grant: &Grant, file: &File) -> bool {
    file.kind != Kind::Proof || grant.may_see(&file.about)
}

/// The ids of files sent by affected people that others may not read yet.
async fn private(tx: &mut Tx, grant: &Grant, files: &[File]) -> Outcome<Vec<String>> {
    if !files.iter().any(|file| file.kind == Kind::Submission) {
        return Ok(Vec::new());
    }
    let all = work::submissions(tx, grant).await?;
    let is_public = |id: &str| all.iter().any(|one| one.id == id && one.publication == "in-full");
    let private = files.iter().filter(|file| file.kind == Kind::Submission && !is_public(&file.about));
    Ok(private.map(|file| file.id.clone()).collect())
}

/// Which files are copied to a second case.
pub(super) enum Carried<'f> {
    All,
    /// Those that prove these facts, by name.
    Proving(&'f SealedFacts),
}

/// Copies files to a second case, as new rows pointing to the same bytes. Returns the ids of the copies.
pub(super) async fn carry(tx: &mut Tx, app: &App, from: &str, to: &str, which: Carried<'_>) -> db::Result<Vec<String>> {
    let mut copies = Vec::new();
    let needs = |file: &File| match which {
        Carried::All => true,
        Carried::Proving(facts) => file.kind == Kind::Proof && facts.has(|name, _| name == file.about),
    };
    for file in attachments::of(tx, ("case", from)).await?.iter().filter(|file| needs(file)) {
        let copy = app.world.new_id();
        attachments::copy_to(tx, &file.id, &copy, ("case", to)).await?;
        copies.push(copy);
    }
    Ok(copies)
}

/// Opens one file of a case for an actor who may see it; each download gets its own ledger entry.
///
/// # Errors
/// If there is no such file, or the actor may not see the case or the fact the file proves.
pub async fn file_of_case(tx: &mut Tx, app: &App, actor: &Actor, file: File, action: Action) -> Outcome<File> {
    let whose = store::whose(tx, &file.owner_id).await?.filter(|_| file.owner == "case");
    let whose = whose.ok_or_else(Refusal::not_found)?;
    let case = whose.id.clone();
    let mut resource: trust::Resource = whose.into();
    (resource.kind, resource.id) = ("file", file.id.clone());
    let purpose = if matches!(actor, Actor::Person { .. }) { Purpose::OwnAffairs } else { Purpose::Casework };
    let grant = trust::authorise(tx, app, actor, action, resource.clone(), purpose).await?;
    if !shows(&grant, &file) {
        return Err(hidden());
    }
    if file.kind == Kind::Submission && !matches!(actor, Actor::Officer { .. }) {
        let is_public = work::publication(tx, (&case, &file.about)).await?.is_some_and(|how| how == "in-full");
        if !is_public {
            return Err(Refusal::not_found());
        }
    }
    Ok(file)
}

/// Checks that the actor may upload files for a case, before their bytes are stored.
pub async fn permitted(app: &App, actor: &Actor, reference: &str) -> Outcome<Permission> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Refusal::not_found)?;
    let mut tx = app.db.read().await?;
    let whose = store::whose_reference(&mut tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    Ok(trust::permitted(&mut tx, app, actor, Action::Change, whose.into(), Purpose::OwnAffairs).await?)
}

pub fn hidden() -> Refusal {
    Refusal::forbidden("file-hidden")
}
