//! Pages of cases: the list and the case for the person, its promises, its decision, and the casework of officers.

mod acting;
mod at_a_look;
mod books;
mod case_nav;
mod changed;
pub mod charter;
pub mod decision;
mod dialogue;
mod files;
mod for_desk;
mod grant;
mod happening;
mod list;
mod money;
mod next;
mod paying;
mod programs;
mod requests;
mod review;
mod sent;
mod show;
mod timeline;
mod withdrawal;
mod words;
pub mod work;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;
use crate::web::form::takes_files;

pub(crate) use at_a_look::shortened;
pub use at_a_look::{CaseAtALook, SaidLast, at_a_look};
pub use files::place_of_file;
pub(crate) use for_desk::StreamKind;
pub use for_desk::{CaseAtDesk, ForDesk, for_desk};
pub use grant::{grant_to_see, grant_with_nav};
pub(crate) use programs::{case, cases, key};
pub(crate) use requests::paragraphs;
pub use words::StateTag;
pub(crate) use words::{agency_name, service_name, tag};
pub(crate) use work::step_name;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::People, 30, "/cases", "menu-cases"),
        Entry::new(Menu::Footer, 40, "/promises", "footer-promises"),
    ],
    views,
    changes: Some(changed::changed),
    ..Pages::of("cases")
};

fn views() -> Vec<Sampled> {
    let own = vec![
        Sampled::of::<list::CasesPage>(),
        Sampled::of::<books::BooksPage>(),
        Sampled::of::<paying::CasePaymentPage>(),
        Sampled::of::<requests::RequestPage>(),
        Sampled::of::<review::ReviewPage>(),
        Sampled::of::<sent::AnswersPage>(),
        Sampled::of::<show::CasePage>(),
        Sampled::of::<withdrawal::Withdrawal>(),
    ];
    [own, charter::views(), decision::views(), work::views()].concat()
}

pub fn routes() -> Routes {
    charter::routes()
        .merge(decision::routes())
        .route("/cases", get(list::list))
        .route("/cases/{reference}", get(show::show))
        .route("/cases/{reference}/answers", get(sent::show))
        .route("/cases/{reference}/messages", takes_files(post(dialogue::write)))
        .route("/cases/{reference}/requests/{id}", takes_files(get(requests::show).post(requests::answer)))
        .route("/cases/{reference}/attachments/{id}", get(files::download))
        .route("/cases/{reference}/withdrawal", get(withdrawal::ask).post(withdrawal::withdraw))
        .route("/desk/money", get(books::show))
        .route("/desk/money.csv", get(books::file))
        .route("/cases/{reference}/payment", get(paying::show).post(paying::pay))
        .route("/cases/{reference}/payment/back", get(paying::back))
        .route("/cases/{reference}/review", takes_files(get(review::ask).post(review::send)))
        .merge(work::routes())
}
