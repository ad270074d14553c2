//! Routing of a note: the channel, address and language, from what the person chose and what of theirs is proven; and
//! whether it waits. The one place that decides so. News without content also goes to the address that a guest gave with
//! what they sent.

use catalogue::{Channel, QuietHours};
use db::{Tx, args};

use super::note::Note;
use super::short;
use super::store::Stored;
use super::timing::{self, Here, Wait};
use crate::app::App;
use crate::inbox;
use crate::people::{self, Device, Hearing, Topic};
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};

pub(super) const OUTBOX: Actor = Actor::System("outbox");

/// Somebody who wrote within this time waits for the answer.
const STILL_THERE: i64 = 60 * 60 * 1_000;

/// The route of a note.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Route {
    Email {
        address: String,
        language: String,
    },
    /// A number or an account.
    Text {
        channel: Channel,
        address: String,
        language: String,
    },
    /// The devices of the person.
    Push {
        devices: Vec<Device>,
        language: String,
    },
    /// The person reads such notes in their account, and wants none.
    Account,
    /// The person has no verified address.
    NoAddress,
    /// The person chose another channel for such notes.
    NotWanted,
}

impl Route {
    fn channel(&self) -> Option<Channel> {
        match self {
            Route::Email { .. } => Some(Channel::Email),
            Route::Text { channel, .. } => Some(*channel),
            Route::Push { .. } => Some(Channel::Push),
            Route::Account | Route::NoAddress | Route::NotWanted => None,
        }
    }
}

/// Where a note goes now, or for how long it waits before that is asked again.
pub(super) async fn route(tx: &mut Tx, app: &App, note: &Stored) -> Result<(Route, Option<Wait>), Refused> {
    let Some(says) = note.note() else { return Ok((Route::NoAddress, None)) };
    let given = note.language.clone().unwrap_or_default();
    if let Some(channel) = note.channel.as_deref().and_then(Channel::of) {
        let address = note.address.clone().unwrap_or_default();
        // Its service has no private way to the author of the post.
        if address.is_empty() {
            return Ok((Route::NoAddress, None));
        }
        // What was asked for just now, by somebody who is there.
        let is_about_that = matches!(says, Note::TextsEnded { .. } | Note::SignInCode { .. });
        if !is_about_that && short::is_stopped(tx, channel, &address).await? {
            return Ok((Route::NotWanted, None));
        }
        let route = Route::Text { channel, address, language: given };
        let wait = match wrote_lately(tx, app, note).await? {
            true => None,
            false => waits(app, (note, &says), &route, &hearing_of(tx, app, note).await?),
        };
        return Ok((route, wait));
    }
    if let Some(address) = note.address.clone() {
        return given_address(tx, app, (note, &says), (address, given)).await;
    }
    let Some(person) = &note.person_id else { return Ok((Route::NoAddress, None)) };
    let grant = reaching(tx, app, person).await?;
    let hearing = people::hearing(tx, &grant).await?;
    let route = of_person(tx, app, (note, &says), &grant, &hearing).await?;
    let wait = waits(app, (note, &says), &route, &hearing);
    Ok((route, wait))
}

async fn reaching(tx: &mut Tx, app: &App, person: &str) -> Result<Grant, Refused> {
    let resource = Resource::of_person("contact-points", person);
    trust::authorise(tx, app, &OUTBOX, Action::See, resource, Purpose::Informing).await
}

/// By what the person chose for such notes.
async fn of_person(
    tx: &mut Tx,
    app: &App,
    (note, says): (&Stored, &Note),
    grant: &Grant,
    hearing: &Hearing,
) -> Result<Route, Refused> {
    let Some(known) = people::person(tx, grant).await? else { return Ok(Route::NoAddress) };
    let topic = says.topic(note.must_arrive);
    let language = known.language;
    let devices = people::devices(tx, grant).await?.into_iter().filter(|device| device.ended_at.is_none());
    let mut devices: Vec<Device> = devices.collect();
    if let Note::DeviceTest { device } = says {
        devices.retain(|one| one.id == *device);
        let is_there = !devices.is_empty() && !push_failed(tx, &note.id).await?;
        return Ok(if is_there { Route::Push { devices, language } } else { Route::NotWanted });
    }
    let chosen = hearing.channel(topic);
    match chosen {
        Channel::Web if topic != Topic::Must => return Ok(Route::Account),
        Channel::Phone | Channel::Post | Channel::Counter if note.if_preferred => return Ok(Route::NotWanted),
        _ => {}
    }
    if chosen == Channel::Push && !devices.is_empty() && !push_failed(tx, &note.id).await? {
        return Ok(Route::Push { devices, language });
    }
    if chosen == Channel::Sms
        && let Some(address) = number(tx, app, grant).await?
    {
        return Ok(Route::Text { channel: Channel::Sms, address, language });
    }
    // What was chosen is not there any more, or a human has to bring it: a mail says that there is news.
    let address = match people::news_address(tx, app, grant).await? {
        Some(address) => Some(address),
        // An address that nobody has proven yet is told that there is news, and nothing of it.
        None if known.is_guest && matches!(says, Note::CaseNews { .. }) => {
            people::claims::given_address(tx, grant).await?
        }
        None => None,
    };
    Ok(match (address, number(tx, app, grant).await?) {
        (Some(address), _) => Route::Email { address, language },
        (None, Some(address)) => Route::Text { channel: Channel::Sms, address, language },
        (None, None) => Route::NoAddress,
    })
}

