//! Where officers work: one queue over every service and channel, the screen of one case or conversation, briefings,
//! and the team.

mod answering;
mod articles;
mod briefing;
mod briefing_view;
mod bulk;
mod bulk_grant;
mod bulk_grant_view;
mod bulk_view;
mod call_outcome;
mod case;
mod case_acts;
mod case_view;
mod changed;
mod channels;
mod chats;
mod chips;
mod conversation;
mod conversation_view;
mod delivery;
mod delivery_view;
mod figures;
mod figures_view;
mod files;
mod filter;
mod giving;
mod holding;
mod holding_box;
mod item;
mod now;
mod now_view;
mod officer;
mod officer_view;
mod phrase_choices;
mod phrase_view;
mod phrases;
mod preview;
mod queue;
mod queue_place;
mod queue_reader;
mod queue_view;
mod row_marks;
mod saved;
mod stream;
mod team;
mod team_view;
mod understood;
mod words;

use axum::routing::{get, post};

use crate::attachments::FilePage;
use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Desk, 10, "/desk", "desk-menu-queue"),
        Entry::new(Menu::Desk, 40, "/desk/team", "desk-menu-team"),
    ],
    views: || {
        vec![
            Sampled::of::<articles::ArticleBriefing>(),
            Sampled::of::<briefing_view::BriefingList>(),
            Sampled::of::<briefing_view::BriefingPage>(),
            Sampled::of::<bulk_grant_view::BulkGrant>(),
            Sampled::of::<bulk_view::BulkForm>(),
            Sampled::of::<bulk_view::BulkResult>(),
            Sampled::of::<case_view::CaseScreen>(),
            Sampled::of::<changed::ChangedPage>(),
            Sampled::of::<channels::ChannelsPage>(),
            Sampled::of::<conversation_view::ConversationScreen>(),
            Sampled::of::<delivery_view::DeliveryPage>(),
            Sampled::of::<figures_view::FigurePage>(),
            Sampled::of::<FilePage>(),
            Sampled::of::<now_view::NowPage>(),
            Sampled::of::<officer_view::OfficerWork>(),
            Sampled::of::<phrase_view::PhrasePage>(),
            Sampled::of::<phrase_view::PhraseList>(),
            Sampled::of::<preview::Preview>(),
            Sampled::of::<queue_view::QueuePage>(),
            Sampled::of::<team_view::TeamPage>(),
        ]
    },
    ..Pages::of("desk")
};

pub fn routes() -> Routes {
    case_acts::routes()
        .route("/desk", get(queue_place::show))
        .route("/desk/next", post(queue::next))
        .route("/desk/bulk", post(bulk::act))
        .route("/desk/bulk/{id}", get(bulk::show))
        .route("/desk/bulk/{id}/undo", post(bulk::undo))
        .route("/desk/views", post(saved::save))
        .route("/desk/views/{id}/remove", post(saved::remove))
        .route("/desk/export.csv", get(saved::export))
        .route("/desk/chats", post(chats::switch))
        .route("/desk/changed", get(changed::show).post(changed::go_on))
        .route("/desk/items/{id}/preview", get(preview::show))
        .route("/desk/items/given", post(giving::give))
        .route("/desk/items/{id}/claim", post(holding::claim))
        .route("/desk/items/{id}/release", post(holding::release))
        .route("/desk/items/{id}/hand-on", post(holding::hand_on))
        .route("/desk/items/{id}/snooze", post(holding::snooze))
        .route("/desk/items/{id}/wake", post(holding::wake))
        .route("/desk/items/{id}/stream", get(stream::item))
        .route("/desk/stream", get(stream::queue))
        .route("/desk/now", get(now::show))
        .route("/desk/now/stream", get(stream::now))
        .route("/desk/now/officers/{id}", post(now::move_officer))
        .route("/desk/now/people/{reference}", post(now::move_person))
        .route("/desk/moved", post(now::seen))
        .route("/desk/deliveries/{id}", get(delivery::show).post(delivery::record))
        .route("/desk/cases/{reference}", get(case::show))
        .route("/desk/files/{id}", get(files::show))
        .route("/desk/files/{id}/content", get(files::content))
        .route("/desk/files/{id}/download", get(files::download))
        .route("/desk/conversations/{reference}", get(conversation::show).post(answering::answer))
        .route("/desk/conversations/{reference}/call/outcome", post(call_outcome::write))
        .route("/desk/conversations/{reference}/end", post(conversation::end))
        .route("/desk/conversations/{reference}/merge", post(conversation::merge))
        .route("/desk/conversations/{reference}/part", post(conversation::part))
        .route("/desk/conversations/{reference}/waiting/{id}", post(answering::settle))
        .route("/desk/channels", get(channels::show))
        .route("/desk/phrases", get(phrases::all).post(phrases::begin))
        .route("/desk/phrases/{id}", get(phrases::one).post(phrases::save))
        .route("/desk/briefings", get(briefing::all))
        .route("/desk/briefings/articles/{id}", get(articles::show).post(articles::read))
        .route("/desk/briefings/{service}", get(briefing::show).post(briefing::read))
        .route("/desk/team", get(team::show))
        .route("/desk/team/figures", get(figures::show))
        .route("/desk/team/{id}/briefings", get(figures::unread))
        .route("/desk/team/{id}", get(officer::show))
        .route("/desk/team/{id}/absence", post(officer::absent))
}
