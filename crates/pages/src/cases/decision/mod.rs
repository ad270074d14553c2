//! Pages on which officers write a decision together and a second one agrees, and a decision as the person reads it.

mod before_deciding;
mod both;
mod correcting;
mod desk;
mod draft_page;
mod draft_view;
mod evidence_fields;
mod form;
mod grant_page;
mod grant_view;
mod hurdles;
mod law_view;
mod letter_preview;
mod made;
mod next;
mod second_desk;
mod shown;
mod text;
mod translation_page;
mod view;

use axum::routing::get;

use crate::slice::Routes;
use crate::web::Sampled;

pub(super) use next::NextDecision;
pub(super) use shown::shown;
pub(super) use text::WeighedDecision;

pub(super) fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<both::BothDraftsPage>(),
        Sampled::of::<correcting::CorrectPage>(),
        Sampled::of::<draft_page::DraftPage>(),
        Sampled::of::<grant_view::GrantScreen>(),
        Sampled::of::<made::DecisionMadePage>(),
        Sampled::of::<second_desk::SecondPage>(),
        Sampled::of::<translation_page::TranslationPage>(),
    ]
}

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk/cases/{reference}/decision", get(desk::show).post(desk::send))
        .route("/desk/cases/{reference}/decision/correct", get(correcting::show).post(correcting::send))
        .route("/desk/cases/{reference}/decision/grant", get(grant_page::show).post(grant_page::send))
        .route("/desk/cases/{reference}/decision/second", get(second_desk::show).post(second_desk::send))
        .route("/desk/cases/{reference}/decision/translation", get(translation_page::show).post(translation_page::send))
        .route("/desk/cases/{reference}/decision/made", get(made::made))
}
