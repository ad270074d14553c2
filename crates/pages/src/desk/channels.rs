//! How the channels do: what waits to go out, what did not arrive, and whether messages still come in.

use catalogue::Channel;
use db::Tx;
use domain::outbox::health::{self, ChannelHealth};
use serde::Serialize;

use super::team_view::TodayLine;
use crate::web::{Outcome, View, Visit};

/// `desk/channels.html`.
#[derive(Debug, Serialize)]
pub(super) struct ChannelsPage {
    channels: Vec<ChannelLine>,
}

/// How one channel does.
#[derive(Clone, Debug, Serialize)]
struct ChannelLine {
    name: String,
    /// What is wrong, in words; empty if nothing is.
    troubles: Vec<String>,
    came_at: Option<i64>,
    sent_at: Option<i64>,
    waiting: i64,
    oldest: Option<i64>,
    accepted: i64,
    lost: i64,
    uncertain: i64,
}

impl ChannelLine {
    fn of(visit: &Visit, health: &ChannelHealth) -> ChannelLine {
        ChannelLine {
            name: name(visit, health.channel),
            troubles: troubles(visit, health),
            came_at: health.came_at,
            sent_at: health.sent_at,
            waiting: health.waiting,
            oldest: health.oldest,
            accepted: health.accepted,
            lost: health.lost,
            uncertain: health.uncertain,
        }
    }
}

impl View for ChannelsPage {
    const TEMPLATE: &'static str = "desk/channels.html";

    fn samples() -> Vec<Self> {
        let well = ChannelLine {
            name: "Email".to_owned(),
            troubles: Vec::new(),
            came_at: Some(1_783_036_800_000),
            sent_at: Some(1_783_036_800_000),
            waiting: 0,
            oldest: None,
            accepted: 312,
            lost: 1,
            uncertain: 0,
        };
        let ill = ChannelLine {
            name: "SMS".to_owned(),
            troubles: vec!["The provider refuses our key or settings: 401".to_owned()],
            came_at: None,
            sent_at: None,
            waiting: 14,
            oldest: Some(1_783_036_800_000),
            ..well.clone()
        };
        vec![ChannelsPage { channels: vec![well, ill] }, ChannelsPage { channels: Vec::new() }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let all = health::channels(&mut tx, &visit.app).await?;
    tx.commit().await?;
    let channels = all.iter().map(|one| ChannelLine::of(&visit, one)).collect();
    let page = visit.page().title("desk-channels-title").back("/desk/team");
    Ok(page.show(ChannelsPage { channels }))
}

/// What is wrong with channels, for the page of the team.
pub(super) async fn today(tx: &mut Tx, visit: &Visit) -> db::Result<Vec<TodayLine>> {
    let mut lines = Vec::new();
    for one in health::channels(tx, &visit.app).await? {
        for text in troubles(visit, &one) {
            lines.push(TodayLine { text, count: name(visit, one.channel), href: "/desk/channels".to_owned() });
        }
    }
    Ok(lines)
}

fn name(visit: &Visit, channel: Channel) -> String {
    visit.text(&format!("desk-channel-name-{}", channel.name()))
}

fn troubles(visit: &Visit, health: &ChannelHealth) -> Vec<String> {
    let moment = |at: Option<i64>| visit.locale().moment(at.unwrap_or_default(), &visit.app.zone);
    let said = health.refused_us.as_ref();
    let unread = health.unread_mailbox.as_ref();
    let args = [
        ("said", said.map(|(_, said)| said.clone()).unwrap_or_default().into()),
        ("refused", moment(said.map(|(since, _)| *since)).into()),
        ("why", unread.map(|(_, why)| why.clone()).unwrap_or_default().into()),
        ("unread", moment(unread.map(|(since, _)| *since)).into()),
        ("oldest", moment(health.oldest).into()),
        ("silent", moment(health.silent_since).into()),
        ("lost", health.lost.into()),
    ];
    let troubles = health.troubles(visit.now()).into_iter();
    troubles.map(|trouble| visit.locale().say(&format!("desk-channel-{trouble}"), &args)).collect()
}
