//! Assisted applications at the desk: the same drafts and codes, with an officer's grant.

use db::Tx;

use super::resume::{self, CodeTarget};
use super::{mails, seen_codes, store};
use crate::app::App;
use crate::codes;
use crate::refusal::{Outcome, Refusal};
use crate::secret::hex;
use crate::trust::Grant;

/// What a code that somebody reads out leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum ByCode {
    /// A draft of this person that can be resumed.
    Draft { application: String, person: String },
    /// Expired, deleted or already sent.
    Over,
    /// Unknown or mistyped.
    Unknown,
}

/// Looks up a code. Unknown codes count towards the officer's rate limit.
pub async fn by_code(tx: &mut Tx, app: &App, officer: &str, typed: &str) -> Outcome<ByCode> {
    let Some(code) = codes::typed(typed, codes::RESUME) else { return Ok(ByCode::Unknown) };
    let found = look_up(tx, app, officer, async |tx| resume::find(tx, app, &code).await).await?;
    if let Some(CodeTarget::Draft(coded)) = &found {
        seen_codes::note(tx, &coded.id, officer).await?;
    }
    Ok(match found {
        Some(CodeTarget::Draft(coded)) => ByCode::Draft { application: coded.id, person: coded.person_id },
        Some(_) => ByCode::Over,
        None => ByCode::Unknown,
    })
}

/// A rate-limited lookup: so many per hour for each officer.
pub async fn look_up<T>(
    tx: &mut Tx,
    app: &App,
    officer: &str,
    find: impl AsyncFnOnce(&mut Tx) -> db::Result<Option<T>>,
) -> Outcome<Option<T>> {
    let from = hex(&app.secret.seal("resume-try", officer));
    let now = app.world.now();
    resume::may_try(tx, now, &from).await?.map_err(Refusal::too_many)?;
    let found = find(tx).await?;
    if found.is_none() {
        resume::count_try(tx, now, &from).await?;
    }
    Ok(found)
}

/// Whether anything in a draft is hidden from the officer of the grant, who must then not be told its code.
pub async fn hides_something(tx: &mut Tx, app: &App, grant: &Grant, service: &str) -> db::Result<bool> {
    seen_codes::hides_something(tx, app, (grant.id(), service), grant.actor().id()).await
}

/// The code of a draft to tell the person, with the URL where it is entered. The officer counts as having seen it.
pub async fn code_to_tell(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<(String, String)> {
    let code = resume::activate(tx, app, grant).await?;
    seen_codes::note(tx, grant.id(), grant.actor().id()).await?;
    Ok((codes::grouped(&code), resume::address(app, &code)))
}

/// Sends a code that the officer of the grant does not see to the address the person gave for the draft; returns that
/// address, if there is one.
pub async fn mail_unseen(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Option<String>> {
    let email = seen_codes::own_email(tx, grant.id()).await?;
    if email.is_some() {
        mails::another_code(tx, app, grant).await?;
    }
    Ok(email)
}

/// Whether the person gave an address for the draft to which such a code can be sent.
pub async fn has_own_email(tx: &mut Tx, grant: &Grant) -> db::Result<bool> {
    Ok(seen_codes::own_email(tx, grant.id()).await?.is_some())
}

/// Sends the code to an address that the person dictates.
pub async fn mail_code(tx: &mut Tx, app: &App, grant: &Grant, email: &str) -> db::Result<()> {
    store::keep_email(tx, grant, email).await?;
    let Some(row) = store::row(tx, grant).await? else { return Ok(()) };
    // Pressing again within a minute sends no second mail.
    mails::tell(tx, app, grant, &row, (mails::Kind::Code, app.world.now() / 60_000)).await
}
