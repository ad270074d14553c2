//! The files shown to an agency that is asked for an opinion: those that prove the facts it was asked about.

use db::Tx;
use serde_json::Value;

use super::super::store::Opinion;
use crate::attachments::{self, File, Kind};
use crate::refusal::Outcome;

/// The files of a case that belong to a request for an opinion.
pub async fn of_opinion(tx: &mut Tx, opinion: &Opinion) -> Outcome<Vec<File>> {
    let mut files = attachments::of(tx, ("case", &opinion.case_id)).await?;
    files.retain(|file| is_listed(opinion, file));
    Ok(files)
}

pub fn is_listed(opinion: &Opinion, file: &File) -> bool {
    let mut sees = opinion.sees.as_array().into_iter().flatten().filter_map(Value::as_str);
    file.kind == Kind::Proof && sees.any(|fact| fact == file.about)
}
