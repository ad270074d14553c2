//! Signing in by password: in a demonstration only, whose page shows it. Nowhere else is there a password.

use domain::officers::session::SignInMethod;
use domain::staff::store;
use subtle::ConstantTimeEq;

use super::arrive::{afterwards, sign_in_as};
use super::sign_in;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The same for everybody, because everybody in a demonstration is made up.
pub(super) const PASSWORD: &str = "gumtree";

pub(super) async fn enter(visit: Visit, posted: Posted) -> Outcome {
    if !visit.app.settings.demo {
        return Err(Problem::not_found());
    }
    let (email, next) = (posted.get("email"), afterwards(posted.get("then")));
    let is_right = bool::from(posted.get("password").as_bytes().ct_eq(PASSWORD.as_bytes()));
    let mut tx = visit.app.db.begin().await?;
    let known = store::by_email(&mut tx, email).await?;
    let Some(officer) = known.filter(|_| is_right) else {
        return Ok(sign_in::page(&visit, next, email, Some(visit.text("desk-sign-in-wrong"))));
    };
    sign_in_as(&visit, &mut tx, officer, SignInMethod::Demo).await?;
    tx.commit().await?;
    Ok(visit.see(next))
}
