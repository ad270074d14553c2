//! What the desk needs to go through an application with a person: the same drafts and codes, with an officer's leave.

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
    /// A draft of this person, which can be gone on with.
    Draft { application: String, person: String },
    /// Too old, deleted or sent already.
    Over,
    /// Fits nothing, or was typed with a slip.
    Unknown,
}

/// Looks a code up. Codes that fit nothing count against the officer who tries them.
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

/// Looks something up by what somebody says, so often in an hour and no more.
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

/// Whether something in a draft is hidden from the officer of the grant, who is then told no code of it.
pub async fn hides_something(tx: &mut Tx, app: &App, grant: &Grant, service: &str) -> db::Result<bool> {
    seen_codes::hides_something(tx, app, (grant.id(), service), grant.actor().id()).await
}

/// The code of a draft as it is told, with the address that it opens on the web. The officer has seen it from here on.
pub async fn code_to_tell(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<(String, String)> {
    let code = resume::activate(tx, app, grant).await?;
    seen_codes::note(tx, grant.id(), grant.actor().id()).await?;
    Ok((codes::grouped(&code), resume::address(app, &code)))
}

/// Sends a code that the officer of the grant does not see to the address that the person gave for the draft; gives
/// that address, if there is one.
pub async fn mail_unseen(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Option<String>> {
    let email = seen_codes::own_email(tx, grant.id()).await?;
    if email.is_some() {
        mails::another_code(tx, app, grant).await?;
    }
    Ok(email)
}

/// Whether the person gave an address for the draft to which such a code can go.
pub async fn has_own_email(tx: &mut Tx, grant: &Grant) -> db::Result<bool> {
    Ok(seen_codes::own_email(tx, grant.id()).await?.is_some())
}

/// Sends the code to an address that the person says.
pub async fn mail_code(tx: &mut Tx, app: &App, grant: &Grant, email: &str) -> db::Result<()> {
    store::keep_email(tx, grant, email).await?;
    let Some(row) = store::row(tx, grant).await? else { return Ok(()) };
    // A second press within a minute is the same mail.
    mails::tell(tx, app, grant, &row, (mails::Kind::Code, app.world.now() / 60_000)).await
}