/// A note to an address that was given for it. Codes to sign in, and receipts, go another way where their owner wants.
async fn given_address(
    tx: &mut Tx,
    app: &App,
    (note, says): (&Stored, &Note),
    (address, language): (String, String),
) -> Result<(Route, Option<Wait>), Refused> {
    let there = Route::Email { address: address.clone(), language: language.clone() };
    let owner = match says {
        Note::SignInCode { .. } => people::contact_points::owner(tx, &address).await?,
        Note::ApplicationReceipt { .. } => note.person_id.clone(),
        _ => None,
    };
    let Some(owner) = owner else { return Ok((there, None)) };
    let grant = reaching(tx, app, &owner).await?;
    let hearing = people::hearing(tx, &grant).await?;
    if matches!(says, Note::SignInCode { .. }) {
        return Ok(match number(tx, app, &grant).await?.filter(|_| hearing.codes_by_sms) {
            Some(address) => (Route::Text { channel: Channel::Sms, address, language }, None),
            None => (there, None),
        });
    }
    if matches!(hearing.channel(Topic::Receipts), Channel::Email) {
        return Ok((there, None));
    }
    let route = match of_person(tx, app, (note, says), &grant, &hearing).await? {
        Route::NoAddress | Route::NotWanted => there,
        other => other,
    };
    let wait = waits(app, (note, says), &route, &hearing);
    Ok((route, wait))
}

/// A proven number that wants messages, where somebody sends them.
async fn number(tx: &mut Tx, app: &App, grant: &Grant) -> Result<Option<String>, Refused> {
    if !app.texts.sms.is_there() {
        return Ok(None);
    }
    let Some(number) = people::proven(tx, grant, "phone").await? else { return Ok(None) };
    Ok((!short::is_stopped(tx, Channel::Sms, &number).await?).then_some(number))
}

/// Whether a note was given to devices and none of them took it.
async fn push_failed(tx: &mut Tx, note: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM deliveries WHERE note_id = $1 AND channel = 'push'
            AND state IN ('refused', 'failed'))
        AND NOT EXISTS (SELECT 1 FROM deliveries WHERE note_id = $1 AND channel = 'push' AND state = 'sending')";
    tx.fetch_one(sql, args![note]).await
}

/// How the person of a note hears from us; nothing special where nobody is known.
async fn hearing_of(tx: &mut Tx, app: &App, note: &Stored) -> Result<Hearing, Refused> {
    let Some(person) = &note.person_id else { return Ok(Hearing::default()) };
    let grant = reaching(tx, app, person).await?;
    Ok(people::hearing(tx, &grant).await?)
}

/// Whether somebody wrote so lately in the matter of a note that they wait for its answer.
async fn wrote_lately(tx: &mut Tx, app: &App, note: &Stored) -> db::Result<bool> {
    let (Some(kind), Some(id)) = (&note.subject_kind, &note.subject_id) else { return Ok(false) };
    inbox::wrote_since(tx, (kind, id), app.world.now() - STILL_THERE).await
}

fn waits(app: &App, (note, says): (&Stored, &Note), route: &Route, hearing: &Hearing) -> Option<Wait> {
    let topic = says.topic(note.must_arrive);
    let quiet: Option<QuietHours> = app.catalogue.about.quiet;
    let here = Here { now: app.world.now(), zone: &app.zone, quiet };
    // A digest does not wait for another one.
    if matches!(says, Note::Digest {}) {
        return None;
    }
    timing::wait((says, topic, note.until), route.channel()?, hearing, here)
}
