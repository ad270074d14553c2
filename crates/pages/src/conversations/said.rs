//! One message as both sides read it, on the page of its conversation and over the stream to an open one.

use catalogue::Channel;
use domain::attachments::File;
use domain::conversations::store::{Conversation, Message};
use domain::inbox::Arrival;
use serde::Serialize;

use super::files::{AttachedFile, of_message};
use crate::web::{View, Visit};

/// A message on a page, by `parts/message.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SaidMessage {
    pub files: Vec<AttachedFile>,
    /// Whether the reader's side wrote it.
    pub is_own: bool,
    /// Who wrote it, in words.
    pub from: String,
    pub body: String,
    pub translation: Option<MachineTranslation>,
    pub at: i64,
    /// Its number within its conversation.
    pub seq: i64,
    /// For officers, how it came in words, where that was not on a page: from whom, and whether that is certain.
    pub came: Option<String>,
}

/// What a machine made of a message for its reader.
#[derive(Clone, Debug, Serialize)]
pub struct MachineTranslation {
    words: String,
    language: String,
    /// That it is a machine's.
    marked: String,
}

impl MachineTranslation {
    fn of(visit: &Visit, message: &Message) -> Option<MachineTranslation> {
        let (words, language) = (message.translation.clone()?, message.translation_language.clone()?);
        let name = visit.app.locales.of(&language).own_name().to_owned();
        let marked = visit.locale().say("conversation-translated", &[("language", name.into())]);
        Some(MachineTranslation { words, language, marked })
    }
}

impl SaidMessage {
    /// For the person themselves.
    pub(super) fn to_person(visit: &Visit, conversation: &Conversation, files: &[File], message: &Message) -> Self {
        let address = |file: &File| format!("/person/{}/files/{}", conversation.reference, file.id);
        let is_own = message.from_kind == "person";
        let agency = || visit.spoken().agency_name(&conversation.agency).map(|said| said.to_string());
        let from = match (is_own, &message.from_name) {
            (true, _) => visit.text("conversation-you"),
            (false, Some(name)) => name.clone(),
            (false, None) => agency().unwrap_or_default(),
        };
        SaidMessage { is_own, from, ..SaidMessage::of(visit, files, message, &address) }
    }

    /// For officers.
    pub(super) fn to_desk(
        visit: &Visit,
        conversation: &Conversation,
        (files, arrivals): (&[File], &[Arrival]),
        message: &Message,
    ) -> Self {
        let address = |file: &File| format!("/desk/files/{}", file.id);
        let name = message.from_name.as_ref().or(conversation.name.as_ref()).cloned();
        let from = name.unwrap_or_else(|| visit.text("desk-no-name"));
        let is_own = message.from_kind != "person";
        let came = arrivals.iter().find(|one| one.message_id == message.id).and_then(|one| came(visit, one));
        let public = message.is_public.then(|| visit.text("desk-said-in-public"));
        let said: Vec<String> = [came, public].into_iter().flatten().collect();
        let came = (!said.is_empty()).then(|| said.join(" "));
        SaidMessage { is_own, from, came, ..SaidMessage::of(visit, files, message, &address) }
    }

    fn of(visit: &Visit, files: &[File], message: &Message, address: &dyn Fn(&File) -> String) -> Self {
        SaidMessage {
            files: of_message(visit, files, &message.id, address),
            is_own: false,
            from: String::new(),
            body: message.body.clone(),
            translation: MachineTranslation::of(visit, message),
            at: message.at,
            seq: message.seq,
            came: None,
        }
    }

    /// A message of another conversation that is read in this one. It has no number here.
    pub(super) fn is_from_merged(&mut self, visit: &Visit, reference: &str) {
        let merged = visit.locale().say("desk-from-merged", &[("reference", reference.into())]);
        self.came = Some(self.came.take().into_iter().chain([merged]).collect::<Vec<_>>().join(" "));
        self.seq = 0;
    }

    /// One of the person with files, and one of an officer, as an officer reads them.
    pub fn samples() -> Vec<SaidMessage> {
        let sample = |from: &str, body: &str, files: Vec<AttachedFile>, seq| SaidMessage {
            is_own: files.is_empty(),
            came: (!files.is_empty()).then(|| "By email from mina@example.org. The sender is not checked.".to_owned()),
            files,
            from: from.to_owned(),
            body: body.to_owned(),
            translation: (seq == 2).then(|| MachineTranslation {
                words: "是的，只要账户在您名下。".to_owned(),
                language: "zh-Hans".to_owned(),
                marked: "Translated by a machine into 简体中文. What was written counts.".to_owned(),
            }),
            at: 1_783_036_800_000,
            seq,
        };
        vec![
            sample("Mina Rahimi", "Does the gas rebate count for bottled gas too?", AttachedFile::samples(), 1),
            sample("Noor Haddad", "Yes, where the account is in your name.", Vec::new(), 2),
        ]
    }
}

/// A message alone, as it goes over the stream.
#[derive(Debug, Serialize)]
pub(super) struct SaidAlone {
    pub message: SaidMessage,
}

impl View for SaidAlone {
    const TEMPLATE: &'static str = "parts/message-alone.html";

    fn samples() -> Vec<Self> {
        SaidMessage::samples().into_iter().map(|message| SaidAlone { message }).collect()
    }
}

/// How a message came that was not written on a page. An address that nobody vouches for is said to be just that.
fn came(visit: &Visit, arrival: &Arrival) -> Option<String> {
    let key = match Channel::of(&arrival.channel)? {
        Channel::Email => "desk-came-by-email",
        Channel::Sms => "desk-came-by-sms",
        Channel::Social => "desk-came-by-social",
        _ => return None,
    };
    let from = arrival.from_address.as_deref().unwrap_or_default();
    let came = visit.locale().say(key, &[("address", from.into())]);
    let sender = if arrival.is_proven { "desk-sender-checked" } else { "desk-sender-not-checked" };
    let machine = arrival.is_automatic.then(|| visit.text("desk-came-from-machine"));
    Some([Some(came), Some(visit.text(sender)), machine].into_iter().flatten().collect::<Vec<_>>().join(" "))
}
