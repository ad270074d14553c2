//! What an officer would be allowed to do, checked in advance and without a ledger entry: for lists, and for controls
//! drawn only if the act would be allowed. The answer comes from the policy itself.

use catalogue::Service;
use db::Tx;

use super::acts::Act;
use super::mandates::{Holder, MandateQuery, Powers, competent, powers};
use super::policy::{self, Verdict};
use super::{Action, Actor, Resource};
use crate::app::App;

/// Whether [`authorise`](fn@super::authorise) would create a grant. Nothing is read or recorded.
///
/// # Errors
/// If the database is unavailable.
pub async fn may(tx: &mut Tx, app: &App, actor: &Actor, action: Action, resource: &Resource) -> db::Result<bool> {
    let verdict = policy::decide(tx, app, actor, action, resource).await?;
    Ok(matches!(verdict, Verdict::Yes { .. }))
}

/// What officers of an agency with certain roles may do with cases of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Permissions {
    /// Through competence, without a mandate.
    pub is_own: bool,
    /// Powers, by the names mandates use.
    pub powers: Vec<&'static str>,
}

/// Whether officers of an agency with these roles may do an act on work of a service assigned to an agency, by the
/// table of acts.
pub fn may_act(
    app: &App,
    (agency, roles): (&str, &[String]),
    service: &Service,
    has_it: Option<&str>,
    act: Act,
) -> bool {
    of_service(app, (agency, roles), service, has_it, |powers| powers.may(act.into()).is_some())
}

/// The powers of an agency's officers with these roles over cases of a service assigned to an agency.
pub fn permissions_of(app: &App, holder: (&str, &[String]), service: &Service, has_it: Option<&str>) -> Permissions {
    let read = |powers: Powers<'_>| Permissions { is_own: powers.is_own(), powers: powers.all() };
    of_service(app, holder, service, has_it, read)
}

fn of_service<T>(
    app: &App,
    (agency, roles): (&str, &[String]),
    service: &Service,
    has_it: Option<&str>,
    read: impl FnOnce(Powers<'_>) -> T,
) -> T {
    let competent = competent(app.catalogue, service, has_it);
    let asked = MandateQuery { service, competent: &competent, is_case: true, is_whole: true, day: app.today() };
    read(powers(app.catalogue, &asked, &Holder { agency, roles }))
}
