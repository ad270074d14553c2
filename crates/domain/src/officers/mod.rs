//! Officers' access to the desk: their devices, sessions, invitations and absences. Who they are is in `staff`.
//!
//! Tables owned: `officer_sessions`, `officer_passkeys`, `officer_invitations`, `officer_arrivals`, `officer_absences`.
//! Invariants: an officer's session has its own cookie, which browsers send to the desk only, so it never doubles as a
//! citizen's session, even in the same browser; deactivating an officer takes effect on their next request; the
//! demonstration's password works nowhere else. Deliberately absent: what an officer may do, which is `trust`, and what
//! they work on, which is the desk.

pub mod absence;
pub mod hiring;
pub mod invitations;
pub mod officer_events;
pub mod passkeys;
pub mod provider;
pub mod session;
pub mod slice;
pub mod staff;

use officer_events::noted;

pub use absence::{Absence, absence, away_on, deputises, end_absence, enter_absence};
pub use hiring::{everybody, hire, invite_again};
pub use invitations::invite;
pub use provider::Providers;
pub use session::{find as find_session, signed_in, still_there};
pub use slice::SLICE;

pub use staff::roles;
