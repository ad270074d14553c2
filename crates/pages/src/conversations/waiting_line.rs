//! An answer that has not gone, as the screen of its conversation shows it to every officer.

use domain::conversations::WaitingAnswer;
use serde::Serialize;

use super::answer_way::WayOption;
use crate::web::Visit;

/// One of them, by `desk/parts/answers-waiting.html`.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingLine {
    pub id: String,
    pub from: String,
    pub body: String,
    /// How it goes out; none where that is not offered any more.
    pub way: Option<String>,
    /// Milliseconds.
    pub send_at: i64,
    /// Whether it goes in some seconds, and not at a chosen time.
    pub is_just_sent: bool,
    /// Why it did not go, in words; none for one that waits.
    pub held: Option<String>,
}

impl WaitingLine {
    pub(super) fn of(visit: &Visit, answer: &WaitingAnswer, ways: &[WayOption]) -> WaitingLine {
        let why = answer.held_why.as_deref().filter(|_| answer.state == "held");
        let way = match answer.is_public {
            true => Some(visit.text("desk-answer-public")),
            false => ways.iter().find(|way| way.key == answer.way).map(|way| way.label.clone()),
        };
        WaitingLine {
            id: answer.id.clone(),
            from: answer.officer_name.clone(),
            body: answer.body.clone(),
            way,
            send_at: answer.send_at,
            is_just_sent: why.is_none() && !answer.is_for_later(),
            held: why.map(|why| visit.text(&format!("desk-reply-held-{why}"))),
        }
    }

    pub(super) fn samples() -> Vec<WaitingLine> {
        let sample = |is_just_sent, way: Option<&str>, held: Option<&str>| WaitingLine {
            id: "019ee78a".to_owned(),
            from: "Noor Haddad".to_owned(),
            body: "We write to you tomorrow.".to_owned(),
            way: way.map(str::to_owned),
            send_at: 1_783_123_200_000,
            is_just_sent,
            held: held.map(str::to_owned),
        };
        vec![
            sample(true, Some("By SMS to +61491570156"), None),
            sample(false, Some("Beneath the post, where everybody reads it"), None),
            sample(false, None, Some("Somebody has written since.")),
        ]
    }
}
