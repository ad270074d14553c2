//! The front door: one request and its session, forms, problems, headers, the frame around every page. It knows no
//! service and no case.
//!
//! Invariants: a request that changes something carries the token of its session; a 5xx shows a reference and
//! nothing else; nothing personal stands in an address or a log. Deliberately absent: who may see what, which is `trust`.

pub mod assets;
mod choice;
pub mod form;
pub mod front;
mod giving_back;
pub mod headers;
pub mod json;
mod kept_pages;
pub mod layout;
pub mod limits;
mod offline;
pub mod page;
mod page_nav;
pub mod page_token;
pub mod pages;
pub mod problem;
mod qr_code;
pub mod readiness;
pub mod serving;
mod session_end;
mod typed;
pub mod view;
pub mod visit;
mod went_wrong;

use crate::slice::Pages;

pub use choice::{CheckChoice, Choice, HintedChoice};
pub use form::{Incoming, Posted};
pub use giving_back::Change;
pub use json::PostedJson;
pub use kept_pages::{WaitingForms, waiting};
pub use page::Page;
pub use page_nav::{NavItem, PageNav};
pub use problem::{Outcome, Problem};
pub(crate) use qr_code::qr_code;
pub use view::{Sampled, View};
pub use visit::Visit;

/// Styles, script and font; the site while offline; forms that were kept; more time.
pub const PAGES: Pages = Pages {
    routes: |_| assets::routes().merge(offline::routes()).merge(kept_pages::routes()).merge(session_end::routes()),
    views: || {
        [vec![Sampled::of::<offline::OfflinePage>(), Sampled::of::<went_wrong::WentWrongPage>()], kept_pages::views()]
            .concat()
    },
    ..Pages::of("web")
};
