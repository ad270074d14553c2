//! A letter in the case or the conversation that it belongs to: the answer to what was asked for, or a message, from the
//! day on which the paper came.

use catalogue::Channel;
use db::Tx;
use jiff::civil::Date;

use super::matching::{Why, names};
use super::store::{self, Scan, Settled};
use super::{POST, changed};
use crate::app::App;
use crate::attachments::{self, Kind, Received};
use crate::cases::{self, acting, requests};
use crate::conversations::store as talks;
use crate::events::{ScanEvent, Thing};
use crate::inbox::{self, Incoming, Sender, Taken, Thread};
use crate::letters::store as letters;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::session::Assurance;
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// How a letter was matched without a person.
pub(super) const BY_CODE: &str = "by-code";
pub(super) const BY_REFERENCE: &str = "by-reference";

pub(super) fn is_certain(why: &str) -> bool {
    matches!(why, BY_CODE | BY_REFERENCE)
}

/// A case or a conversation.
#[derive(Clone, Debug)]
pub struct Target {
    pub thing: Thing,
    pub id: String,
    pub reference: String,
    pub person: String,
}

/// What has this reference. References of cases and conversations are made apart, so there may be two.
pub(super) async fn targets(tx: &mut Tx, reference: &str) -> db::Result<Vec<Target>> {
    let case = cases::store::whose_reference(tx, reference).await?;
    let case = case.map(|found| (Thing::Case, found.id, found.person_id));
    let talk = talks::whose(tx, reference).await?;
    let talk = talk.map(|found| (Thing::Conversation, found.id, found.person_id));
    let target = |(thing, id, person)| Target { thing, id, reference: reference.to_owned(), person };
    Ok([case, talk].into_iter().flatten().map(target).collect())
}

/// Something on paper that came or was handed in.
pub(super) struct Arrival<'a> {
    pub channel: Channel,
    /// The same again brings nothing new.
    pub key: &'a str,
    pub words: &'a str,
    pub received_at: i64,
}

/// Makes it part of its matter, and says as what its files are kept; `None` if it was before.
pub(super) async fn arrive(
    tx: &mut Tx,
    app: &App,
    to: &Target,
    arrival: &Arrival<'_>,
) -> Outcome<Option<(&'static str, Kind, String)>> {
    let actor = Actor::Person { id: to.person.clone(), assurance: Assurance::Guest };
    let thread = match to.thread_kind() {
        "case" => {
            let held = acting::by_id(tx, app, &actor, &to.id, Action::Change).await?;
            let asked = cases::store::requests(tx, &held.grant).await?;
            let open: Vec<_> = asked.iter().filter(|request| request.answered_at.is_none()).collect();
            // What was asked for is answered: only where it is clear what.
            if let [request] = open.as_slice() {
                if !inbox::is_first(tx, app, (arrival.channel, arrival.key)).await? {
                    return Ok(None);
                }
                let at = arrival.received_at.max(request.asked_at).min(app.world.now());
                let given = (arrival.words, [].as_slice(), &Received::default());
                requests::give_at(tx, app, held, request, given, at).await?;
                return Ok(Some(("case", Kind::Answer, request.id.clone())));
            }
            Thread::Case(&to.reference)
        }
        _ => Thread::Conversation(&to.reference),
    };
    let incoming = Incoming {
        channel: arrival.channel,
        external_id: arrival.key,
        from: Sender::Actor(&actor),
        language: app.catalogue.about.language(),
        thread,
        words: arrival.words,
        files: None,
        received_at: arrival.received_at,
    };
    Ok(match inbox::take(tx, app, incoming).await? {
        Taken::Before => None,
        Taken::New(placed) => Some((to.thread_kind(), Kind::Message, placed.message)),
    })
}

impl Target {
    pub(super) fn thread_kind(&self) -> &'static str {
        if self.thing == Thing::Case { "case" } else { "conversation" }
    }
}

/// Places a scan by what stands on it; or says why an officer has to look after all.
pub(super) async fn by_itself(tx: &mut Tx, app: &App, scan: &Scan) -> Outcome<Option<Why>> {
    let found = targets(tx, scan.proposed.as_deref().unwrap_or_default()).await?;
    let [target] = found.as_slice() else {
        return Ok(Some(if found.is_empty() { Why::Unknown } else { Why::Several }));
    };
    if scan.why == BY_CODE && target.thing != Thing::Case {
        return Ok(Some(Why::Other));
    }
    if scan.why == BY_REFERENCE
        && let Some(why) = doubt(tx, app, target, &scan.text).await?
    {
        return Ok(Some(why));
    }
    let day = scan.received_on.parse().map_err(Refusal::internal)?;
    place(tx, app, (&POST, scan), (target, day)).await?;
    Ok(None)
}

/// Why a reference alone does not say whose letter it is.
async fn doubt(tx: &mut Tx, app: &App, target: &Target, text: &str) -> Outcome<Option<Why>> {
    let mut known = Vec::new();
    let of = |kind| Resource::of_person(kind, &target.person);
    let grant = trust::authorise(tx, app, &POST, Action::See, of("preferences"), Purpose::Informing).await?;
    known.extend(people::person(tx, &grant).await?.and_then(|person| person.name));
    if target.thing == Thing::Case {
        let resource = cases::resource(tx, &target.id).await?.ok_or_else(Refusal::not_found)?;
        let grant = trust::authorise(tx, app, &POST, Action::See, resource, Purpose::Informing).await?;
        for letter in letters::of_case(tx, &grant).await? {
            match &letter.person_id {
                Some(_) => known.push(letter.recipient().name),
                None => return Ok(Some(Why::Parties)),
            }
        }
    } else if let Some(whose) = talks::whose_by_id(tx, &target.id).await? {
        let grant = trust::authorise(tx, app, &POST, Action::See, whose.into(), Purpose::Informing).await?;
        known.extend(talks::one(tx, &grant).await?.and_then(|talk| talk.name));
    }
    Ok((!known.iter().any(|name| names(text, name))).then_some(Why::NoName))
}

/// Places a scan, for the post or for an officer who may.
pub(super) async fn place(
    tx: &mut Tx,
    app: &App,
    (by, scan): (&Actor, &Scan),
    (target, day): (&Target, Date),
) -> Outcome<()> {
    let (officer, day_text) = (super::acts::officer(by), day.to_string());
    let settled = Settled {
        state: "placed",
        subject: Some((target.thread_kind(), &target.id)),
        received_on: &day_text,
        officer,
        now: app.world.now(),
    };
    if !store::settle(tx, &scan.id, &settled).await? {
        return Err(Refusal::conflict("scan-settled"));
    }
    let language = people::language(tx, app, &target.person).await?;
    let locale = app.locales.of(&language);
    let args = [("day", locale.date(day).into()), ("pages", scan.pages.into())];
    let words = locale.say("post-in-arrived", &args);
    let noon = day.at(12, 0, 0, 0).to_zoned(app.zone.clone()).map(|noon| noon.timestamp().as_millisecond());
    let now = app.world.now();
    let received_at = noon.unwrap_or(now).min(now);
    let arrival = Arrival { channel: Channel::Post, key: &scan.id, words: &words, received_at };
    if let Some((owner, kind, about)) = arrive(tx, app, target, &arrival).await? {
        attachments::place_paper(tx, &scan.id, (owner, &target.id), (kind, &about)).await?;
    }
    changed(tx, app, by, &scan.id, ScanEvent::Placed { agency: scan.agency.clone(), why: scan.why.clone() }).await?;
    Ok(())
}
