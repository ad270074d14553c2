//! The page of all channels now, with its samples.

use serde::Serialize;

use crate::web::View;

/// `desk/now.html`.
#[derive(Debug, Serialize)]
pub(super) struct NowPage {
    pub agency: Option<String>,
    /// What a press did.
    pub said: Option<String>,
    /// The moment of these figures, in words.
    pub at: String,
    pub channels: Vec<ChannelRow>,
    pub officers: Vec<OfficerRow>,
    pub waiting: Vec<WaitingRow>,
}

/// A channel and its figures.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChannelRow {
    /// For scripts and tests.
    pub key: String,
    pub name: String,
    pub href: String,
    pub waiting: i64,
    /// For how long the one who waits longest does.
    pub longest: Option<String>,
    pub helped: i64,
    pub free: i64,
    pub busy: i64,
    pub away: i64,
    pub soon: i64,
    pub late: i64,
}

/// An officer: where they are, and where a press moves them.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OfficerRow {
    pub id: String,
    pub name: String,
    pub href: String,
    pub place: Vec<String>,
    pub has: String,
    pub state: String,
    pub action: String,
    pub choices: Vec<PlaceChoice>,
}

/// A place where an officer can be moved.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PlaceChoice {
    pub value: String,
    pub text: String,
}

/// Somebody who waits in a chat or on the line.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WaitingRow {
    pub key: String,
    pub reference: String,
    pub href: String,
    pub channel: String,
    pub service: Option<String>,
    pub language: String,
    pub waits: String,
    /// Until when somebody comes, as they were told.
    pub until: String,
    pub is_call: bool,
    /// Whether they gave a number for that.
    pub may_be_called: bool,
    pub action: String,
}

/// Where an officer was moved, on their own pages.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MovedShown {
    pub text: String,
    pub href: String,
}

impl MovedShown {
    pub(super) fn sample() -> MovedShown {
        MovedShown {
            text: "Leila Marsh moved you to counter 2, Gumtree Bend Service Centre".to_owned(),
            href: "/desk/centres/gumtree-bend".to_owned(),
        }
    }
}

impl View for NowPage {
    const TEMPLATE: &'static str = "desk/now.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let channel = ChannelRow {
            key: text("hall:gumtree-bend"),
            name: text("Gumtree Bend Service Centre"),
            href: text("/desk/centres/gumtree-bend"),
            waiting: 4,
            longest: Some(text("12 minutes")),
            helped: 2,
            free: 1,
            busy: 2,
            away: 0,
            soon: 1,
            late: 1,
        };
        let quiet = ChannelRow {
            key: text("chats"),
            name: text("Chats"),
            waiting: 0,
            longest: None,
            soon: 0,
            ..channel.clone()
        };
        let officer = OfficerRow {
            id: text("hannah-whitlock"),
            name: text("Hannah Whitlock"),
            href: text("/desk/team/hannah-whitlock"),
            place: vec![text("Counter 2, Gumtree Bend Service Centre")],
            has: text("Has 3"),
            state: text("Free"),
            action: text("/desk/now/officers/hannah-whitlock"),
            choices: vec![PlaceChoice { value: text("chats"), text: text("To chats") }],
        };
        let away = OfficerRow { state: text("Not signed in"), choices: Vec::new(), ..officer.clone() };
        let waiting = WaitingRow {
            key: text("GR7K4M2P"),
            reference: text("GR7K 4M2P"),
            href: text("/desk/conversations/GR7K4M2P"),
            channel: text("Chats"),
            service: Some(text("Gas rebate")),
            language: text("Vietnamese"),
            waits: text("4 minutes"),
            until: text("10:15 am"),
            is_call: false,
            may_be_called: true,
            action: text("/desk/now/people/GR7K4M2P"),
        };
        let call = WaitingRow { is_call: true, service: None, may_be_called: false, ..waiting.clone() };
        let silent = WaitingRow { may_be_called: false, ..waiting.clone() };
        let full = NowPage {
            agency: Some(text("Service NSW")),
            said: Some(text("Hannah Whitlock: counter 2")),
            at: text("Friday 3 July 2026, 10:05 am"),
            channels: vec![channel, quiet.clone()],
            officers: vec![officer, away],
            waiting: vec![waiting, call, silent],
        };
        let bare = NowPage {
            agency: None,
            said: None,
            at: text("Friday 3 July 2026, 10:05 am"),
            channels: vec![quiet],
            officers: Vec::new(),
            waiting: Vec::new(),
        };
        vec![full, bare]
    }
}
