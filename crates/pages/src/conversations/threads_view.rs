//! A person's conversations as their templates read them: all of them, and one.

use domain::counter::VisitState;
use serde::Serialize;

use super::live_view::LiveBox;
use super::said::SaidMessage;
use crate::catalogue_pages::crisis::CrisisPanel;
use crate::counter::{VisitBox, WaitBox};
use crate::telephone::ByPhone;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct ConversationsPage {
    pub all: Vec<ConversationLine>,
}

#[derive(Serialize)]
pub(super) struct ConversationLine {
    pub href: String,
    pub reference: String,
    /// In words, what the person was looking at when they asked.
    pub about: Option<String>,
    pub changed_at: i64,
    /// Whether anybody waits for anybody, in words.
    pub state: String,
}

impl View for ConversationsPage {
    const TEMPLATE: &'static str = "conversations.html";

    fn samples() -> Vec<Self> {
        let sample = |about: Option<&str>, state: &str| ConversationLine {
            href: "/person/GR7K4M2P".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            about: about.map(str::to_owned),
            changed_at: 1_783_036_800_000,
            state: state.to_owned(),
        };
        let all = vec![sample(Some("The service “Gas rebate”"), "Answered"), sample(None, "We owe you an answer")];
        vec![ConversationsPage { all }, ConversationsPage { all: Vec::new() }]
    }
}

/// One conversation: first the confirmation, from the first answer on the thread.
#[derive(Serialize)]
pub(super) struct ConversationPage {
    pub reference: String,
    /// The channel by which the agency answers: `phone`, `web` or `counter` where a page of ours asked.
    pub way: String,
    /// The time at a service centre, if one was booked.
    pub visit: Option<VisitBox>,
    /// The earlier time that they wait for, or that is kept for them.
    pub wait: Option<WaitBox>,
    /// How it goes on by telephone.
    pub by_phone: Option<ByPhone>,
    /// Where a time can be booked, if there is a centre for it.
    pub books: Option<String>,
    pub is_answered: bool,
    pub agency: String,
    pub website: Option<String>,
    /// The day by which an answer was promised.
    pub answer_by: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub best_time: Option<String>,
    /// In words, what the person was looking at when they asked.
    pub about: Option<String>,
    /// The address of what they were looking at.
    pub from: Option<String>,
    pub messages: Vec<SaidMessage>,
    pub live: LiveBox,
    /// Whether somebody sits at the other end, or is waited for.
    pub is_chat: bool,
    /// Whom to call first, where what the person wrote tells of danger: no answer comes as soon.
    pub crises: Vec<CrisisPanel>,
    pub is_signed_in: bool,
    pub demo: bool,
    /// What was typed as a further message.
    pub body: String,
    /// What is wrong with it.
    pub wrong: Option<String>,
    pub files_error: Option<String>,
    /// The types of files that are taken.
    pub accept: &'static str,
}

impl View for ConversationPage {
    const TEMPLATE: &'static str = "conversation.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let sample = |way: &str, best_time: Option<&str>| ConversationPage {
            reference: "GR7K 4M2P".to_owned(),
            way: way.to_owned(),
            by_phone: Some(ByPhone::sample()),
            wait: (way == "counter").then(|| WaitBox::samples().first().cloned()).flatten(),
            visit: (way == "counter").then(|| VisitBox::sample(VisitState::Booked)),
            books: text("/person/GR7K4M2P/visit"),
            is_answered: false,
            agency: "Service NSW".to_owned(),
            website: text("https://www.service.example"),
            answer_by: text("2026-07-07"),
            phone: text("0400 000 000"),
            email: text("mina@example.org"),
            best_time: best_time.map(str::to_owned),
            about: text("The service “Gas rebate”"),
            from: text("/services/nsw-gas-rebate"),
            messages: SaidMessage::samples(),
            live: LiveBox::sample(),
            is_chat: false,
            crises: CrisisPanel::samples(),
            is_signed_in: true,
            demo: true,
            body: "And for a caravan?".to_owned(),
            wrong: text("Write what you want to say"),
            files_error: text("This file is too large"),
            accept: ".pdf,.jpg,.png",
        };
        let phone = sample("phone", Some("morning"));
        let bare = ConversationPage {
            by_phone: None,
            website: None,
            answer_by: None,
            phone: None,
            email: None,
            about: None,
            from: None,
            messages: Vec::new(),
            crises: Vec::new(),
            is_signed_in: false,
            demo: false,
            body: String::new(),
            wrong: None,
            files_error: None,
            ..sample("web", None)
        };
        let chat = ConversationPage { is_chat: true, ..sample("chat", None) };
        let counter =
            ConversationPage { website: None, answer_by: None, visit: None, books: None, ..sample("counter", None) };
        let lost = ConversationPage { visit: Some(VisitBox::sample(VisitState::Lost)), ..sample("counter", None) };
        let answered = ConversationPage { is_answered: true, ..sample("web", None) };
        vec![
            phone,
            bare,
            answered,
            chat,
            counter,
            lost,
            sample("counter", None),
            sample("phone", Some("afternoon")),
            sample("web", Some("any")),
        ]
    }
}
