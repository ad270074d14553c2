//! How an officer's answer can go out, as the composer offers it.

use catalogue::Channel;
use domain::conversations::ways::AnswerWay;
use serde::Serialize;

use crate::web::Visit;

/// One way, by `desk/parts/answer-ways.html`.
#[derive(Clone, Debug, Serialize)]
pub struct WayOption {
    pub key: String,
    pub label: String,
    /// What the officer should know before choosing it.
    pub hint: Option<String>,
    /// Whether it is counted in SMS.
    pub is_sms: bool,
}

impl WayOption {
    pub(super) fn of(visit: &Visit, way: &AnswerWay) -> WayOption {
        let reference = domain::codes::grouped(&way.reference);
        let address = way.address.clone().unwrap_or_default();
        let say = |key| {
            visit.locale().say(key, &[("address", address.as_str().into()), ("reference", reference.as_str().into())])
        };
        let label = match (way.channel, &way.address) {
            (_, None) => say("desk-way-page"),
            _ if way.is_post => say("desk-way-post"),
            (Channel::Email, _) => say("desk-way-email"),
            (Channel::Sms, _) => say("desk-way-sms"),
            _ => say("desk-way-social"),
        };
        let hint = match (way.is_stopped, &way.address) {
            (true, _) => Some(visit.text("desk-way-stopped")),
            (false, None) => Some(visit.text("desk-way-page-hint")),
            (false, Some(_)) => None,
        };
        WayOption { key: way.key(), label, hint, is_sms: way.channel == Channel::Sms }
    }

    pub(super) fn samples() -> Vec<WayOption> {
        let way = |key: &str, label: &str, hint: Option<&str>, is_sms| WayOption {
            key: key.to_owned(),
            label: label.to_owned(),
            hint: hint.map(str::to_owned),
            is_sms,
        };
        vec![
            way("GR7K4M2P sms +61491570156", "By SMS to +61491570156", None, true),
            way("GR7K4M2P email mina@example.org", "By email to mina@example.org", None, false),
            way("GR7K4M2P web ", "On the page of GR7K 4M2P", Some("The person must come back to read it."), false),
        ]
    }
}
