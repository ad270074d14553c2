//! The screen of one conversation, with its samples.

use domain::knowledge::Suggested;
use serde::Serialize;

use super::holding_box::HoldingBox;
use super::understood::UnderstoodBox;
use super::words::suggested_sample;
use crate::conversations::DeskConversation;
use crate::web::View;

/// How an answer goes: to the person alone, or beneath a post for everybody.
pub(super) const PRIVATELY: &str = "privately";
pub(super) const PUBLICLY: &str = "publicly";

/// `desk/conversation.html`.
#[derive(Debug, Serialize)]
pub(super) struct ConversationScreen {
    #[serde(flatten)]
    pub conversation: DeskConversation,
    /// Articles that may help with what the person asked last.
    pub suggested: Vec<Suggested>,
    pub understood: UnderstoodBox,
    pub item: Option<HoldingBox>,
    /// The language of the person.
    pub speaks: String,
    /// Where an interview with the person begins.
    pub interview: String,
    /// `privately`, or `publicly` for an answer beneath a post.
    pub manner: String,
    /// The answer as it was typed.
    pub typed: String,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// The chosen way, if not the first one.
    pub way: String,
    /// The moment at which it is to go, as typed, and what is wrong with it.
    pub later: String,
    pub later_wrong: Option<String>,
    /// The typed reference of a conversation to merge, and what is wrong with it.
    pub other: String,
    pub other_wrong: Option<String>,
    /// The letters of SMS that take one place, and those that take two.
    pub letters: (&'static str, &'static str),
}

impl View for ConversationScreen {
    const TEMPLATE: &'static str = "desk/conversation.html";

    fn samples() -> Vec<Self> {
        let screen = |conversation| ConversationScreen {
            conversation,
            suggested: Vec::new(),
            understood: UnderstoodBox::default(),
            item: None,
            speaks: "English".to_owned(),
            interview: "/desk/interview?from=conversations/GR7K4M2P".to_owned(),
            manner: PRIVATELY.to_owned(),
            typed: String::new(),
            wrong: None,
            way: String::new(),
            later: String::new(),
            later_wrong: None,
            other: String::new(),
            other_wrong: None,
            letters: channels::texts::alphabet(),
        };
        let full = |conversation| ConversationScreen {
            suggested: suggested_sample(),
            understood: UnderstoodBox::sample(),
            item: Some(HoldingBox::full_sample()),
            typed: "Yes, it does.".to_owned(),
            wrong: Some("Enter what you want to write".to_owned()),
            later: "2026-07-01T08:00".to_owned(),
            later_wrong: Some("Enter a day and a time that are still to come".to_owned()),
            other: "7KPM".to_owned(),
            other_wrong: Some("There is no such conversation".to_owned()),
            ..screen(conversation)
        };
        let conversations = DeskConversation::samples();
        let first = conversations.first().cloned().map(full);
        first.into_iter().chain(conversations.into_iter().map(screen)).collect()
    }
}
