//! The page itself: what is chosen, and what there is to choose from.

use axum::response::Response;
use catalogue::Channel;
use domain::people::{Hearing, Quiet, Topic};
use screens::FieldError;
use serde::Serialize;

use super::{AT, Reachable};
use crate::people::FieldMessage;
use crate::web::{CheckChoice, Choice, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct HearingPage {
    email: Option<String>,
    number: Option<String>,
    devices: usize,
    has_sms: bool,
    ending: Option<String>,
    topics: Vec<TopicChoice>,
    codes_by_sms: bool,
    quiet: Vec<CheckChoice>,
    quiet_from: Vec<Choice>,
    quiet_until: Vec<Choice>,
    digest: Vec<CheckChoice>,
    digest_hour: Vec<Choice>,
    wrong_quiet: Option<FieldMessage>,
    wrong_digest: Option<FieldMessage>,
}

/// The channels of one topic.
#[derive(Serialize)]
struct TopicChoice {
    name: &'static str,
    legend: String,
    hint: String,
    channels: Vec<CheckChoice>,
    wrong: Option<FieldMessage>,
}

impl View for HearingPage {
    const TEMPLATE: &'static str = "hearing.html";

    fn samples() -> Vec<Self> {
        let sample = |wrong: bool| {
            let message = || FieldMessage::sample().filter(|_| wrong);
            let topic = |topic: Topic| TopicChoice {
                name: topic.name(),
                legend: "Reminders".to_owned(),
                hint: "For example when a licence ends.".to_owned(),
                channels: vec![CheckChoice::new("email", "By email", true), CheckChoice::new("sms", "By text", false)],
                wrong: message(),
            };
            HearingPage {
                email: (!wrong).then(|| "ana@home.example".to_owned()),
                number: (!wrong).then(|| "0491 570 006".to_owned()),
                devices: usize::from(!wrong),
                has_sms: true,
                ending: (!wrong).then(|| "/mails/rn.019ee77d.0123456789abcdef0123".to_owned()),
                topics: Topic::ALL.map(topic).into(),
                codes_by_sms: wrong,
                quiet: vec![CheckChoice::new("usual", "At night", true), CheckChoice::new("own", "At my hours", false)],
                quiet_from: hours(Some(21)),
                quiet_until: hours(Some(8)),
                digest: vec![CheckChoice::new("none", "At once", true), CheckChoice::new("daily", "Daily", false)],
                digest_hour: hours(Some(8)),
                wrong_quiet: message(),
                wrong_digest: message(),
            }
        };
        vec![sample(false), sample(true), HearingPage { has_sms: false, number: None, ..sample(false) }]
    }
}

/// What the form shows: what is chosen, or what was typed.
pub(super) struct Shown {
    /// The channel of each topic, by its name.
    pub channels: Vec<(Topic, String)>,
    pub codes_by_sms: bool,
    pub quiet: String,
    pub quiet_from: Option<u8>,
    pub quiet_until: Option<u8>,
    pub digest: String,
    pub digest_hour: Option<u8>,
}

impl Shown {
    pub(super) fn of(chosen: &Hearing) -> Shown {
        let own = match chosen.quiet {
            Quiet::Own(hours) => Some(hours),
            _ => None,
        };
        Shown {
            channels: Topic::ALL.map(|topic| (topic, chosen.channel(topic).name().to_owned())).into(),
            codes_by_sms: chosen.codes_by_sms,
            quiet: match chosen.quiet {
                Quiet::OfPlace => "usual",
                Quiet::Never => "never",
                Quiet::Own(_) => "own",
            }
            .to_owned(),
            quiet_from: own.map(|hours| hours.from),
            quiet_until: own.map(|hours| hours.until),
            digest: chosen.digest.map_or("none", |digest| if digest.is_weekly { "weekly" } else { "daily" }).to_owned(),
            digest_hour: chosen.digest.map(|digest| digest.hour),
        }
    }
}

/// The channels that a person can choose for a topic: what is theirs, and what a human brings.
pub(super) fn offered(topic: Topic, reachable: &Reachable) -> impl Iterator<Item = Channel> {
    let (has_number, has_device) = (reachable.number.is_some(), reachable.devices > 0);
    topic.channels().iter().copied().filter(move |channel| match channel {
        Channel::Sms => has_number,
        Channel::Push => has_device,
        _ => true,
    })
}

pub(super) fn hour(hour: u8) -> String {
    format!("{hour:02}:00")
}

fn hours(chosen: Option<u8>) -> Vec<Choice> {
    (0..24).map(|one| Choice::new(one.to_string(), hour(one), chosen == Some(one))).collect()
}

pub(super) fn shown(visit: &Visit, shown: &Shown, reachable: &Reachable, errors: Vec<FieldError>) -> Response {
    let wrong = |field: &str| FieldMessage::at(&errors, field);
    let quiet = visit.app.catalogue.about.quiet;
    let topic = |(topic, chosen): &(Topic, String)| TopicChoice {
        name: topic.name(),
        legend: visit.text(&format!("hearing-{}", topic.name())),
        hint: visit.text(&format!("hearing-{}-hint", topic.name())),
        channels: offered(*topic, reachable).map(|one| channel(visit, one, one.name() == chosen)).collect(),
        wrong: wrong(topic.name()),
    };
    let option = |name: &str, text: String, chosen: &str| CheckChoice::new(name, text, name == chosen);
    let usual = match quiet {
        Some(hours) => {
            let hours = [("from", hour(hours.from).into()), ("until", hour(hours.until).into())];
            visit.locale().say("hearing-quiet-usual", &hours)
        }
        None => visit.text("hearing-quiet-usual-none"),
    };
    let view = HearingPage {
        email: reachable.email.clone(),
        number: reachable.number.clone(),
        devices: reachable.devices,
        has_sms: reachable.has_sms,
        ending: reachable.ending.clone(),
        topics: shown.channels.iter().map(topic).collect(),
        codes_by_sms: shown.codes_by_sms,
        quiet: vec![
            option("usual", usual, &shown.quiet),
            option("never", visit.text("hearing-quiet-never"), &shown.quiet),
            option("own", visit.text("hearing-quiet-own"), &shown.quiet),
        ],
        quiet_from: hours(shown.quiet_from.or(quiet.map(|hours| hours.from)).or(Some(21))),
        quiet_until: hours(shown.quiet_until.or(quiet.map(|hours| hours.until)).or(Some(8))),
        digest: ["none", "daily", "weekly"]
            .map(|name| option(name, visit.text(&format!("hearing-digest-{name}")), &shown.digest))
            .into(),
        digest_hour: hours(shown.digest_hour.or(Some(8))),
        wrong_quiet: wrong("quiet"),
        wrong_digest: wrong("digest"),
    };
    visit.page().title("hearing-title").back("/account").form(AT).errors(errors).show(view)
}

fn channel(visit: &Visit, channel: Channel, chosen: bool) -> CheckChoice {
    let words = match channel {
        Channel::Web => visit.text("hearing-account-only"),
        other => visit.locale().channel(other),
    };
    CheckChoice::new(channel.name(), words, chosen)
}
