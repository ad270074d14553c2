//! What the forms of a page carry: the token of the session, and under a seal whose page it was and since when.
//!
//! The token says that a form comes from a page of this session. The owner says whose page it was even when that
//! session has ended, so that what was typed is given back to that person or officer and to nobody else.

use domain::app::App;
use domain::kept_forms::PageOwner;
use domain::secret::hex;
use domain::session::Session;
use subtle::ConstantTimeEq;

/// How a form stands to the session that it is sent with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// From a page of this session.
    Fits,
    /// From a page of somebody who is not signed in now. True also when it came with the token of that session.
    Elsewhere(PageOwner),
    /// From a page of another session of the same person or officer.
    Outdated,
    /// From no page of ours that is known.
    Unknown,
}

/// The token for the pages of a session.
pub fn make(app: &App, session: &Session) -> String {
    let form = session.form_token(app);
    match PageOwner::of(session) {
        None => form,
        Some(owner) => {
            let owner = owner.written();
            let made = app.world.now();
            let seal = seal(app, &form, &owner, made);
            format!("{form}.{made}.{seal}.{owner}")
        }
    }
}

/// When the page was made whose form carried this token, in milliseconds; none where the token does not say.
pub fn made_at(app: &App, given: &str) -> Option<i64> {
    sealed(app, given).map(|(_, made)| made)
}

/// Whether the token is that of the session, no matter who is signed in.
pub fn fits(app: &App, session: &Session, given: &str) -> bool {
    let form = given.split('.').next().unwrap_or_default();
    is_same(form, &session.form_token(app))
}

pub fn standing(app: &App, session: &Session, given: &str) -> Standing {
    let now = PageOwner::of(session);
    match (sealed(app, given), fits(app, session, given)) {
        (Some((owner, _)), _) if Some(&owner) != now.as_ref() => Standing::Elsewhere(owner),
        (_, true) => Standing::Fits,
        (Some(_), false) => Standing::Outdated,
        (None, false) => Standing::Unknown,
    }
}

/// Owner and moment, when the seal is ours.
fn sealed(app: &App, given: &str) -> Option<(PageOwner, i64)> {
    let mut parts = given.splitn(4, '.');
    let (form, made, given_seal, owner) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let made: i64 = made.parse().ok()?;
    if !is_same(given_seal, &seal(app, form, owner, made)) {
        return None;
    }
    Some((PageOwner::read(owner)?, made))
}

fn seal(app: &App, form: &str, owner: &str, made: i64) -> String {
    let seal = app.secret.seal("page", &format!("{form}.{made}.{owner}"));
    hex(seal.get(..16).unwrap_or_default())
}

fn is_same(given: &str, token: &str) -> bool {
    given.as_bytes().ct_eq(token.as_bytes()).into()
}
