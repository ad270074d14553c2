//! Who works at the desk: officers, how they sign in, their sessions.
//!
//! Tables owned: `officers`, `officer_sessions`, `officer_passkeys`, `officer_invitations`, `officer_arrivals`,
//! `officer_absences`.
//! Invariants: an officer works for one agency of the catalogue; an officer's session has a cookie of its own that
//! browsers send to the desk only, so it is never a person's session, in the same browser neither; whoever was
//! deactivated is out with the next request; the password of the demonstration works nowhere else.
//! Deliberately absent: what an officer may do, which is `trust`, and what they work on, which is the desk.

mod absence;
mod arrive;
mod demo_password;
mod hand_over;
mod hiring;
mod home;
mod invitations;
mod leave;
mod model;
mod noting;
mod passkeys;
mod provider;
mod refused;
mod session;
mod sign_in;
mod slice;
mod staff;
mod store;

use axum::routing::{get, post};

use crate::slice::Routes;

pub use absence::{Absence, absence, deputises, end_absence, enter_absence};
pub use hiring::{everybody, hire, invite_again};
pub use invitations::invite;
pub use model::{NewOfficer, Officer, TEAM_LEADER, initials};
use noting::noted;
pub use provider::Providers;
pub use refused::{mandates, page as refused_page};
pub use session::{find as find_session, still_there};
pub use slice::SLICE;
pub use staff::roles;
pub use store::{add, by_id, is_anybody, is_staffed, of_agency};

pub fn routes() -> Routes {
    Routes::new()
        .merge(passkeys::routes())
        .merge(invitations::routes())
        .merge(provider::routes())
        .merge(staff::routes())
        .route("/desk/me", get(home::show))
        .route("/desk/sign-in", get(sign_in::show).post(demo_password::enter))
        .route("/desk/hand-over", post(hand_over::hand_over))
        .route("/desk/handed-over", get(hand_over::done))
        .route("/desk/sign-out", post(leave::sign_out))
}
