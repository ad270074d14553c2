//! The pages on which people apply for a service, from the first question to the confirmation.

mod access;
mod assisting;
mod changes;
mod check;
mod come_back;
mod confirm;
mod confirmation;
mod conflicts;
mod declaration;
mod drafts;
mod evidence;
mod fee;
mod for_whom;
mod frame;
mod halt;
mod payment;
mod payment_page;
mod pretend_pay;
mod proof_item;
mod questions;
mod resume_pages;
mod rows;
mod save_and_return;
mod start;
mod steps;
mod words;

use axum::routing::{get, post};
use domain::applications::acts::confirm;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;
use crate::web::form::takes_files;

pub(crate) use access::{Opened, open};
pub(crate) use assisting::opened_for;
pub(crate) use check::{refusal, sections};
pub(crate) use confirm::row as known_row;
pub(crate) use conflicts::mark;
pub(crate) use evidence::{Saved, save as save_proofs, shown as proof_shown};
pub(crate) use for_whom::called as for_whom_called;
pub use pretend_pay::routes as pretend_payment_routes;
pub(crate) use proof_item::ProofItem;
pub(crate) use questions::{filled, is_optional, may_be_unknown, take};
pub(crate) use rows::AnswerRow;
pub(crate) use steps::Wrong;
pub(crate) use words::{fact_label, group as group_words};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |app| routes().merge(pretend_payment_routes(app)),
    menu: &[Entry::new(Menu::Footer, 30, "/resume", "footer-resume")],
    views,
    ..Pages::of("applications")
};

fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<for_whom::ForWhomPage>(),
        Sampled::of::<changes::ChangesPage>(),
        Sampled::of::<check::CheckPage>(),
        Sampled::of::<confirm::ConfirmPage>(),
        Sampled::of::<confirmation::ConfirmationPage>(),
        Sampled::of::<drafts::DraftDeletionPage>(),
        Sampled::of::<drafts::DraftsPage>(),
        Sampled::of::<fee::FeePage>(),
        Sampled::of::<halt::HaltPage>(),
        Sampled::of::<payment_page::PaymentPage>(),
        Sampled::of::<pretend_pay::PretendPayPage>(),
        Sampled::of::<proof_item::EvidencePage>(),
        Sampled::of::<questions::QuestionsPage>(),
        Sampled::of::<resume_pages::ResumeCodePage>(),
        Sampled::of::<resume_pages::ResumeFoundPage>(),
        Sampled::of::<resume_pages::ResumeOverPage>(),
        Sampled::of::<resume_pages::ResumePlanPage>(),
        Sampled::of::<resume_pages::ResumeSeenPage>(),
        Sampled::of::<resume_pages::ResumeUnknownPage>(),
        Sampled::of::<save_and_return::ResumePage>(),
        Sampled::of::<start::ElsewherePage>(),
    ]
}

pub fn routes() -> Routes {
    Routes::new()
        .route("/applications/for-whom", get(for_whom::show))
        .route("/applications", get(drafts::list).post(start::start))
        .route("/applications/{id}", get(steps::here))
        .route("/applications/{id}/steps/{number}", takes_files(get(steps::show).post(steps::save)))
        .route("/applications/{id}/answers/{key}", get(confirm::correct).post(confirm::save))
        .route("/applications/{id}/attachments/{file}", get(evidence::download))
        .route("/applications/{id}/changes", get(changes::show).post(changes::accept))
        .route("/applications/{id}/payment", get(payment::back).post(payment::pay))
        .route("/applications/{id}/confirmation", get(confirmation::show))
        .route("/applications/{id}/halt", post(halt::ask))
        .route("/applications/{id}/deletion", get(drafts::ask_to_delete).post(drafts::delete))
        .route("/applications/{id}/resume", get(save_and_return::show).post(save_and_return::mail))
        .route("/applications/{id}/resume.svg", get(save_and_return::picture))
        .route("/resume", get(come_back::ask).post(come_back::enter))
        .route("/resume/{code}", get(come_back::look))
}
